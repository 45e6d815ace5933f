import type { SiteSummary } from '../../src/contract/sites';
import { isFrenchAndOne, type Language } from '../../src/core/languages';

const LAYOUTS = ['calls', 'calls+services', 'services'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What the address of a screen asks for; null: everything. */
export interface Options {
  readonly services: readonly string[] | null;
  readonly counters: readonly string[] | null;
  /** The beginning of the French name of where counters are, e.g. `1er étage`. */
  readonly place: string | null;
  readonly layout: string;
  readonly languages: readonly string[] | null;
  /** Seconds without a call after which media may take the field. */
  readonly quietS: number;
}

/** Something in the address that can't be followed, as a message of the catalogue. */
export interface Wrong {
  readonly key: string;
  readonly value: string;
}

const QUIET_S = 30;

const list = (value: string | null): string[] | null => {
  const names = (value ?? '').split(',').map((name) => name.trim());
  const given = names.filter((name) => name !== '');
  return given.length > 0 ? given : null;
};

/** Reads the parameters `services`, `counters`, `place`, `layout`, `languages` and `quiet`. */
export function readOptions(parameter: (name: string) => string | null): Options {
  const quietS = Number(parameter('quiet') ?? QUIET_S);
  return {
    services: list(parameter('services')),
    counters: list(parameter('counters')),
    place: parameter('place'),
    // A plus in an address is a space to the browser.
    layout: (parameter('layout') ?? 'calls+services').replace(' ', '+'),
    languages: list(parameter('languages')),
    quietS: quietS >= 1 ? quietS : QUIET_S,
  };
}

/** The layout that is asked for; the usual one when there is none of that name. */
export const layoutOf = ({ layout }: Options): Layout =>
  LAYOUTS.find((one) => one === layout) ?? 'calls+services';

/** The languages that the screen speaks, French first: those of the site that are asked for. */
export function languagesOf(options: Options, site: readonly Language[]): Language[] {
  const asked = options.languages;
  const others = site.filter((one) => one !== 'fr' && (!asked || asked.includes(one)));
  return ['fr', ...others];
}

const unknown = (key: string, asked: readonly string[] | null, known: readonly string[]): Wrong[] =>
  (asked ?? [])
    .filter((name) => !known.includes(name))
    .map((value) => ({ key: `lobby.wrong.${key}`, value }));

/** What in the address this site can't follow; `spoken`: the languages of its board. */
export function wrongIn(
  options: Options,
  spoken: readonly Language[],
  site: SiteSummary | null,
): Wrong[] {
  const wrong = unknown('layout', [options.layout], LAYOUTS);
  wrong.push(...unknown('language', options.languages, spoken));
  if (isFrenchAndOne(languagesOf(options, spoken)))
    wrong.push({ key: 'lobby.wrong.frenchAndOne', value: (options.languages ?? []).join() });
  if (!site) return wrong;
  const ids = (named: readonly { id: string }[]): string[] => named.map(({ id }) => id);
  wrong.push(...unknown('service', options.services, ids(site.services)));
  wrong.push(...unknown('counter', options.counters, ids(site.counters)));
  const { place } = options;
  if (place !== null && !site.counters.some((one) => one.place.fr.indexOf(place) === 0))
    wrong.push({ key: 'lobby.wrong.place', value: place });
  return wrong;
}
