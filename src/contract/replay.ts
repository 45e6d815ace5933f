import { z } from 'zod';
import { HAPPENINGS } from '../affluence/replay/happenings';
import { Id } from './commands';
import { DayText, TextsShape } from './protocol';
import { Wait } from './wait';

export const ReplayQuery = z
  .strictObject({ site: Id, day: DayText, format: z.enum(['json', 'csv']).default('json') })
  .meta({ id: 'ReplayQuery' });
export type ReplayQuery = z.infer<typeof ReplayQuery>;

/** Minutes since the local day began; a day has 1380, 1440 or 1500 of them. */
const Minute = z.int().min(0).max(1500);
const Count = z.int().min(0);

/** Changes: from a minute's end on, a value. Before the first there is none. */
const changes = <Value extends z.ZodType>(value: Value) => z.array(z.tuple([Minute, value]));

const ServiceFrames = z
  .object({
    id: z.string(),
    prefix: z.string(),
    name: TextsShape,
    waiting: changes(Count),
    /** Open counters that serve it. */
    open: changes(Count),
    stopped: changes(z.boolean()),
    /** What the last person who took a ticket was told. */
    told: changes(Wait),
  })
  .meta({ id: 'ReplayedService' });

const CounterFrames = z
  .object({
    id: z.string(),
    name: z.string(),
    place: TextsShape,
    states: changes(
      z.object({
        status: z.enum(['closed', 'open', 'paused']),
        /** The number called or received there. */
        number: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReplayedCounter' });

const CallShown = z
  .object({
    number: z.string(),
    service: z.string(),
    counter: z.string(),
    /** When it was announced. */
    minute: Minute,
    calls: z.int().min(1),
  })
  .meta({ id: 'ReplayedCall' });

const HappeningShown = z
  .object({
    minute: Minute,
    kind: z.enum(HAPPENINGS),
    number: z.string().nullable(),
    counter: z.string().nullable(),
    service: z.string().nullable(),
  })
  .meta({ id: 'ReplayedHappening' });
export type HappeningShown = z.infer<typeof HappeningShown>;

const AlertShown = z
  .object({
    kind: z.enum(['wait-will-exceed', 'wait-exceeds', 'not-received-before-closing', 'help-asked']),
    service: z.string().nullable(),
    counter: z.string().nullable(),
    from: Minute,
    /** Null: it was open when the day ended. */
    to: Minute.nullable(),
  })
  .meta({ id: 'ReplayedAlert' });

/** A past day as people saw it, minute by minute: numbers only, nothing of anybody. */
export const Replay = z
  .object({
    site: z.string(),
    zone: z.string(),
    day: DayText,
    /** What the site's clocks showed: from a minute of the day on, the local minute; one line on most days. */
    clock: z.array(z.object({ from: Minute, shows: z.int().min(0).max(1439) })),
    /** The first and the last minute in which anything happened; null: nothing did. */
    first: Minute.nullable(),
    last: Minute.nullable(),
    services: z.array(ServiceFrames),
    counters: z.array(CounterFrames),
    calls: z.array(CallShown),
    /** The last calls that the lobby screens showed, latest first: places in `calls`. */
    shown: changes(z.array(Count)),
    happenings: z.array(HappeningShown),
    alerts: z.array(AlertShown),
  })
  .meta({ id: 'Replay' });
export type Replay = z.infer<typeof Replay>;
