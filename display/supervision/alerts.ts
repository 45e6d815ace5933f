import type { SupervisionBoard } from '../../src/contract/boards';
import { percent } from './closing-state';
import type { SupervisedService } from './pressure';

/** Something that a supervisor should know of now, with what it is about and why. */
export type Alert =
  | { readonly kind: 'no-counter'; readonly service: SupervisedService }
  | { readonly kind: 'late'; readonly service: SupervisedService; readonly minutes: number }
  | { readonly kind: 'rule'; readonly service: SupervisedService }
  | { readonly kind: 'warning'; readonly service: SupervisedService; readonly percent: number }
  | { readonly kind: 'stopped'; readonly service: SupervisedService }
  | { readonly kind: 'printer'; readonly printer: Printer };

type Printer = SupervisionBoard['printers'][number];

/** The worst first. */
const ORDER: readonly Alert['kind'][] = [
  'no-counter',
  'late',
  'rule',
  'printer',
  'warning',
  'stopped',
];

/** Printers that say nothing of their paper are not in trouble. */
const FINE: readonly Printer['state'][] = ['ok', 'unknown'];

/** The line's trouble: people whom nobody can receive, or a wait beyond the target. */
function lineAlert(service: SupervisedService, nowMs: number): Alert[] {
  const { waiting, open, oldestAt, targetS } = service;
  if (waiting > 0 && open === 0) return [{ kind: 'no-counter', service }];
  if (oldestAt === null || targetS === null) return [];
  const waitedS = (nowMs - Date.parse(oldestAt)) / 1000;
  return waitedS > targetS ? [{ kind: 'late', service, minutes: Math.floor(waitedS / 60) }] : [];
}

/** What the intake does, or is about to do. */
function intakeAlert(service: SupervisedService): Alert[] {
  const { intake } = service;
  if (intake.stoppedBy === 'rule') return [{ kind: 'rule', service }];
  if (intake.stoppedBy === 'person') return [{ kind: 'stopped', service }];
  if (intake.warning === null) return [];
  return [{ kind: 'warning', service, percent: percent(intake.warning) }];
}

/** Everything that is wrong, or about to be, the worst first; lines alike in the site's order. */
export function alertsOf(
  { services, printers }: Pick<SupervisionBoard, 'services' | 'printers'>,
  nowMs: number,
): Alert[] {
  const alerts = [
    ...services.flatMap((service) => [...lineAlert(service, nowMs), ...intakeAlert(service)]),
    ...printers
      .filter(({ state }) => !FINE.includes(state))
      .map((printer): Alert => ({ kind: 'printer', printer })),
  ];
  return alerts.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** A closed counter that could receive people of this line at once; null: there is none. */
export function reserveFor(
  { id }: Pick<SupervisedService, 'id'>,
  counters: SupervisionBoard['counters'],
): SupervisionBoard['counters'][number] | null {
  return (
    counters.find(({ status, services }) => status === 'closed' && services.includes(id)) ?? null
  );
}
