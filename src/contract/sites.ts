import { z } from 'zod';
import { ROOM_KINDS } from '../core/rooms';
import { DayText, TextsShape } from './protocol';

/** A site in the list of sites. */
export const SiteSummary = z
  .object({
    id: z.string(),
    name: TextsShape,
    zone: z.string(),
    origin: z.enum(['configured', 'demonstration', 'imported']),
    services: z.array(
      z.object({
        id: z.string(),
        prefix: z.string(),
        name: TextsShape,
        place: TextsShape,
        papers: TextsShape.nullable(),
        walkIn: z.boolean(),
        appointments: z.boolean(),
      }),
    ),
    counters: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        place: TextsShape,
        accessible: z.boolean(),
        /** Ids of the services, most preferred first. */
        services: z.array(z.string()),
        /** The same in groups: services of one group are equal for the dispatch rule. */
        preference: z.array(z.array(z.string())),
      }),
    ),
    /** Where people are counted, with how many may be there: by the law, and as the site wants. */
    rooms: z.array(
      z.object({
        id: z.string(),
        name: TextsShape,
        kind: z.enum(ROOM_KINDS),
        legalLimit: z.int().min(1),
        operatingLimit: z.int().min(1),
        seats: z.int().min(0).nullable(),
      }),
    ),
    /** What the lobby screen shows while nobody is called; `address` is on this server. */
    media: z.array(
      z.object({
        kind: z.enum(['image', 'video']),
        address: z.string(),
        seconds: z.number(),
        alt: TextsShape,
      }),
    ),
    /** How to reach the mediator; null: what the screens say of themselves. */
    mediator: TextsShape.nullable(),
    /** How many times in a row the oldest person of a line may be overtaken. */
    overtakingBound: z.int(),
    /** How many times a call may be repeated. */
    recallLimit: z.int(),
    /** The service day in progress or last seen; null before the first. */
    day: DayText.nullable(),
  })
  .meta({ id: 'SiteSummary' });
export type SiteSummary = z.infer<typeof SiteSummary>;

export const SiteList = z.object({ sites: z.array(SiteSummary) }).meta({ id: 'SiteList' });
export type SiteList = z.infer<typeof SiteList>;

/** Who the browser is signed in as. */
export const Me = z.object({ role: z.string(), site: z.string().nullable() }).meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const SignInBody = z
  .strictObject({ code: z.string().min(1).max(200) })
  .meta({ id: 'SignInBody' });
export const SignedIn = z.object({ landing: z.string() }).meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof SignedIn>;
