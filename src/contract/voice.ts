import { z } from 'zod';
import { LANGUAGES } from '../core/languages';
import { Id } from './commands';

/** At most this many characters are said at once: a screen is said in parts. */
export const LONGEST_SPEECH = 800;

/** Which call is to be said, in which language, and how many times in one recording. */
export const SpeechQuery = z.object({
  counter: Id,
  language: z.enum(LANGUAGES).default('fr'),
  times: z.coerce.number().int().min(1).max(2).default(2),
});
export type SpeechQuery = z.output<typeof SpeechQuery>;

/** What a kiosk or a named screen wants to have said. */
export const VoiceBody = z
  .strictObject({
    language: z.enum(LANGUAGES).default('fr'),
    text: z.string().trim().min(1).max(LONGEST_SPEECH),
  })
  .meta({ id: 'VoiceBody' });

/** Whether this server can speak, with what, and which languages. */
export const VoiceStatus = z
  .object({
    available: z.boolean(),
    /** Name and version of the program that speaks; null when there is none. */
    engine: z.string().nullable(),
    languages: z.array(z.enum(LANGUAGES)),
  })
  .meta({ id: 'VoiceStatus' });
export type VoiceStatus = z.infer<typeof VoiceStatus>;
