import { GOALS, keeps } from './goals.mjs';
import { median } from './measure.mjs';

/** One line of the table: medians of both, and the median of the ratios round by round. */
export function rowOf(id, ours, theirs = []) {
  const ratios = ours.map((value, round) => value / theirs[round]).filter(Number.isFinite);
  const ratio = median(ratios);
  const { what, goal, yardstick } = GOALS[id];
  const spread = ratios.length > 0 ? [Math.min(...ratios), Math.max(...ratios)] : null;
  const kept = keeps(ratio, goal);
  return {
    id,
    what,
    yardstick,
    ours: median(ours),
    theirs: median(theirs),
    ratio,
    spread,
    goal,
    kept,
  };
}

const figure = (value) => {
  if (value === null) return '';
  const digits = Math.max(0, 3 - Math.ceil(Math.log10(Math.abs(value) + 1e-9)));
  return value.toFixed(Math.min(2, digits));
};

const HEADINGS = ['promise', 'what', 'Patience', 'yardstick', '', 'ratio', 'rounds', 'goal', ''];

function cells({ id, what, yardstick, ours, theirs, ratio, spread, goal, kept }) {
  const verdict = kept === null ? '' : kept ? 'kept' : 'short';
  const rounds = spread ? spread.map(figure).join('–') : '';
  const compared = [figure(theirs), yardstick ?? '', figure(ratio), rounds];
  return [id, what, figure(ours), ...compared, goal ?? '', verdict];
}

/** The table as text: a Markdown table that is also read well in a terminal. */
export function tableOf(rows) {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(3, ...lines.map((line) => line[column].length)),
  );
  const text = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`,
  );
  text.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return text.join('\n');
}
