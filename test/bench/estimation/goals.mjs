/** Widest share of tickets without a wait after the learning period. */
const BLANKS = 0.01;
const WIDTH = 1.12;

/**
 * What is promised for each simulated lobby: RMSE and width over the oracle's, bias as a share of
 * the mean wait; and for how many days the product learns before it is judged.
 */
export const SCENARIOS = {
  mm1: { oracle: 1.03, bias: 0.03, warmupDays: 2 },
  mm5: { oracle: 1.03, bias: 0.03, warmupDays: 2 },
  mm10: { oracle: 1.03, bias: 0.03, warmupDays: 2 },
  lognormal: { oracle: 1.05, bias: 0.03, warmupDays: 2 },
  overload: { oracle: 1.05, bias: 0.03, warmupDays: 2 },
  'n-model': { oracle: 1.05, bias: 0.03, warmupDays: 2 },
  'w-model': { oracle: 1.05, bias: 0.03, warmupDays: 2 },
  'multi-skill': { oracle: 1.05, bias: 0.03, warmupDays: 2 },
  'town-hall': { oracle: 1.06, bias: 0.03, warmupDays: 2 },
  'small-desk': { oracle: 1.08, bias: 0.05, warmupDays: 25 },
};

const within = (value, low, high) => value >= low && value <= high;
const percent = (value) => `${(100 * value).toFixed(1)} %`;
const seconds = (value) => value.toFixed(0);
const span = (values) => values.map(percent).join(' to ');
const times = ({ ratio, from, to }) => `${ratio.toFixed(3)} [${from.toFixed(3)}, ${to.toFixed(3)}]`;

/** Lowest and highest coverage of the groups that are large enough, as `low–high`. */
function extremes(groups, enough) {
  const covers = Object.values(groups)
    .filter(({ count, coverage }) => count >= enough && coverage !== undefined)
    .map(({ coverage }) => coverage);
  return covers.length > 0 ? [Math.min(...covers), Math.max(...covers)] : null;
}

function groupLine(figure, score, by, enough) {
  const found = extremes(score[by], enough);
  if (!found) return null;
  const kept = within(found[0], 0.86, 0.94) && within(found[1], 0.86, 0.94);
  const best = score.oracle ? extremes(score.oracle[by], enough) : null;
  return { figure, value: span(found), goal: '86–94 %', kept, oracle: best ? span(best) : '' };
}

function oracleLines({ oracle }, goal) {
  if (!oracle?.ratio) return [];
  const { ratio, width, score } = oracle;
  const promise = goal && { goal: `≤ ${goal.oracle}`, kept: ratio.ratio <= goal.oracle };
  const lines = [{ figure: 'RMSE ÷ oracle', value: times(ratio), ...promise }];
  if (width === null) return lines;
  return [
    ...lines,
    { figure: 'width ÷ oracle', value: width.toFixed(2), goal: `≤ ${WIDTH}`, kept: width <= WIDTH },
    { figure: 'interval score ÷ oracle', value: score.toFixed(2) },
  ];
}

function classicalLines({ best, againstBest }, names, isReal) {
  if (!againstBest) return [];
  const line = { figure: `RMSE ÷ best classical: ${names[best]}`, value: times(againstBest) };
  // On real histories nobody knows an oracle: the classical predictors are what there is to beat.
  return [isReal ? { ...line, goal: 'all < 1', kept: againstBest.to < 1 } : line];
}

function errorLines({ product, oracle }, goal) {
  const its = oracle?.errors;
  const bias = { figure: 'bias', value: percent(product.bias), oracle: its && percent(its.bias) };
  const promise = goal && {
    goal: `± ${100 * goal.bias} %`,
    kept: Math.abs(product.bias) <= goal.bias,
  };
  return [
    { figure: 'mean wait, s', value: seconds(product.meanWait) },
    { figure: 'RMSE, s', value: seconds(product.rmse), oracle: its && seconds(its.rmse) },
    { figure: 'MAE, s', value: seconds(product.mae), oracle: its && seconds(its.mae) },
    { figure: 'RRMSE', value: product.rrmse.toFixed(3), oracle: its?.rrmse.toFixed(3) },
    { ...bias, ...promise },
  ];
}

function intervalLines(score, enough) {
  const { interval, oracle } = score;
  if (!interval) return [];
  const its = oracle?.interval;
  const [low, high] = oracle ? [0.88, 0.92] : [0.87, 0.93];
  return [
    {
      figure: 'coverage',
      value: percent(interval.coverage),
      oracle: its && percent(its.coverage),
      goal: `${100 * low}–${100 * high} %`,
      kept: within(interval.coverage, low, high),
    },
    groupLine('coverage by service', score, 'byService', enough),
    groupLine('coverage by two hours', score, 'byTwoHours', enough),
    { figure: 'mean width, s', value: seconds(interval.width), oracle: its && seconds(its.width) },
    {
      figure: 'interval score, s',
      value: seconds(interval.score),
      oracle: its && seconds(its.score),
    },
  ].filter(Boolean);
}

/** Every figure of a scoreboard, the oracle's and the goal beside it; `kept` only where one is set. */
export function linesOf(score, goal, names, enough) {
  const { blanks, judged } = score;
  if (!score.product) return [{ figure: 'judged tickets', value: '0', goal: '> 0', kept: false }];
  const known = { figure: 'blanks', value: percent(blanks) };
  return [
    { figure: 'judged tickets', value: String(judged) },
    ...errorLines(score, goal),
    ...oracleLines(score, goal),
    ...classicalLines(score, names, score.oracle === null),
    // In real histories there are hours of which nobody can know anything.
    score.oracle ? { ...known, goal: `≤ ${percent(BLANKS)}`, kept: blanks <= BLANKS } : known,
    ...intervalLines(score, enough),
  ];
}
