import type { ChartLanguage } from '../contract/reports';
import { serviceOf, type SiteDefinition, type Texts } from '../core/definition';
import { RefusedRequest } from '../doors/refused';
import type { Sites } from '../engine/sites';
import { chartWords, dayName } from './words';

/** What a report is sent as, when not as JSON. */
export const CSV = 'text/csv; charset=utf-8';
export const SVG = 'image/svg+xml; charset=utf-8';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF = 'application/pdf';

/** The header with which a browser keeps an answer as a file of that name. */
export const attachedAs = (extension: 'csv' | 'pdf' | 'xlsx', ...parts: string[]): string =>
  `attachment; filename="${parts.join('-')}.${extension}"`;

/** The same of a CSV. */
export const attachment = (...parts: string[]): string => attachedAs('csv', ...parts);

const inLanguage = (texts: Texts, language: ChartLanguage): string => texts[language] ?? texts.fr;

/** The site asked for, which must exist, as must the service. Throws {@link RefusedRequest}. */
export async function definitionOf(
  sites: Sites,
  asked: { readonly site: string; readonly service?: string | undefined },
): Promise<SiteDefinition> {
  const definition = await sites.definition(asked.site);
  if (!definition) throw new RefusedRequest('unknown-site');
  if (asked.service !== undefined && !serviceOf(definition, asked.service)) {
    throw new RefusedRequest('unknown-service');
  }
  return definition;
}

/** What a chart is about. */
interface Subject {
  readonly service?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly language: ChartLanguage;
}

/** `Mairie du 21e · État civil · du 3 mars 2025 au 28 mars 2025`. */
export function subtitle(
  definition: SiteDefinition,
  { service, from, to, language }: Subject,
): string {
  const { t } = chartWords(language);
  const chosen = service === undefined ? undefined : serviceOf(definition, service);
  const name = chosen ? inLanguage(chosen.name, language) : t('charts.allServices');
  const days = { from: dayName(language, from), to: dayName(language, to) };
  const period =
    from === to ? t('charts.period.day', { day: days.from }) : t('charts.period.days', days);
  return [inLanguage(definition.name, language), name, period].join(' · ');
}
