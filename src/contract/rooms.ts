import { z } from 'zod';
import { ROOM_KINDS } from '../core/rooms';
import { Id, ShortText } from './commands';
import { DayText, InstantText, TextsShape } from './protocol';

/** Persons that one message may speak of: more is a sensor that has lost its mind. */
const MOST = 10_000;

const Passages = z.int().min(0).max(MOST);
const Where = { room: Id, sensor: Id.optional() };

/**
 * Who went through the doors of a room: either both numbers, or their difference. Counts and nothing
 * else: whatever could name or follow a person is refused as an unknown field.
 */
export const CountBody = z
  .strictObject({
    ...Where,
    entered: Passages.optional(),
    left: Passages.optional(),
    /** +n: so many came in; −n: so many went out. */
    delta: z.int().min(-MOST).max(MOST).optional(),
  })
  .meta({ id: 'CountBody' });

/** Somebody counted heads: so many are inside. */
export const CorrectBody = z
  .strictObject({ room: Id, inside: Passages, reason: ShortText.default('') })
  .meta({ id: 'CorrectBody' });

/** How full a room is, for anyone. */
export const RoomView = z
  .object({
    id: z.string(),
    name: TextsShape,
    inside: z.int().min(0),
    /** Persons at one moment, as the site wants; at most what the law allows. */
    limit: z.int().min(1),
    /** `inside ÷ limit`; over 1 when there are more. */
    share: z.number().min(0),
    /** Near from 80 %, full from 95 %, over above 100 %. */
    level: z.enum(['normal', 'near', 'full', 'over']),
    /** The last count of the day; null: none yet, and `inside` is not known. */
    countedAt: InstantText.nullable(),
  })
  .meta({ id: 'RoomView' });
export type RoomView = z.infer<typeof RoomView>;

/** The same for who answers for the room. */
export const RoomState = RoomView.extend({
  kind: z.enum(ROOM_KINDS),
  legalLimit: z.int().min(1),
  seats: z.int().min(0).nullable(),
  /** Persons counted at the doors today. */
  entered: z.int().min(0),
  left: z.int().min(0),
  /** What corrections by hand added, or took away. */
  corrected: z.int(),
  /** People who left while the counter said that nobody was inside. */
  uncounted: z.int().min(0),
  /** The last day that was counted before today: what the counter was wrong by when it ended. */
  before: z
    .object({
      day: DayText,
      entered: z.int().min(0),
      drift: z.int(),
      /** Over 3 % of the entries and at least 5 persons: the counter is to be looked at. */
      alarming: z.boolean(),
    })
    .nullable(),
}).meta({ id: 'RoomState' });
export type RoomState = z.infer<typeof RoomState>;

/** The rooms of a site now. */
export const RoomList = z.object({ rooms: z.array(RoomState) }).meta({ id: 'RoomList' });
export type RoomList = z.infer<typeof RoomList>;

/** The answer to a count: the room right after it. */
export const RoomAnswer = z.object({ seq: z.int(), room: RoomState }).meta({ id: 'RoomAnswer' });
export type RoomAnswer = z.infer<typeof RoomAnswer>;
