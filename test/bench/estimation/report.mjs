import { CLASSICAL } from './classical.mjs';
import { linesOf } from './goals.mjs';
import { ENOUGH } from './judge.mjs';

/** A Markdown table that is also read well in a terminal. */
function table(headings, rows) {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) =>
    Math.max(3, ...lines.map((line) => line[column].length)),
  );
  const text = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`,
  );
  text.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return text.join('\n');
}

const VERDICT = { true: 'kept', false: 'short' };

function predictors({ product, oracle, classical }, judged) {
  const named = [
    [judged, product],
    ...(oracle ? [['oracle', oracle.errors]] : []),
    ...Object.entries(classical).map(([name, errors]) => [CLASSICAL[name], errors]),
  ];
  const rows = named
    .filter(([, errors]) => errors)
    .map(([name, { rmse, mae, rrmse, bias }]) => {
      const over = oracle?.errors ? (rmse / oracle.errors.rmse).toFixed(3) : '';
      return [
        name,
        rmse.toFixed(0),
        mae.toFixed(0),
        rrmse.toFixed(3),
        `${(100 * bias).toFixed(1)} %`,
        over,
      ];
    });
  return table(['predictor', 'RMSE s', 'MAE s', 'RRMSE', 'bias', '÷ oracle'], rows);
}

function groups(score) {
  const rows = [...Object.entries(score.byService), ...Object.entries(score.byTwoHours)].map(
    ([name, { count, meanWait, mae, bias, coverage }]) => [
      name,
      String(count),
      meanWait.toFixed(0),
      mae.toFixed(0),
      `${(100 * bias).toFixed(1)} %`,
      coverage === undefined ? '' : `${(100 * coverage).toFixed(1)} %`,
    ],
  );
  return table(['group', 'tickets', 'wait s', 'MAE s', 'bias', 'coverage'], rows);
}

/** The figures of a history with their goals, for people and for programs. */
export function figuresOf(score, goal) {
  return linesOf(score, goal, CLASSICAL, ENOUGH);
}

/** A history's page of the scoreboard, in Markdown; `judged` says whose predictions they are. */
export function pageOf(name, score, goal, judged) {
  const figures = figuresOf(score, goal).map(({ figure, value, goal, kept, oracle }) => [
    figure,
    value,
    oracle ?? '',
    goal ?? '',
    VERDICT[kept] ?? '',
  ]);
  const parts = [`## ${name}`, table(['figure', judged, 'oracle', 'goal', ''], figures)];
  if (score.product) parts.push(predictors(score, judged), groups(score));
  const faults = score.faults.slice(0, 10).map((fault) => `- ${fault}`);
  if (score.faults.length > 0) parts.push(`Wrong: ${score.faults.length}\n${faults.join('\n')}`);
  return parts.join('\n\n');
}
