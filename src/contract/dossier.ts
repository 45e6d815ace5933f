import { z } from 'zod';
import { Id } from './commands';

/** The dossier of a site and a year, as a ZIP. */
export const DossierQuery = z
  .strictObject({ site: Id, year: z.coerce.number().int().min(1970).max(2999) })
  .meta({ id: 'DossierQuery' });
export type DossierQuery = z.infer<typeof DossierQuery>;
