import { countOf } from '../histogram';
import { keptIn, sumIn } from '../ledger';
import type { Indicator } from './indicator';
import {
  distribution,
  mean,
  notMeasured,
  number,
  quantileOf,
  read,
  share,
  spreadOf,
  term,
} from './reading';

/** Waits and services of those who were received. */
export const RECEPTIONS: readonly Indicator[] = [
  {
    id: 'I-01',
    formula: 'n(received, W ≤ T) ÷ n(received); W = start − beginning of the wait',
    read: ({ figures: { terms } }) => {
      const judged = term(terms, 'receivedJudged');
      return read(
        [
          share('share', term(terms, 'receivedWithin'), judged),
          share('due', term(terms, 'receivedDue'), judged),
        ],
        judged,
        term(terms, 'received'),
      );
    },
  },
  {
    id: 'I-02',
    formula: 'n(received, W ≤ T) ÷ [n(received) + n(left waiting, W > T) + n(not received)]',
    read: ({ figures: { terms } }) => {
      const late = term(terms, 'leftWhileLate');
      const unreceived = term(terms, 'unreceivedJudged');
      const received = term(terms, 'receivedJudged');
      const of = received + late + unreceived;
      const counts = [number('leftWhileLate', late), number('unreceived', unreceived)];
      const whole = of + term(terms, 'received') - received;
      return read([share('share', term(terms, 'receivedWithin'), of), ...counts], of, whole);
    },
  },
  {
    id: 'I-03',
    formula: 'median, P90, maximum and mean of W',
    read: ({ figures: { terms, called } }) => {
      const waits = distribution(terms, 'reception');
      const of = term(terms, 'received');
      return read(
        [
          ...spreadOf(waits),
          quantileOf('max', waits, 1),
          mean('mean', term(terms, 'receptionS'), of),
        ],
        of,
        Math.max(of, called),
      );
    },
  },
  {
    id: 'I-04',
    formula:
      'Σ W over the legs of a visit: median, P90, mean; n(visits of several legs) ÷ n(visits)',
    read: ({ figures: { terms, finished } }) =>
      read([
        ...spreadOf(distribution(terms, 'visitWait')),
        mean('mean', term(terms, 'visitWaitS'), finished),
        share('moved', term(terms, 'moved'), finished),
      ]),
  },
  {
    id: 'I-05',
    formula: 'end − start: median, P90, mean',
    read: ({ figures: { services, serviceSumS, finished } }) => {
      const of = countOf(services);
      return read([...spreadOf(services), mean('mean', serviceSumS, of)], of, finished);
    },
  },
  {
    id: 'I-06',
    formula: 'start − last call: median, P90',
    read: ({ figures: { terms } }) => {
      const presented = distribution(terms, 'presentation');
      // Who was set aside and called again comes to the counter twice, and is received once.
      const shown = countOf(presented);
      return read(spreadOf(presented), shown, Math.max(shown, term(terms, 'received')));
    },
  },
  {
    id: 'I-07',
    formula: 'ticket − entrance: median, P90',
    declarable: true,
    read: () => notMeasured('no-door-counter'),
  },
  {
    id: 'I-08',
    formula:
      'n(W ≤ upper bound told) ÷ n(told); mean(e − W); mean |e − W|; P90 |e − W|; share |e − W| ≤ max(5 min, W ÷ 4)',
    read: ({ figures: { promises, terms } }) => {
      const judged = sumIn(promises, 'judged');
      const { kept, of } = keptIn(promises);
      return read(
        [
          share('share', kept, of),
          mean('bias', sumIn(promises, 'errorS'), judged),
          mean('error', sumIn(promises, 'absoluteErrorS'), judged),
          quantileOf('p90', distribution(terms, 'announceError'), 0.9),
          share('close', term(terms, 'announceClose'), judged),
        ],
        judged,
        sumIn(promises, 'made'),
      );
    },
  },
];
