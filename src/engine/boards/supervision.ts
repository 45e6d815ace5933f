import { quantile } from '../../affluence/histogram';
import type { Histogram, SlotFigures } from '../../affluence/slot';
import { intakeRuleOf } from '../../core/intake-rule';
import type { SupervisionBoard, TodayView } from '../../contract/boards';
import type { AlertView } from '../../contract/alerts';
import { alertView } from './alert';
import { counterView } from './counter';
import { callViews } from './lobby';
import { printerViews } from './printers';
import { oldestAt, priorityWaiting, targetOn } from './queue';
import { roomStates } from './rooms';
import { serviceView } from './service';
import { siteOf, versionOf, type View } from './view';

/** Figures of fewer measures would say something about single persons, not about the day. */
const MEASURES = 20;

function percentile(waits: Histogram, share: number): number | null {
  const measures = Object.values(waits).reduce((sum, count) => sum + count, 0);
  return measures < MEASURES ? null : quantile(waits, share);
}

const shareOf = (part: number, whole: number): number | null =>
  whole < MEASURES ? null : part / whole;

/** Today's figures of one service. */
export function todayOf(figures: SlotFigures): TodayView {
  return {
    taken: figures.taken,
    called: figures.called,
    served: figures.finished,
    absent: figures.absent,
    left: figures.left,
    medianWaitS: percentile(figures.waits, 0.5),
    p90WaitS: percentile(figures.waits, 0.9),
    withinTarget: shareOf(figures.withinTarget, figures.judged),
    promisesKept: shareOf(figures.kept, figures.promised),
  };
}

/** Alerts shown: a supervisor reads no more, the journal of regulation has them all. */
const ALERTS = 50;

function alertsToday({ state: { site, calendar } }: View): AlertView[] {
  const latest = [...site.alerts.values()].slice(-ALERTS).reverse();
  return latest.map((alert) => alertView(alert, calendar));
}

/** The supervisor's live board. */
export function supervisionBoard(view: View): SupervisionBoard {
  const { site, tally } = view.state;
  return {
    ...versionOf(view),
    ...siteOf(view),
    services: site.definition.services.map((service) => ({
      ...serviceView(view, service),
      oldestAt: oldestAt(view, service),
      priority: priorityWaiting(site, service),
      targetS: targetOn(service, view.now.day),
      today: todayOf(tally.of(service.id)),
      stoppedReason: site.stopped.get(service.id) ?? null,
      intakeRule: intakeRuleOf(site, service.id),
      overridden: site.overridden.has(service.id),
    })),
    counters: site.definition.counters.map((counter) =>
      counterView(view.state, counter, view.now.at),
    ),
    alerts: alertsToday(view),
    calls: callViews(view),
    rooms: roomStates(view.state),
    printers: printerViews(view),
  };
}
