import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AffluenceReport, DayCurve, HeatMap } from '../contract/reports';
import type { Block } from '../documents/content';
import { pdfOf } from '../documents/pdf';
import { xlsxOf } from '../documents/xlsx';
import { clock, type Lines, text } from './csv';
import { attachedAs, CSV, PDF, XLSX } from './subject';
import { countText, durationText, minuteText, or, percentText, tenthsText } from './weekly/texts';
import { chartWords, weekdayName } from './words';

/** A report that somebody keeps as a file. */
interface ReportFile {
  /** Parts of the file's name. */
  readonly names: readonly string[];
  readonly lines: Lines;
  /** What it is, of what and when; in French, like the whole of its PDF. */
  readonly title: string;
  readonly subtitle: string;
  /** The last day that it is about, which dates the PDF. */
  readonly to: string;
  readonly blocks: () => Promise<Block[]> | Block[];
}

const DAY_MS = 86_400_000;

async function bytesOf(file: ReportFile, format: 'xlsx' | 'pdf'): Promise<Buffer> {
  const { columns, rows } = file.lines;
  if (format === 'xlsx') {
    const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
    return xlsxOf([{ name: file.names[0] ?? '', columns, rows: cells }]);
  }
  const { title, subtitle } = file;
  return pdfOf([{ title, subtitle }, ...(await file.blocks())], {
    title: `${title} — ${subtitle}`,
    language: 'fr-FR',
    createdAt: Date.parse(`${file.to}T00:00:00Z`) + DAY_MS,
    look: 'dense',
    landscape: true,
  });
}

/** Sends a report as the file that was asked for. */
export async function sentAs(
  reply: FastifyReply,
  format: 'csv' | 'xlsx' | 'pdf',
  file: ReportFile,
): Promise<string | StreamableFile> {
  const disposition = attachedAs(format, ...file.names);
  void reply.header('Content-Disposition', disposition);
  if (format === 'csv') {
    void reply.type(CSV);
    return text(file.lines.columns, file.lines.rows);
  }
  const type = format === 'xlsx' ? XLSX : PDF;
  return new StreamableFile(await bytesOf(file, format), { type, disposition });
}

const right = (title: string) => ({ title, align: 'right' as const });

/** The services of a period in one table; `names` gives each its French name. */
export function affluenceBlocks(
  { services, totals }: AffluenceReport,
  names: (service: string) => string,
): Block[] {
  const row = (name: string, figures: typeof totals): string[] => [
    name,
    countText(figures.taken),
    countText(figures.served),
    countText(figures.left),
    countText(figures.closed),
    or(figures.medianWaitS, durationText),
    or(figures.p90WaitS, durationText),
    or(figures.withinTarget, percentText),
    or(figures.promisesKept, percentText),
    or(figures.medianServiceS, durationText),
  ];
  const columns = [
    { title: 'Service' },
    ...['Tickets', 'Reçus', 'Partis', 'Non reçus à la fermeture', 'Attente médiane'].map(right),
    ...['9 sur 10 en moins de', 'Dans l’objectif', 'Annonces tenues', 'Durée médiane'].map(right),
  ];
  const rows = services.map(({ service, figures }) => row(names(service), figures));
  const note = `Sous vingt mesures, ni part ni percentile. Jours ouverts : ${countText(totals.days)}.`;
  return [
    { table: { caption: 'Par service', columns, rows: [...rows, row('Ensemble', totals)] } },
    { paragraph: note, tone: 'soft' },
  ];
}

/** A chart of the reports, whose title and description are its own. */
export function pictureBlock(svg: string): Block {
  const told = (tag: string): string =>
    (new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(svg)?.[1] ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return { figure: { svg, title: told('title'), description: told('desc') } };
}

const CELL: { readonly [M in HeatMap['metric']]: (value: number) => string } = {
  taken: tenthsText,
  waiting: tenthsText,
  medianWait: durationText,
  p90Wait: durationText,
  withinTarget: percentText,
  openCounters: tenthsText,
};

/** The values of a heat map, quarter-hours down and weekdays across. */
export function heatMapBlocks({ metric, minutes, weekdays }: HeatMap): Block[] {
  const columns = [
    { title: 'Quart d’heure' },
    ...weekdays.map(({ weekday }) => right(weekdayName('fr', weekday))),
  ];
  const rows = minutes.map((minute, i) => [
    minuteText(minute),
    ...weekdays.map(({ values }) => or(values[i] ?? null, CELL[metric])),
  ]);
  return [{ table: { caption: metricTitle(metric), columns, rows } }];
}

/** What a metric is called in French. */
export const metricTitle = (metric: HeatMap['metric']): string =>
  chartWords('fr').t(`charts.metric.${metric}`);

/** The values of a day's curve. */
export function dayBlocks({ quarters }: DayCurve): Block[] {
  const columns = [
    { title: 'Quart d’heure' },
    ...['Tickets pris', 'Personnes reçues', 'En attente', 'Guichets ouverts'].map(right),
  ];
  const rows = quarters.map(({ minute, taken, served, waiting, openCounters }) => [
    clock(minute),
    countText(taken),
    countText(served),
    tenthsText(waiting),
    tenthsText(openCounters),
  ]);
  return [{ table: { caption: 'Par quart d’heure', columns, rows } }];
}
