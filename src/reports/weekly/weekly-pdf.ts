import type { WeeklyReport } from '../../contract/weekly';
import { serviceOf, type SiteDefinition } from '../../core/definition';
import { pdfOf } from '../../documents/pdf';
import { firstPage } from './first-page';
import { secondPage } from './second-page';
import { periodText } from './texts';

const DAY_MS = 86_400_000;

/** The week of a site on two A4 pages, in French; dated at the end of the week, so that it is the same tomorrow. */
export async function weeklyPdf(report: WeeklyReport, definition: SiteDefinition): Promise<Buffer> {
  const site = definition.name.fr;
  const names = (service: string): string => serviceOf(definition, service)?.name.fr ?? service;
  const content = [...(await firstPage(report, site, names)), ...secondPage(report, names)];
  const period = periodText(report.from, report.to);
  return pdfOf(content, {
    title: `Rapport hebdomadaire — ${site} — ${period}`,
    language: 'fr-FR',
    createdAt: Date.parse(`${report.to}T00:00:00Z`) + DAY_MS,
    footer: `${site} · ${period}`,
    look: 'dense',
  });
}
