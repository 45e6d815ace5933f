import type { AlertView } from '../../contract/alerts';
import type { Alert } from '../../core/alert';
import type { Instant } from '../../core/time';
import type { Calendar } from '../calendar';

/** An alert as staff see it, with the site's own times. */
export function alertView(alert: Alert, calendar: Calendar): AlertView {
  const text = (at: Instant | null): string | null => (at === null ? null : calendar.text(at));
  const { services: _services, ...rest } = alert;
  return {
    ...rest,
    raisedAt: calendar.text(alert.raisedAt),
    takenAt: text(alert.takenAt),
    actions: alert.actions.map(({ seq: _seq, at, services, ...action }) => ({
      ...action,
      at: calendar.text(at),
      services: [...services],
    })),
    breachedAt: text(alert.breachedAt),
    backAt: text(alert.backAt),
    closedAt: text(alert.closedAt),
  };
}
