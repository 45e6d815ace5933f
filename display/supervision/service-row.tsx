import type { PromisesView } from '../../src/contract/promises';
import { minuteText, reopensText, t, text, waitText } from '../parts/languages';
import { Mark, type Tone } from '../parts/Mark';
import type { Asking } from './asking';
import { type Level, pressureOf, type SupervisedService } from './pressure';
import { shareText } from './promise-today';

interface ServiceRowProps {
  readonly service: SupervisedService;
  /** What was told today and what became of it; undefined: nothing yet. */
  readonly promises: PromisesView | undefined;
  readonly today: string | null;
  readonly nowMs: number;
  readonly asking: Asking;
  readonly onStop: (services: readonly string[]) => void;
}

/** A mark beside each word, so that colour is never alone. */
const MARKS: Readonly<Record<Level, string>> = {
  none: '○',
  low: '▁',
  moderate: '▃',
  high: '▅',
  saturated: '▇',
  'no-counter': '⚠',
};

const TONES: Readonly<Record<Level, Tone | undefined>> = {
  none: undefined,
  low: 'good',
  moderate: 'warn',
  high: 'warn',
  saturated: 'alarm',
  'no-counter': 'alarm',
};

/** One line of the table. */
export function ServiceRow(props: ServiceRowProps) {
  const { service, promises, today, nowMs, asking, onStop } = props;
  return (
    <tr>
      <th scope="row" class="left">
        <span class="prefix">{service.prefix}</span> {text(service.name)}
      </th>
      <NowCells service={service} nowMs={nowMs} />
      <TodayCells service={service} promises={promises} />
      <td class="left today">
        <Intake service={service} today={today} asking={asking} onStop={onStop} />
      </td>
    </tr>
  );
}

function NowCells({ service, nowMs }: { service: SupervisedService; nowMs: number }) {
  const { level } = pressureOf(service, nowMs);
  return (
    <>
      <td>
        <Mark small tone={TONES[level]}>
          <span aria-hidden="true">{MARKS[level]}</span> {t(`supervision.level.${level}`)}
        </Mark>
      </td>
      <td class="strong">
        {service.waiting}
        {service.priority > 0 && (
          <span class="priority">
            {' '}
            ★{service.priority}
            <span class="unseen"> {t('supervision.priority')}</span>
          </span>
        )}
      </td>
      <td>
        {service.oldestAt === null
          ? '–'
          : t('supervision.minutes', {
              minutes: Math.max(0, Math.floor((nowMs - Date.parse(service.oldestAt)) / 60_000)),
            })}
      </td>
      <td class="range">{waitText(service.wait)}</td>
      <td>{service.open}</td>
    </>
  );
}

function TodayCells({ service, promises }: Pick<ServiceRowProps, 'service' | 'promises'>) {
  const { today } = service;
  return (
    <>
      <td class="today">{today.taken}</td>
      <td>{today.served}</td>
      <td>{today.absent}</td>
      <td>{today.left}</td>
      <td>{minutesText(today.medianWaitS)}</td>
      <td>{minutesText(today.p90WaitS)}</td>
      <td>{percentText(today.withinTarget)}</td>
      <td>{shareText(promises?.coverage)}</td>
      <td>{shareText(promises?.bias, true)}</td>
    </>
  );
}

function minutesText(seconds: number | null): string {
  return seconds === null ? '–' : t('supervision.minutes', { minutes: Math.round(seconds / 60) });
}

function percentText(share: number | null): string {
  return share === null ? '–' : t('supervision.share', { percent: Math.round(share * 100) });
}

type IntakeProps = Omit<ServiceRowProps, 'nowMs' | 'promises'>;

function Intake({ service, today, asking, onStop }: IntakeProps) {
  const stopped = service.intake.state === 'stopped';
  const byRule = service.intake.stoppedBy === 'rule';
  const toggle = (): void => {
    if (byRule) asking.ask('intake/override', { service: service.id }, service.id);
    else if (stopped) asking.ask('intake/resume', { services: [service.id] }, service.id);
    else onStop([service.id]);
  };
  return (
    <span class="intake">
      <span class={`intake-state intake-state--${service.intake.state}`}>
        {intakeText(service, today)}
      </span>
      <button type="button" class="small" disabled={!asking.able} onClick={toggle}>
        {t(byRule ? 'supervision.override' : stopped ? 'supervision.resume' : 'supervision.stop')}
        <span class="unseen"> {text(service.name)}</span>
      </button>
    </span>
  );
}

/** « Jusqu’à 17 h », « Fermé, rouvre demain à 8 h 30 », « Arrêté : plus de places ». */
function intakeText({ intake, stoppedReason }: SupervisedService, today: string | null): string {
  if (intake.stoppedBy === 'rule') return t('supervision.intake.beyond');
  if (intake.state === 'stopped') return stoppedText(stoppedReason);
  if (intake.state === 'closed') {
    if (!intake.reopens) return t('supervision.intake.closed');
    return t('supervision.intake.reopens', { when: reopensText(intake.reopens, today) });
  }
  if (intake.closesAt === null) return t('supervision.intake.open');
  return t('supervision.intake.until', { time: minuteText(intake.closesAt) });
}

function stoppedText(reason: string | null): string {
  return reason ? t('supervision.intake.stoppedFor', { reason }) : t('supervision.intake.stopped');
}
