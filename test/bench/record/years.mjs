import { join } from 'node:path';
import { createRequire } from 'node:module';
import { ROOT } from '../folder.mjs';

const require = createRequire(import.meta.url);
const built = (path) => require(join(ROOT, 'dist', path));
const { frameOf } = built('simulation/frame.js');
const { simulate } = built('simulation/history.js');
const { SCENARIOS } = built('simulation/scenarios/named.js');

/** What the objective of every service is here, seconds. */
export const TARGET_S = 1_200;

/**
 * Years of one simulated town hall: for each ticket that was called its service, when it was taken
 * (ms since 1970 on the site's clock) and how long it waited, seconds.
 */
export function* calledTickets(seed, years, firstYear) {
  const scenario = SCENARIOS['town-hall'];
  const yearly = { ...scenario, firstDay: `${firstYear}-01-01`, days: Math.round(261 * years) };
  const frame = frameOf(yearly);
  const taken = new Map();
  for (const one of simulate(frame, seed, 0)) {
    if (one.kind === 'taken') taken.set(one.ticket, one);
    if (one.kind === 'left') taken.delete(one.ticket);
    if (one.kind !== 'called') continue;
    const ticket = taken.get(one.ticket);
    if (!ticket) continue;
    taken.delete(one.ticket);
    const service = yearly.services[ticket.service].id;
    yield { service, takenAt: ticket.at, waitS: (one.at - ticket.at) / 1000 };
  }
}
