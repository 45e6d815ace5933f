import { OctagonAlert, TriangleAlert } from 'lucide';
import type { AlertView } from '../../src/contract/alerts';
import type { SupervisionBoard } from '../../src/contract/boards';
import { actionText, type AlertPlace, reasonText, stepsOf } from '../parts/alert-text';
import { Card } from '../parts/Card';
import { counterText } from '../parts/counter';
import { Icon } from '../parts/Icon';
import { clockText, t, text } from '../parts/languages';
import type { Asking } from './asking';
import { choicesFor, type RegulationChoice } from './regulation-choices';

interface RegulationProps {
  readonly board: SupervisionBoard;
  readonly asking: Asking;
}

const placeOf = ({ zone, counters }: SupervisionBoard): AlertPlace => ({
  zone,
  counterName: (id) => counters.find((counter) => counter.id === id)?.name ?? id,
});

/** The alerts in course with their reason and what can be done; those of today that have ended. */
export function Regulation({ board, asking }: RegulationProps) {
  const open = board.alerts.filter(({ closedAt }) => closedAt === null);
  const ended = board.alerts.filter(({ closedAt }) => closedAt !== null);
  return (
    <Card title={t('supervision.regulation')}>
      {open.length === 0 && <p class="hint">{t('supervision.regulation.none')}</p>}
      <ul class="regulation">
        {open.map((alert) => (
          <InCourse key={alert.id} alert={alert} board={board} asking={asking} />
        ))}
      </ul>
      {ended.length > 0 && <Ended alerts={ended} board={board} />}
    </Card>
  );
}

function nameOf({ service }: AlertView, { services }: SupervisionBoard): string {
  const found = services.find(({ id }) => id === service);
  return found ? text(found.name) : '';
}

interface InCourseProps extends RegulationProps {
  readonly alert: AlertView;
}

function InCourse({ alert, board, asking }: InCourseProps) {
  const place = placeOf(board);
  const bad = alert.breachedAt !== null;
  return (
    <li class={`alert regulation-alert alert--${bad ? 'bad' : 'warn'}`}>
      <Icon of={bad ? OctagonAlert : TriangleAlert} />
      <div class="alert-words">
        <p>
          {nameOf(alert, board)}{' '}
          <span class="numbers">{clockText(alert.raisedAt, board.zone)}</span>
        </p>
        <p>{reasonText(alert, place)}</p>
        {alert.takenAt !== null && (
          <p class="regulation-step">
            {t('alerts.step', {
              time: clockText(alert.takenAt, board.zone),
              what: t('alerts.taken'),
            })}
          </p>
        )}
        {alert.actions.map((action) => (
          <p key={action.at + action.action} class="regulation-step">
            {t('alerts.step', {
              time: clockText(action.at, board.zone),
              what: actionText(action, place),
            })}
          </p>
        ))}
      </div>
      <Buttons alert={alert} board={board} asking={asking} />
    </li>
  );
}

function Buttons({ alert, board, asking }: InCourseProps) {
  const { id } = alert;
  return (
    <div class="regulation-buttons">
      {alert.takenAt === null && (
        <button
          type="button"
          class="small"
          disabled={!asking.able}
          onClick={() => asking.ask('alerts/take', { alert: id }, id)}
        >
          {t('supervision.regulation.take')}
        </button>
      )}
      <details class="regulation-acts">
        <summary>{t('supervision.regulation.act')}</summary>
        {choicesFor(alert, board.counters).map((choice) => (
          <Choice key={`${choice.kind} ${choice.counter.id}`} choice={choice} asking={asking} />
        ))}
        <button
          type="button"
          class="small"
          disabled={!asking.able}
          onClick={() => asking.ask('alerts/act', { alert: id, action: 'redirect' }, id)}
        >
          {t('supervision.regulation.redirect')}
        </button>
      </details>
      <button
        type="button"
        class="small"
        disabled={!asking.able}
        onClick={() => asking.ask('alerts/close', { alert: id }, id)}
      >
        {t('supervision.regulation.close')}
      </button>
    </div>
  );
}

/** One thing that a counter could do about it. */
function Choice({ choice, asking }: { choice: RegulationChoice; asking: Asking }) {
  const { counter } = choice;
  const press = (): void => {
    if (choice.kind === 'move') {
      asking.ask('counters/skills', { counter: counter.id, skills: choice.skills }, counter.id);
    } else asking.ask('counters/ask', { counter: counter.id, request: choice.kind }, counter.id);
  };
  const key = choice.kind === 'move' ? 'move' : `ask.${choice.kind}`;
  return (
    <button type="button" class="small" disabled={!asking.able} onClick={press}>
      {t(`supervision.regulation.${key}`, { counter: counterText(counter.name) })}
    </button>
  );
}

function Ended({ alerts, board }: { alerts: readonly AlertView[]; board: SupervisionBoard }) {
  const place = placeOf(board);
  return (
    <details class="regulation-ended">
      <summary>{t('supervision.regulation.earlier', { count: alerts.length })}</summary>
      <ul>
        {alerts.map((alert) => (
          <li key={alert.id}>
            <strong>{nameOf(alert, board)}</strong> {stepsOf(alert, place).join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
