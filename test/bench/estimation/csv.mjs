import { readFileSync } from 'node:fs';

/** The rows of a file of the backtest, as objects; no value of it is quoted. */
export function readRows(path) {
  const [first, ...rest] = readFileSync(path, 'utf8').split(/\r?\n/);
  const names = first
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((name) => name.trim());
  return rest
    .filter((line) => line !== '')
    .map((line) => {
      const values = line.split(',');
      return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
    });
}

/** An instant of the files in ms on a plain line of time; NaN when blank. */
export const instantOf = (text) => (text ? Date.parse(`${text}Z`) : NaN);

/** A figure of the files; NaN when blank. */
export const figureOf = (text) => (text === '' || text === undefined ? NaN : Number(text));

/** What identifies a ticket. */
export const keyOf = ({ site, ticket }) => `${site}|${ticket}`;
