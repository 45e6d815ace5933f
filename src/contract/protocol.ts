import { z } from 'zod';
import { LANGUAGES } from '../core/languages';

/** Version of the shapes on the wire; a page of another version reloads itself. */
export const PROTOCOL = 1;

/** The server says where it is every 3 s. */
export const HEARTBEAT_MS = 3_000;

/** Without a valid heartbeat for so long a screen says that it is not up to date: within 10 s of a cut, drawing included. */
export const STALE_MS = 9_000;

/** ISO 8601 with offset. */
export const InstantText = z.iso.datetime({ offset: true });

/** `YYYY-MM-DD` in the site's time zone. */
export const DayText = z.iso.date();

/** Where a snapshot stands: `seq` grows within an `epoch`; another epoch is another database. */
export const Version = z.object({
  protocol: z.literal(PROTOCOL),
  site: z.string(),
  epoch: z.string(),
  seq: z.int().min(0),
  at: InstantText,
});

export const Heartbeat = z
  .object({ epoch: z.string(), seq: z.int().min(0), at: InstantText })
  .meta({ id: 'Heartbeat' });
export type Heartbeat = z.infer<typeof Heartbeat>;

/** A language of public texts, BCP 47. */
export const LanguageShape = z.enum(LANGUAGES);

const Translation = z.string().optional();

/** Public text: French always, other languages when the site gives them. */
export const TextsShape = z
  .object({
    fr: z.string(),
    en: Translation,
    es: Translation,
    ar: Translation,
    zh: Translation,
    uk: Translation,
    'fr-x-falc': Translation,
  })
  .meta({ id: 'Texts' });
export type Texts = z.infer<typeof TextsShape>;
