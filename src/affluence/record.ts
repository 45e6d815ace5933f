import type { Alert } from '../core/alert';
import { alertsAfter } from '../core/alerts-after';
import type { RecordedFact } from '../core/facts';
import type { CounterId } from '../core/ids';
import type { Site } from '../core/site';
import { alertDelta } from './alert-terms';
import { found, foundBy } from './found';
import type { Leg } from './leg';
import { legsAfter, legsBefore } from './leg-row';
import { roomDeltas } from './room-deltas';
import type { SlotDelta } from './slot';
import { deltasOf } from './slot-deltas';
import { negated } from './slot-sum';
import { undoneDelta } from './terms/term-deltas';

/**
 * To be raised by one whenever the same facts come to other legs, figures or terms than before:
 * a database that was folded by another version is then folded again from its facts.
 */
export const RECORD_VERSION = 5;

/** What the read models gain by a fact: leg and alert rows to insert or replace, additions to slots. */
export interface Entry {
  readonly legs: readonly Leg[];
  readonly slots: readonly SlotDelta[];
  readonly alerts: readonly Alert[];
}

/** What a fact does to tickets and counters. */
type Work = Omit<Entry, 'alerts'>;

const NOTHING: Work = { legs: [], slots: [] };
const NO_ALERTS: readonly Alert[] = [];

/** An undone fact counts as if it had not been: what it gave is taken away again. */
function undone(site: Site, counter: CounterId, recorded: RecordedFact): Work {
  const last = site.counters.get(counter)?.last;
  if (!last) return NOTHING;
  const seen = foundBy(last, site, counter, site.day ?? recorded.day);
  const slots = deltasOf(seen).map((one) => ({ ...one, figures: negated(one.figures) }));
  return { legs: legsBefore(seen, recorded.at), slots: [...slots, undoneDelta(seen)] };
}

/**
 * The entry that a fact makes in the record of affluence. Called with the site as it is *before*
 * the fact, for `evolve` works in place. Legs keep the day that their ticket was taken on, also
 * when they are closed after it. A wait or an opening is counted when it ends, in the
 * quarter-hours in which it passed; so what still lasts is not in the slots yet.
 */
export function record(site: Site, recorded: RecordedFact): Entry {
  const work = workOf(site, recorded);
  const alerts = alertsAfter(site, recorded);
  if (alerts.length === 0) return { legs: work.legs, slots: work.slots, alerts: NO_ALERTS };
  const regulation = alerts.flatMap((alert) => alertDelta(site.alerts.get(alert.id), alert));
  return { legs: work.legs, slots: [...work.slots, ...regulation], alerts };
}

function workOf(site: Site, recorded: RecordedFact): Work {
  const { fact, at } = recorded;
  if (fact.type === 'action-undone') return undone(site, fact.counter, recorded);
  const seen = found(site, fact, at, site.day ?? recorded.day);
  return { legs: legsAfter(seen), slots: [...deltasOf(seen), ...roomDeltas(site, recorded)] };
}
