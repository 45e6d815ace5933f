import { counterId, serviceId, type SiteId, siteId } from '../../core/ids';
import { instant } from '../../core/time';
import { NO_CONFIGURATION } from '../import/read-files';
import { type Prediction, replaySite, type SiteRows } from './replay';
import type { PlanRow, StateRow, TicketRow } from './rows';

const HALL: SiteId = siteId('hall');
const MINUTE_MS = 60_000;
/** Monday 2 March 2026, 00:00. */
const DAY_MS = Date.parse('2026-03-02T00:00:00Z');

/** Minutes after the midnight of the first day, as an instant. */
export const at = (minutes: number) => instant(DAY_MS + Math.round(minutes * MINUTE_MS));

/** What a test says of a ticket; instants in minutes of the first day. */
export interface Life {
  readonly service?: string;
  readonly priority?: number;
  readonly taken: number;
  readonly called?: number | null;
  readonly ended?: number | null;
  readonly counter?: string | null;
  readonly outcome?: TicketRow['outcome'];
}

/** The rows of tickets, in the order given. */
export function tickets(...lives: readonly Life[]): TicketRow[] {
  return lives.map((life, index) => {
    const { called = null, ended = null, counter = null } = life;
    return {
      index,
      site: HALL,
      service: serviceId(life.service ?? 'a'),
      priority: life.priority ?? 0,
      takenAt: at(life.taken),
      calledAt: called === null ? null : at(called),
      endedAt: ended === null ? null : at(ended),
      counter: counter === null ? null : counterId(counter),
      outcome: life.outcome ?? null,
    };
  });
}

/** A change of a counter that serves everything. */
export const change = (
  counter: string,
  minutes: number,
  state: StateRow['state'],
  services: readonly string[] = ['*'],
): StateRow => ({ site: HALL, counter: counterId(counter), at: at(minutes), state, services });

/** A planned opening. */
export const planned = (counter: string, from: number, to: number | null): PlanRow => ({
  site: HALL,
  counter: counterId(counter),
  from: at(from),
  to: to === null ? null : at(to),
});

/** Predictions by the index of their row. */
export function told(rows: Partial<SiteRows>): Map<number, Omit<Prediction, 'classical'>> {
  const all = new Map<number, Omit<Prediction, 'classical'>>();
  const whole = { id: HALL, tickets: [], states: [], plan: [], ...rows };
  replaySite(whole, NO_CONFIGURATION, ({ index }, { ahead, wait }) => {
    all.set(index, { ahead, wait });
  });
  return all;
}
