import { OctagonAlert, TriangleAlert } from 'lucide';
import type { SupervisionBoard } from '../../src/contract/boards';
import { Card } from '../parts/Card';
import { counterText } from '../parts/counter';
import { Icon } from '../parts/Icon';
import { t, text } from '../parts/languages';
import { type Alert, alertsOf, reserveFor } from './alerts';
import type { Asking } from './asking';

interface AlertListProps {
  readonly board: SupervisionBoard;
  readonly nowMs: number;
  readonly asking: Asking;
}

const BAD: readonly Alert['kind'][] = ['no-counter', 'late', 'rule'];

/** What is wrong now, each with its reason and what can be done about it. */
export function AlertList({ board, nowMs, asking }: AlertListProps) {
  const alerts = alertsOf(board, nowMs);
  return (
    <Card title={t('supervision.alerts')}>
      {alerts.length === 0 && <p class="hint">{t('supervision.alerts.none')}</p>}
      <ul class="alerts">
        {alerts.map((alert) => (
          <li key={keyOf(alert)} class={`alert alert--${toneOf(alert)}`}>
            <Icon of={toneOf(alert) === 'bad' ? OctagonAlert : TriangleAlert} />
            <span class="alert-words">{sentenceOf(alert)}</span>
            <Act alert={alert} board={board} asking={asking} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const toneOf = ({ kind }: Alert): 'bad' | 'warn' => (BAD.includes(kind) ? 'bad' : 'warn');

function keyOf(alert: Alert): string {
  return `${alert.kind} ${alert.kind === 'printer' ? alert.printer.id : alert.service.id}`;
}

function sentenceOf(alert: Alert): string {
  if (alert.kind === 'printer') {
    const state = t(`supervision.printer.${alert.printer.state}`);
    return t('supervision.alert.printer', { printer: alert.printer.name, state });
  }
  const { waiting, targetS, name } = alert.service;
  return t(`supervision.alert.${alert.kind}`, {
    service: text(name),
    count: waiting,
    target: Math.round((targetS ?? 0) / 60),
    minutes: alert.kind === 'late' ? alert.minutes : 0,
    percent: alert.kind === 'warning' ? alert.percent : 0,
  });
}

interface ActProps {
  readonly alert: Alert;
  readonly board: SupervisionBoard;
  readonly asking: Asking;
}

/** The one click that helps, where there is one. */
function Act({ alert, board, asking }: ActProps) {
  const act = actOf(alert, board, asking);
  if (!act) return null;
  return (
    <button type="button" class="small" disabled={!asking.able} onClick={act.press}>
      {act.words}
    </button>
  );
}

function actOf(
  alert: Alert,
  board: SupervisionBoard,
  asking: Asking,
): { readonly words: string; readonly press: () => void } | null {
  if (alert.kind === 'printer') return null;
  const { id } = alert.service;
  if (alert.kind === 'rule' || alert.kind === 'warning') {
    const press = (): void => asking.ask('intake/override', { service: id }, id);
    return { words: t('supervision.override'), press };
  }
  if (alert.kind === 'stopped') {
    const press = (): void => asking.ask('intake/resume', { services: [id] }, id);
    return { words: t('supervision.resume'), press };
  }
  const reserve = reserveFor(alert.service, board.counters);
  if (!reserve) return null;
  const words = t('supervision.alert.open', { counter: counterText(reserve.name) });
  return { words, press: () => asking.ask('counters/open', { counter: reserve.id }, reserve.id) };
}
