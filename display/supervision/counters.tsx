import type { CounterView, SupervisionBoard } from '../../src/contract/boards';
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
    <section class="panel counters" aria-labelledby="counters-title">
      <h2 id="counters-title">{t('supervision.counters')}</h2>
      <div class="scroll">
        <table class="numbers">
          <thead>
            <tr>
              {['counter', 'status', 'with', 'since', 'free', 'action'].map((name) => (
                <th key={name} scope="col" class="left">
                  {t(`supervision.counter.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.counters.map((counter) => (
              <Row
                key={counter.id}
                counter={counter}
                zone={board.zone}
                nowMs={nowMs}
                asking={asking}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  readonly counter: CounterView;
  readonly zone: string;
  readonly nowMs: number;
  readonly asking: Asking;
}

function Row({ counter, zone, nowMs, asking }: RowProps) {
  const minutes = Math.max(0, Math.floor((nowMs - Date.parse(counter.since)) / 60_000));
  return (
    <tr>
      <th scope="row" class="left">
        {counterText(counter.name)}
      </th>
      <td class="left">
        <Mark small tone={COUNTER_TONES[counter.status]}>
          <span aria-hidden="true">{MARKS[counter.status]}</span> {statusText(counter)}
        </Mark>
      </td>
      <td class="left strong">{counter.number ?? '–'}</td>
      <td class="left">
        {counter.status === 'closed' ? '–' : t('supervision.minutes', { minutes })}
      </td>
      <td class="left">{freeText(counter, zone, nowMs)}</td>
      <td class="left">
        <Switch counter={counter} asking={asking} />
      </td>
    </tr>
  );
}

function statusText({ status, reason }: CounterView): string {
  if (status !== 'paused' || !reason) return t(`supervision.status.${status}`);
  const key = `supervision.reason.${reason}`;
  return t('supervision.status.pausedFor', { reason: knows(key) ? t(key) : reason });
}

/** « maintenant », « vers 10 h 40 »; a visit that lasts longer than expected says so. */
function freeText({ status, freeAt, ticket }: CounterView, zone: string, nowMs: number): string {
  if (ticket === null) return status === 'open' ? t('supervision.free.now') : '–';
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
