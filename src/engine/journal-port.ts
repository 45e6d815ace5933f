import type { Leg } from '../affluence/leg';
import type { SlotDelta } from '../affluence/slot';
import type { Alert } from '../core/alert';
import type { SiteDefinition } from '../core/definition';
import type { RecordedFact } from '../core/facts';
import type { CommandId, ServiceId, SiteId, TicketId } from '../core/ids';
import type { Day } from '../core/time';
import type { SavedForecaster } from '../estimation/forecaster';

/** A fact on its way to the journal, with who asked for it. */
export interface PendingFact {
  readonly recorded: RecordedFact;
  readonly command: CommandId | null;
  /** Id of the credential behind the command; `system` for the engine, `import` for a file. */
  readonly actor: string;
}

/** A command's first answer, kept so that a retry is answered the same. */
export interface KeptAnswer {
  readonly command: CommandId;
  /** SHA-256 of the command's content: the same id with another content is refused. */
  readonly fingerprint: string;
  /** JSON text. */
  readonly answer: string;
}

/** A slot's delta with the local day and minute at which the slot starts. */
export interface LocalSlotDelta extends SlotDelta {
  readonly day: Day;
  /** Minutes since local midnight, a multiple of 15. */
  readonly minute: number;
}

/** Everything that one durable commit writes for one site. */
export interface Batch {
  readonly site: SiteId;
  /** Seq of the site's last fact before this batch: the optimistic claim. */
  readonly after: number;
  /** Gap-free from `after + 1`; may be empty when only answers (refusals) are kept. */
  readonly facts: readonly PendingFact[];
  readonly answers: readonly KeptAnswer[];
  /** Legs as they are after the batch: insert or replace by (site, ticket, leg). */
  readonly legs: readonly Leg[];
  readonly slots: readonly LocalSlotDelta[];
  /** Alerts as they are after the batch: insert or replace by (site, id). */
  readonly alerts: readonly Alert[];
}

/** What is needed to rebuild the state of a site: facts since its last day began. */
export interface SiteHistory {
  /** As of just before `facts`. */
  readonly definition: SiteDefinition;
  /** Seq just before `facts`. */
  readonly after: number;
  readonly facts: readonly RecordedFact[];
}

/** What had been learned just before a day began. */
export interface Lessons {
  /** Seq of the last fact that taught something. */
  readonly seq: number;
  readonly saved: SavedForecaster;
}

/** How many tickets were taken in one quarter-hour of a service. */
export interface ArrivalCount {
  readonly service: ServiceId;
  readonly day: Day;
  /** Minutes since local midnight, a multiple of 15. */
  readonly minute: number;
  readonly taken: number;
}

/** Another writer was faster: nothing of the batch was written. */
export type AppendOutcome = 'appended' | 'conflict';

/** The engine's view of the journal. A rejected promise means: nothing was written, as far as known. */
export interface Journal {
  /** Identifies this database's life: changes when it is restored from a backup. */
  epoch(): Promise<string>;
  sites(): Promise<readonly SiteId[]>;
  /** Seq of the site's last durable fact, whoever wrote it; 0 for a site that has none. */
  head(site: SiteId): Promise<number>;
  /** Null for a site that was never configured. */
  history(site: SiteId): Promise<SiteHistory | null>;
  /** The facts of a site after a seq, in order. */
  factsAfter(site: SiteId, seq: number): Promise<readonly RecordedFact[]>;
  /** The kept answers among these command ids, with the body's fingerprint. */
  answers(
    site: SiteId,
    commands: readonly CommandId[],
  ): Promise<ReadonlyMap<CommandId, KeptAnswer>>;
  append(batch: Batch): Promise<AppendOutcome>;
  /** The last leg of a ticket, open or ended. */
  lastLeg(site: SiteId, ticket: TicketId): Promise<Leg | null>;
  /** All the facts of a site, oldest first, in pieces. */
  factsInOrder(site: SiteId): AsyncIterable<readonly RecordedFact[]>;
  /** What was kept last of what the facts have taught; null when nothing usable is kept. */
  lessons(site: SiteId): Promise<Lessons | null>;
  /** Keeps what the facts have taught, in the place of what was kept before. */
  keepLessons(site: SiteId, lessons: Lessons): Promise<void>;
  /** The slots of a site's day. */
  slotsOf(site: SiteId, from: Day, to: Day): Promise<readonly LocalSlotDelta[]>;
  /** When tickets were taken, from a day to another, both included; in no order. */
  arrivals(site: SiteId, from: Day, to: Day): Promise<readonly ArrivalCount[]>;
}

/** The token under which the application wires a journal to the engine. */
export const JOURNAL = Symbol('Journal');
