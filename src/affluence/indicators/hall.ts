import { QUARTER } from '../tally';
import type { Terms } from '../terms';
import type { Indicator, IndicatorId } from './indicator';
import type { PeriodSums } from './period-sums';
import {
  answered,
  broken,
  distribution,
  notMeasured,
  number,
  quantileOf,
  type NotMeasured,
  read,
  type Reading,
  seconds,
  share,
  term,
} from './reading';

const SCORES = [1, 2, 3, 4] as const;
/** « plutôt » and « tout à fait » satisfied. */
const SATISFIED = [3, 4] as const;

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

/** An indicator whose facts are kept elsewhere. */
const elsewhere = (id: IndicatorId, formula: string, reason: NotMeasured): Indicator => ({
  id,
  formula,
  declarable: true,
  read: () => notMeasured(reason),
});

/** What there is of the hall, its screens, its people's answers, and what is kept elsewhere. */
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
  elsewhere('I-20', 'n(answered ≤ 25 s) ÷ n(presented in hours)', 'kept-elsewhere'),
  elsewhere('I-21', 'Σ ring ÷ n(answered)', 'kept-elsewhere'),
  elsewhere('I-22', 'n(answered by an agent) ÷ n(presented)', 'kept-elsewhere'),
  elsewhere('I-23', 'n(answered by the same day of the next month) ÷ n(due)', 'kept-elsewhere'),
  elsewhere('I-24', 'age of the open requests: median, P90, maximum', 'kept-elsewhere'),
  elsewhere('I-25', 'n(satisfied, of the visit as a whole) ÷ n(answers)', 'one-question'),
  {
    id: 'I-26',
    formula: 'n(satisfied + very satisfied with the wait) ÷ n(answers), Wilson 95 %',
    read: ({ figures: { terms, finished } }) => {
      const of = (scores: readonly number[]): number =>
        scores.reduce((sum, score) => sum + term(terms, `rated:${score}`), 0);
      const answers = of(SCORES);
      const scores = SCORES.map((score) =>
        number('score', term(terms, `rated:${score}`), String(score)),
      );
      const response = share('response', answers, finished);
      return read(
        [answered('share', of(SATISFIED), answers), response, ...scores],
        answers,
        finished,
      );
    },
  },
  elsewhere('I-27', 'n(actions closed) ÷ n(actions opened after an opinion)', 'kept-elsewhere'),
  elsewhere('I-28', 'n(met the same day) ÷ n(asked to meet somebody in charge)', 'kept-elsewhere'),
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
  elsewhere(
    'I-36',
    'n(start ≤ hour + 10 min, there on time) ÷ n(there on time)',
    'no-appointment-hour',
  ),
  elsewhere('I-37', 'n(came) ÷ n(booked)', 'no-appointment-hour'),
  {
    id: 'I-38',
    formula:
      'n(visits with start and end said by a person) ÷ n(ended); closed by nobody; late; wrong; undone; open quarter-hours without a fact',
    read: ({ figures, holes, openQuarters }) => {
      const { terms, finished, left, closed, taken } = figures;
      const ended = finished + left + closed;
      return read([
        share('measured', term(terms, 'measured'), finished + closed),
        share('autoClosed', closed, ended),
        share('holes', holes, openQuarters),
        share('inaccurate', term(terms, 'inaccurate'), finished),
        share('late', term(terms, 'late'), taken),
        number('undone', term(terms, 'undone')),
        number('excluded', term(terms, 'excluded')),
      ]);
    },
  },
];
