import type { Arrival } from './arrivals';
import type { Play } from './play';

/** One person: takes a ticket, and gives it up when patience ends before the call. */
async function visit(play: Play, arrival: Arrival): Promise<void> {
  const taken = await play.doors.take(arrival);
  if (!taken || arrival.patience === null) return;
  await play.pass(arrival.patience * 60);
  await play.doors.giveUp(taken);
}

/** Everybody who comes from now on, at their times. */
export async function visitorsCome(play: Play, arrivals: readonly Arrival[]): Promise<void> {
  const visits: Promise<void>[] = [];
  for (const arrival of arrivals.filter(({ minute }) => minute >= play.minute)) {
    await play.until(arrival.minute);
    const one = visit(play, arrival);
    // Who is still patient when everybody else has gone home has been forgotten by the play.
    one.catch(() => undefined);
    if (arrival.patience === null) visits.push(one);
  }
  await Promise.all(visits);
}
