import { pdfOf } from '../../documents/pdf';
import { dossierContent } from './document';
import type { Matter } from './subject-matter';

/** The dossier to be read, as PDF: dated by its last fact, so that the same facts give the same bytes. */
export function drawDossier(matter: Matter): Promise<Buffer> {
  const { subject, account } = matter;
  const title = `Dossier d’audit annuel ${subject.year}, ${account.definition.name.fr}`;
  const createdAt = account.untilMs;
  return pdfOf(dossierContent(matter), { title, language: 'fr-FR', createdAt, look: 'dense' });
}
