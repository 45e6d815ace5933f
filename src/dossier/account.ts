import type { Leg } from '../affluence/leg';
import type { Alert } from '../core/alert';
import type { SiteDefinition } from '../core/definition';
import type { Change } from './changes';
import type { Case } from './drawing';
import type { FiguresLine } from './figures';
import type { Holes } from './holes';
import type { Seal } from './seals';
import type { Link } from './source';

/** What was counted, and what was left out of which figure. */
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** Names of what is counted. */
export const COUNTED = [
  ...(['facts', 'factsOfTheYear', 'withheld', 'visits', 'late', 'undone'] as const),
  ...(['legs', 'inaccurate', 'endUnknown', 'closed', 'noServiceTime'] as const),
];

/** What was drawn by lot, of how many. */
export interface Drawn {
  readonly of: number;
  readonly cases: readonly Case[];
}

/** All that the facts of a year come to beside their tables. */
export interface Account {
  readonly definition: SiteDefinition;
  readonly counts: Counts;
  readonly lines: readonly FiguresLine[];
  readonly seals: readonly Seal[];
  readonly seal: string;
  readonly changes: readonly Change[];
  readonly holes: Holes;
  readonly alerts: readonly Alert[];
  readonly visits: Drawn;
  readonly regulation: Drawn;
  readonly first: Link;
  readonly last: Link;
  /** When the last fact happened, ISO 8601: what the dossier knows of. */
  readonly until: string;
  /** The same, ms since 1970. */
  readonly untilMs: number;
  /** Whether the facts go on after the year, so that it is told whole. */
  readonly complete: boolean;
  /** Link of the last fact up to the end of the year. */
  readonly seed: string;
}

/** Counts a leg, unless it was undone and never was. */
export function countLeg(
  counts: { -readonly [N in keyof Counts]: number },
  { status, inaccurate, serviceS }: Leg,
): void {
  if (status === 'undone') return;
  counts.legs += 1;
  if (inaccurate) counts.inaccurate += 1;
  if (status === 'unknown') counts.endUnknown += 1;
  if (status === 'closed') counts.closed += 1;
  if (status === 'finished' && serviceS === null) counts.noServiceTime += 1;
}
