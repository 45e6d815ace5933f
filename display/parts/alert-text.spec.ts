import { icu } from '../../src/words/icu';
import type { AlertView } from '../../src/contract/alerts';
import { effectText, reasonText, stepsOf } from './alert-text';
import { speak } from './languages';
import { alerts } from './messages/alerts';
import { common } from './messages/everywhere';

/** A page has a document; these words need only its language. */
Object.assign(globalThis, { document: { documentElement: {} } });

const place = { zone: 'Europe/Paris', counterName: (id: string) => id.slice(1) };
const at = (time: string): string => `2026-11-23T${time}:00+01:00`;

const alert: AlertView = {
  id: 'a7',
  day: '2026-11-23',
  kind: 'wait-will-exceed',
  service: 'a',
  counter: null,
  raisedAt: at('10:42'),
  breachInS: 1080,
  predictedS: 1500,
  targetS: 1200,
  cause: {
    waiting: 12,
    open: 2,
    planned: 4,
    arrivals: 1.4,
    needed: 3,
    basis: 'forward',
    beforeClosing: 1,
  },
  takenAt: at('10:43'),
  takenBy: { id: 'k', role: 'supervisor' },
  actions: [
    {
      at: at('10:46'),
      action: 'open-counter',
      how: 'done',
      counter: 'c4',
      services: ['a'],
      note: null,
      by: null,
    },
  ],
  breachedAt: at('10:50'),
  backAt: at('11:05'),
  closedAt: at('11:07'),
  outcome: 'breached-and-back',
  raisedWaitS: 900,
  actedWaitS: 1080,
  afterWaitS: 960,
  backWaitS: null,
};

/** Without the spaces that typography makes unbreakable. */
const plain = (sentence: string | null): string => (sentence ?? '').replaceAll(/\s/g, ' ');

describe('the sentences of an alert', () => {
  beforeAll(() => speak([common, alerts], icu));

  it('say when the wait will exceed the target, and why', () => {
    expect(plain(reasonText(alert, place))).toBe(
      'dans 18 min, l’attente dépassera 20 min : 12 personnes attendent, ' +
        '2 guichets ouverts sur 4 prévus, il en faut 3, 1,4 fois plus d’arrivées que d’habitude',
    );
  });

  it('tell its life in the order of the hours', () => {
    expect(stepsOf(alert, place).slice(1).map(plain)).toEqual([
      '10 h 43 : prise en charge',
      '10 h 46 : Guichet 4 ouvert',
      '10 h 50 : l’attente a dépassé l’objectif',
      '11 h 05 : de nouveau sous l’objectif (23 min plus tard)',
    ]);
  });

  it('tell the effect by the waits that were announced', () => {
    expect(plain(effectText(alert))).toBe(
      'Attente annoncée : 15 min à l’alerte, 18 min à l’action, 16 min un quart d’heure après',
    );
    expect(effectText({ ...alert, actedWaitS: null, afterWaitS: null })).toBeNull();
  });
});
