import type { VisitWhy } from '../../src/contract/why';
import { LANGUAGES } from '../../src/core/languages';
import { language, speak } from './languages';
import { why as words } from './messages/why';
import { whyParts } from './why-text';

Object.assign(globalThis, { document: { documentElement: { lang: '', dir: '' } } });

const NOBODY = { older: 0, returned: 0, priority: 0, preferred: 0, owed: 0, choice: 0 };
const answer = (over: Partial<VisitWhy> = {}): VisitWhy => ({
  protocol: 1,
  site: 'test',
  epoch: 'e',
  seq: 9,
  at: '2026-03-11T10:00:00Z',
  number: 'A001',
  before: { older: 0, priority: 0, others: [], owed: 0 },
  owed: false,
  counters: { open: 1, paused: [], closed: 0 },
  intakeStopped: false,
  overtaking: { times: 0, bound: 3, atMost: 3 },
  called: NOBODY,
  ...over,
});
const plain = (sentence: string): string => sentence.replace(/[\u00a0\u202f]/g, ' ');
const said = (over: Partial<VisitWhy> = {}): string[] =>
  whyParts(answer(over)).flatMap(({ sentences }) => sentences.map(plain));

beforeEach(() => {
  speak([words]);
});

describe('why one waits, in words', () => {
  it('is said of nobody when one is next', () => {
    expect(said()).toEqual([
      'Personne n’est avant vous : vous êtes le prochain numéro.',
      'Personne n’a été appelé avant vous depuis que vous attendez.',
      '1 guichet est ouvert.',
      'Au plus 3 personnes arrivées après vous peuvent encore passer avant vous, sauf décision d’un agent ou retour de quelqu’un arrivé plus tôt.',
    ]);
  });

  it('tells one person from several', () => {
    const before = { older: 1, priority: 2, others: [], owed: 0 };
    expect(said({ before }).slice(0, 2)).toEqual([
      '2 personnes prioritaires de votre file passent avant vous : la loi le prévoit.',
      '1 personne de votre file a pris son ticket avant vous.',
    ]);
  });

  it('names the line whose people may come first', () => {
    const one = { service: 'b', name: { fr: 'État civil' }, count: 2, preferred: true };
    const before = { older: 0, priority: 0, others: [one], owed: 0 };
    expect(said({ before })[0]).toBe(
      '2 personnes de la file « État civil » peuvent passer avant vous : un guichet commun reçoit d’abord cette file.',
    );
  });

  it('tells of counters that are open, paused and closed', () => {
    const counters: VisitWhy['counters'] = {
      open: 0,
      paused: [{ reason: 'technical', count: 1 }],
      closed: 2,
    };
    expect(said({ counters, intakeStopped: true }).slice(2, 6)).toEqual([
      'Aucun guichet n’est ouvert en ce moment.',
      '1 guichet est arrêté par un problème technique.',
      '2 guichets sont fermés.',
      'Cette démarche ne donne plus de nouveaux tickets. Le vôtre reste valable.',
    ]);
  });

  it('has words for everything that the wire may say, in every language', async () => {
    const paused = (['break', 'meeting', 'technical', 'other'] as const).map((reason) => ({
      reason,
      count: 2,
    }));
    for (const one of LANGUAGES) {
      await language.choose(one);
      for (const count of [1, 2]) {
        const others = [true, false].map((preferred) => ({
          service: 'b',
          name: { fr: 'B' },
          count,
          preferred,
        }));
        const called = Object.fromEntries(
          Object.keys(NOBODY).map((reason) => [reason, count]),
        ) as VisitWhy['called'];
        const before = { older: count, priority: count, others, owed: count };
        const counters = { open: 2, paused: paused.map((p) => ({ ...p, count })), closed: count };
        const overtaking = { times: 0, bound: 3, atMost: count };
        const sentences = said({ before, counters, called, overtaking, owed: true });
        expect(sentences.filter((sentence) => /why\.|[{}]/.test(sentence))).toEqual([]);
      }
    }
  });
});
