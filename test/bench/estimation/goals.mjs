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
const times = ({ ratio, from, to }) => `${ratio.toFixed(3)} [${from.toFixed(3)}, ${to.toFixed(3)}]`;

/** Lowest and highest coverage of the groups that are large enough, as `low–high`. */
function extremes(groups, enough) {
  const covers = Object.values(groups)
    .filter(({ count, coverage }) => count >= enough && coverage !== undefined)
    .map(({ coverage }) => coverage);
  return covers.length > 0 ? [Math.min(...covers), Math.max(...covers)] : null;
}

function groupLine(figure, groups, enough) {
  const found = extremes(groups, enough);
  if (!found) return null;
  const kept = within(found[0], 0.86, 0.94) && within(found[1], 0.86, 0.94);
  return { figure, value: found.map(percent).join(' to '), goal: '86–94 %', kept };
}

function oracleLines({ oracle }, goal) {
  if (!oracle?.ratio) return [];
  const { ratio, width, score } = oracle;
  const lines = [
    {
      figure: 'RMSE ÷ oracle',
      value: times(ratio),
      goal: `≤ ${goal.oracle}`,
      kept: ratio.ratio <= goal.oracle,
    },
  ];
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

/** Every figure of a scoreboard with its goal beside it, and whether it keeps it; null promises nothing. */
export function linesOf(score, goal, names, enough) {
  const { product, interval, blanks } = score;
  if (!product) return [{ figure: 'judged tickets', value: '0', goal: '> 0', kept: false }];
  const isReal = score.oracle === null;
  const [low, high] = isReal ? [0.87, 0.93] : [0.88, 0.92];
  const bias = goal?.bias ?? null;
  const lines = [
    { figure: 'judged tickets', value: String(score.judged) },
    { figure: 'mean wait, s', value: seconds(product.meanWait) },
    { figure: 'RMSE, s', value: seconds(product.rmse) },
    { figure: 'MAE, s', value: seconds(product.mae) },
    { figure: 'RRMSE', value: product.rrmse.toFixed(3) },
    {
      figure: 'bias',
      value: percent(product.bias),
      ...(bias === null ? {} : { goal: `± ${100 * bias} %`, kept: Math.abs(product.bias) <= bias }),
    },
    ...oracleLines(score, goal ?? { oracle: 1.06 }),
    ...classicalLines(score, names, isReal),
    {
      figure: 'blanks',
      value: percent(blanks),
      goal: `≤ ${percent(BLANKS)}`,
      kept: blanks <= BLANKS,
    },
  ];
  if (!interval) return lines;
  return [
    ...lines,
    {
      figure: 'coverage',
      value: percent(interval.coverage),
      goal: `${100 * low}–${100 * high} %`,
      kept: within(interval.coverage, low, high),
    },
    groupLine('coverage by service', score.byService, enough),
    groupLine('coverage by two hours', score.byTwoHours, enough),
    { figure: 'mean width, s', value: seconds(interval.width) },
    { figure: 'interval score, s', value: seconds(interval.score) },
  ].filter(Boolean);
}
