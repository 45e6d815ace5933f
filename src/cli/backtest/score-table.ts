import {
  bestClassical,
  type Predictor,
  PREDICTORS,
  type Scores,
} from '../../estimation/scoreboard';

const NAMES: Readonly<Record<Predictor, string>> = {
  product: 'Patience',
  meanToday: 'mean wait today',
  last: 'last wait (LES)',
  oldest: 'age of the oldest (HOL)',
  busyGap: 'position × busy gap',
  position: 'position × service ÷ open',
  shared: 'shared counters (QL)',
  three: 'mean of LES, HOL, gap',
  sameQueue: 'as many ahead (AvgC-LES)',
};

const whole = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(0);
const percent = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)} %`;

/** A Markdown table that is also read well in a terminal. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) =>
    Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const text = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [text(headings), text(rule), ...rows.map(text)].join('\n');
}

function byPredictor({ errors, range, meanWaitS }: Scores): string {
  const rows = PREDICTORS.map((name) => {
    const mine = errors[name];
    const ranged = name === 'product';
    return [
      NAMES[name],
      whole(mine?.count ?? 0),
      whole(mine?.rmseS),
      mine && meanWaitS > 0 ? (mine.rmseS / meanWaitS).toFixed(3) : '–',
      whole(mine?.maeS),
      percent(mine?.bias),
      ranged ? percent(range.coverage) : '',
      ranged ? whole(range.widthS) : '',
    ];
  });
  return table(
    ['predictor', 'tickets', 'RMSE s', 'RRMSE', 'MAE s', 'bias', 'inside', 'width s'],
    rows,
  );
}

function siteLine(site: string, scores: Scores): string[] {
  const { errors, range, judged, blanks, meanWaitS } = scores;
  const best = bestClassical(scores);
  const [mine, its] = [errors.product?.rmseS, best ? errors[best]?.rmseS : undefined];
  return [
    site,
    whole(judged),
    whole(blanks),
    whole(meanWaitS),
    whole(mine),
    best ? `${NAMES[best]}: ${whole(its)}` : '–',
    mine !== undefined && its ? (mine / its).toFixed(3) : '–',
    percent(errors.product?.bias),
    percent(range.coverage),
    whole(range.widthS),
  ];
}

/** The scoreboard in Markdown; sites line by line when there are several. */
export function scorePage(all: Scores, sites: ReadonlyMap<string, Scores>): string {
  const { judged, blanks, meanWaitS } = all;
  const about = `${judged} tickets judged, mean wait ${whole(meanWaitS)} s, ${blanks} blank.`;
  const headings =
    'site,tickets,blank,wait s,RMSE s,best simple predictor,ratio,bias,inside,width s';
  const bySite = [...sites].map(([site, scores]) => siteLine(site, scores));
  const parts = [about, byPredictor(all)];
  if (sites.size > 1) parts.push(table(headings.split(','), bySite));
  return parts.join('\n\n');
}
