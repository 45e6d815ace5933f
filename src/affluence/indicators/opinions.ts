import type { Indicator, IndicatorId } from './indicator';
import { answered, notMeasured, type NotMeasured, number, read, share, term } from './reading';

const SCORES = [1, 2, 3, 4] as const;
/** « plutôt » and « tout à fait » satisfied. */
const SATISFIED = [3, 4] as const;

/** An indicator whose facts are kept elsewhere. */
const elsewhere = (id: IndicatorId, formula: string, reason: NotMeasured): Indicator => ({
  id,
  formula,
  declarable: true,
  read: () => notMeasured(reason),
});

/** What people said, what is kept elsewhere, and how far the figures can be trusted. */
export const OPINIONS: readonly Indicator[] = [
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
