import type { Arrival } from './arrivals';
import { between, chance, type Random } from './random';
import type { Stage } from './stage';

/** Of those who took a ticket on their phone, how many are late and let others pass. */
const LATE = 0.15;
/** They find out within the first of these after the taking, and are there after the second: s. */
const FINDS_OUT_S = 300;
const LATE_S = 900;

/** Somebody who comes from elsewhere, and not in time. */
async function isLate(stage: Stage, ticket: string, random: Random): Promise<void> {
  await stage.pass(between(random, 60, FINDS_OUT_S));
  if ((await stage.doors.postpone(ticket)) === null) return;
  await stage.pass(between(random, FINDS_OUT_S, LATE_S));
  await stage.doors.comeBack(ticket);
}

/** One person: takes a ticket, and gives it up when patience ends before the call. */
async function visit(stage: Stage, arrival: Arrival, random: Random): Promise<void> {
  const ticket = await stage.doors.take(arrival);
  if (ticket === null) return;
  if (arrival.channel === 'web' && chance(random, LATE)) await isLate(stage, ticket, random);
  await stage.pass(arrival.patience * 60);
  await stage.doors.giveUp(ticket);
}

/** Everybody who comes from now on, at their times; those who still wait then are not waited for. */
export async function visitorsCome(
  stage: Stage,
  arrivals: readonly Arrival[],
  random: Random,
): Promise<void> {
  for (const arrival of arrivals.filter(({ minute }) => minute >= stage.minute)) {
    await stage.until(arrival.minute);
    stage.beside(visit(stage, arrival, random));
  }
}
