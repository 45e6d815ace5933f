import { QUARTER } from '../tally';
import type { Terms } from '../terms';
import type { Indicator } from './indicator';
import type { PeriodSums } from './period-sums';
import {
  broken,
  distribution,
  notMeasured,
  number,
  quantileOf,
  read,
  type Reading,
  seconds,
  share,
  term,
} from './reading';

const minutesOpen = ({ openQuarters }: PeriodSums): number => openQuarters * QUARTER;

/** Minutes seen of the minutes open; nothing was ever watched: no figure. */
function seen(sums: PeriodSums, kinds: readonly string[]): Reading {
  const { terms } = sums.figures;
  const watched = ['lobby', 'kiosk', 'console', 'server'].some(
    (kind) => term(terms, `seen:${kind}`) > 0,
  );
  if (!watched) return notMeasured('not-watched');
  const open = minutesOpen(sums);
  return read(kinds.map((kind) => share(kind, Math.min(open, term(terms, `seen:${kind}`)), open)));
}

/** Seconds of all the rooms under one name. */
function roomS(terms: Terms, name: string): number {
  return broken(terms, 'room=', `/${name}`).reduce((sum, [, value]) => sum + value, 0);
}

function rooms(of: (terms: Terms, countedS: number) => Reading): Indicator['read'] {
  return ({ figures: { terms } }) => {
    const countedS = roomS(terms, 'countedS');
    return countedS > 0 ? of(terms, countedS) : notMeasured('no-room');
  };
}

/** What there is of the hall, its screens and rooms, its channels and alerts. */
export const HALL: readonly Indicator[] = [
  {
    id: 'I-09',
    formula:
      'Σ open minutes with ≥ 1 lobby screen that acknowledged a board < 60 s old ÷ Σ open minutes',
    read: (sums) => seen(sums, ['lobby']),
  },
  {
    id: 'I-11',
    formula: 'time with an accessible counter open ÷ time with a counter open, by the quarter-hour',
    read: ({ accessibleS, staffedS }) => read([share('share', accessibleS, staffedS)]),
  },
  {
    id: 'I-12',
    formula: 'n(tickets) by language',
    read: ({ figures: { terms, taken } }) =>
      read(
        broken(terms, 'language:').map(([language, value]) =>
          share('language', value, taken, language),
        ),
      ),
  },
  {
    id: 'I-13',
    formula: 'n(issued, e > T, another moment or way offered) ÷ n(issued, e > T)',
    read: () => notMeasured('not-recorded'),
  },
  {
    id: 'I-14',
    formula: 'O(t) = max(0, in − out + correction); mean people inside; entries; |drift| ÷ entries',
    read: rooms((terms, countedS) =>
      read([
        { ...number('inside', roomS(terms, 'personS') / countedS), of: countedS },
        number('entries', roomS(terms, 'entered')),
        share('drift', roomS(terms, 'drift'), roomS(terms, 'entered')),
      ]),
    ),
  },
  {
    id: 'I-15',
    formula:
      'Σ time at ≥ 80 %, ≥ 95 % and > 100 % of the operating limit, and over the legal limit',
    read: rooms((terms, countedS) =>
      read(
        ['over80S', 'over95S', 'overOperatingS', 'overLegalS'].map((name) =>
          seconds(name, roomS(terms, name), countedS),
        ),
      ),
    ),
  },
  {
    id: 'I-16',
    formula: 'time with people inside ≤ operating limit ÷ time counted',
    read: rooms((terms, countedS) =>
      read([share('share', countedS - roomS(terms, 'overOperatingS'), countedS)]),
    ),
  },
  {
    id: 'I-29',
    formula: 'as I-09: every lobby board carries the mediator and the priority notice',
    read: (sums) => seen(sums, ['lobby']),
  },
  {
    id: 'I-30',
    formula: 'n(names or numbers of people on public surfaces) = 0',
    read: () => notMeasured('by-construction'),
  },
  {
    id: 'I-31',
    formula: 'Σ minutes in service ÷ Σ open minutes, of screens, kiosks, consoles and the server',
    read: (sums) => seen(sums, ['lobby', 'kiosk', 'console', 'server']),
  },
  {
    id: 'I-32',
    formula: 'n(tickets) by channel ÷ n(tickets)',
    read: ({ figures: { terms, taken } }) =>
      read(
        broken(terms, 'channel=', '/taken').map(([channel, value]) =>
          share('channel', value, taken, channel),
        ),
      ),
  },
  {
    id: 'I-35',
    formula:
      'n(alerts with an action ≤ 10 min) ÷ n(alerts); median time to the action, to back under T; n(acted, back) ÷ n(acted, ended)',
    read: ({ figures: { terms } }) =>
      read([
        share('share', term(terms, 'alertsActed10'), term(terms, 'alerts')),
        quantileOf('toAction', distribution(terms, 'alertToAction'), 0.5),
        quantileOf('toBack', distribution(terms, 'alertToBack'), 0.5),
        share('worked', term(terms, 'alertsActedBack'), term(terms, 'alertsActedEnded')),
      ]),
  },
];
