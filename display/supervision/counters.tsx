import type { CounterView, SupervisionBoard } from '../../src/contract/boards';
import { Card } from '../parts/Card';
import { COUNTER_TONES, counterText } from '../parts/counter';
import { clockText, knows, t } from '../parts/languages';
import { Mark } from '../parts/Mark';
import type { Asking } from './asking';

interface CountersProps {
  readonly board: SupervisionBoard;
  readonly nowMs: number;
  readonly asking: Asking;
}

const MARKS: Readonly<Record<CounterView['status'], string>> = {
  open: '●',
  paused: '❚❚',
  closed: '○',
};

/** The counters: what each does, with whom, until when; opened and closed from here. */
export function Counters({ board, nowMs, asking }: CountersProps) {
  return (
    <Card title={t('supervision.counters')}>
      <ul class="counters numbers">
        {board.counters.map((counter) => (
          <Tile
            key={counter.id}
            counter={counter}
            zone={board.zone}
            nowMs={nowMs}
            asking={asking}
          />
        ))}
      </ul>
    </Card>
  );
}

interface TileProps {
  readonly counter: CounterView;
  readonly zone: string;
  readonly nowMs: number;
  readonly asking: Asking;
}

function Tile({ counter, zone, nowMs, asking }: TileProps) {
  const minutes = Math.max(0, Math.floor((nowMs - Date.parse(counter.since)) / 60_000));
  const since = counter.status === 'closed' ? '' : t('supervision.minutes', { minutes });
  return (
    <li class={`counter counter--${counter.status}`}>
      <h3 class="counter-name">{counterText(counter.name)}</h3>
      <Mark small tone={COUNTER_TONES[counter.status]}>
        <span aria-hidden="true">{MARKS[counter.status]}</span> {statusText(counter)}
      </Mark>
      <p class="counter-with">
        <strong>{counter.number ?? '–'}</strong> <bdi>{since}</bdi>
      </p>
      <Switch counter={counter} asking={asking} />
      <p class="counter-free hint">{freeText(counter, zone, nowMs)}</p>
    </li>
  );
}

function statusText({ status, reason }: CounterView): string {
  if (status !== 'paused' || !reason) return t(`supervision.status.${status}`);
  const key = `supervision.reason.${reason}`;
  return t('supervision.status.pausedFor', { reason: knows(key) ? t(key) : reason });
}

/** « libre vers 10 h 40 »; a visit that lasts longer than expected says so. */
function freeText({ status, freeAt, ticket }: CounterView, zone: string, nowMs: number): string {
  if (ticket === null) return status === 'open' ? t('supervision.free.now') : '';
  if (freeAt === null) return t('supervision.free.unknown');
  if (Date.parse(freeAt) < nowMs) return t('supervision.free.late');
  return t('supervision.free.at', { time: clockText(freeAt, zone) });
}

function Switch({ counter, asking }: { counter: CounterView; asking: Asking }) {
  const closed = counter.status === 'closed';
  const event = closed ? 'counters/open' : 'counters/close';
  // A counter with somebody at it would refuse: the agent ends the visit first.
  const possible = asking.able && (closed || counter.ticket === null);
  return (
    <button
      type="button"
      class="small"
      disabled={!possible}
      aria-busy={asking.busy === `${event} ${counter.id}`}
      onClick={() => asking.ask(event, { counter: counter.id }, counter.id)}
    >
      {t(closed ? 'supervision.counter.open' : 'supervision.counter.close')}
      <span class="unseen"> {counterText(counter.name)}</span>
    </button>
  );
}
