import type { Outlook } from '../contract/outlook';

/** Minutes of a column. */
export const HALF_HOUR = 30;

/** One half-hour of a day on the picture. */
export interface Cell {
  readonly row: number;
  readonly day: string;
  /** The half-hour of the day, 0–47. */
  readonly half: number;
  /** Minutes; null when it can't be told. */
  readonly wait: { readonly p50: number; readonly p90: number } | null;
}

/** One that can be told. */
export interface Known extends Cell {
  readonly wait: NonNullable<Cell['wait']>;
}

/** Whether a half-hour can be told. */
export const isKnown = (cell: Cell): cell is Known => cell.wait !== null;
const minutes = (seconds: number): number => Math.round(seconds / 60);
/** « 5–15 ». */
export const figures = ({ wait }: Known): string => `${wait.p50}–${wait.p90}`;

/** One cell a half-hour; of two stretches in one, the first. */
export function cellsOf({ days }: Outlook): Cell[] {
  return days.flatMap(({ day, services }, row) => {
    const cells = new Map<number, Cell>();
    for (const { from, wait } of services.flatMap(({ halfHours }) => halfHours)) {
      const half = Math.floor(from / HALF_HOUR);
      const known = 'unknown' in wait ? null : { p50: minutes(wait.p50S), p90: minutes(wait.p90S) };
      if (!cells.has(half)) cells.set(half, { row, day, half, wait: known });
    }
    return [...cells.values()];
  });
}
