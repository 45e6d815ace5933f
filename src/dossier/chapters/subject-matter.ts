import type { Account } from '../account';
import type { FiguresLine } from '../figures';
import type { Subject } from '../source';

/** What the chapters are written from. */
export interface Matter {
  readonly subject: Subject;
  readonly account: Account;
  readonly previous: readonly FiguresLine[];
  /** SHA-256 of the data set. */
  readonly dataSha256: string;
  /** ISO 8601 with the site's offset. */
  readonly text: (at: number) => string;
}

/** The line of a period, a service and an hour. */
export function lineOf(
  lines: readonly FiguresLine[],
  period: string,
  service = '*',
  hour: number | null = null,
): FiguresLine | undefined {
  return lines.find((one) => one.period === period && one.service === service && one.hour === hour);
}

/** The site's year in one line. */
export const yearOf = ({ subject, account }: Matter): FiguresLine | undefined =>
  lineOf(account.lines, String(subject.year));
