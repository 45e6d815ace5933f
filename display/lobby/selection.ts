import type { CallView, LobbyBoard } from '../../src/contract/boards';
import type { SiteSummary } from '../../src/contract/sites';
import { sameCall } from './announcing';
import type { Options } from './options';

/** Which services and counters a screen speaks of; null: all of them. */
export interface Selection {
  readonly services: readonly string[] | null;
  readonly counters: readonly string[] | null;
}

/** As many calls as a screen ever shows. */
const KEPT = 5;

/** What is chosen at a site; null while the site must be known for it, and is not. */
export function selectionOf(options: Options, site: SiteSummary | null): Selection | null {
  const { services, counters, place } = options;
  if (!counters && place === null) return { services, counters: null };
  if (!site) return null;
  const chosen = site.counters.filter(
    (one) =>
      (!counters || counters.includes(one.id)) &&
      (place === null || one.place.fr.indexOf(place) === 0),
  );
  const served = ([] as string[]).concat(...chosen.map((one) => one.services));
  return {
    services: services ?? served,
    counters: chosen.map(({ id }) => id),
  };
}

const has = (names: readonly string[] | null, name: string): boolean =>
  names === null || names.includes(name);

/** The services of a board that a screen speaks of. */
export function servicesOf(board: LobbyBoard, { services }: Selection): LobbyBoard['services'] {
  return board.services.filter(({ id }) => has(services, id));
}

const isChosen = (call: CallView, { services, counters }: Selection): boolean =>
  has(services, call.service) && has(counters, call.counter);

/**
 * The latest calls that a screen speaks of, latest first. A board holds the last few of the whole
 * site: an older one is remembered; one that the board no longer holds among its own was undone.
 */
export function callsOf(
  remembered: readonly CallView[],
  board: readonly CallView[],
  selection: Selection,
): CallView[] {
  const chosen = board.filter((call) => isChosen(call, selection));
  const oldest = board.reduce((first, { at }) => Math.min(first, Date.parse(at)), Infinity);
  // An empty board: a new day.
  const older = remembered.filter(
    (call) =>
      board.length > 0 &&
      Date.parse(call.at) < oldest &&
      isChosen(call, selection) &&
      !board.some((one) => one.number === call.number) &&
      !chosen.some((one) => sameCall(one, call)),
  );
  return [...chosen, ...older].slice(0, KEPT);
}
