import { valueAt } from '../../src/contract/changes';
import type { Replay } from '../../src/contract/replay';
import { Card } from '../parts/Card';
import { DataTable } from '../parts/DataTable';
import { t, text, waitText } from '../parts/languages';
import { numberText } from '../reports/format';
import { callText, saidOf, timeText } from './said';

interface AtProps {
  readonly replay: Replay;
  readonly minute: number;
}

type Service = Replay['services'][number];
type Counter = Replay['counters'][number];

/** The lobby screens show so many calls. */
const CALLS = 5;

/** What people saw at the end of a minute. */
export function Minute({ replay, minute }: AtProps) {
  return (
    <div class="replay-minute">
      <Services replay={replay} minute={minute} />
      <div class="replay-beside">
        <Calls replay={replay} minute={minute} />
        <Happened replay={replay} minute={minute} />
      </div>
      <Counters replay={replay} minute={minute} />
    </div>
  );
}

function toldText({ told }: Service, minute: number): string {
  const wait = valueAt(told, minute);
  return wait === null ? t('replay.notTold') : waitText(wait);
}

function Services({ replay, minute }: AtProps) {
  return (
    <div class="panel">
      <DataTable
        caption={t('replay.services')}
        columns={[
          {
            name: 'service',
            head: t('replay.service'),
            of: (service: Service) => (
              <>
                {service.prefix} – {text(service.name)}
                {valueAt(service.stopped, minute) && (
                  <span class="replay-stopped">{t('replay.stopped')}</span>
                )}
              </>
            ),
          },
          {
            name: 'waiting',
            head: t('replay.waiting'),
            of: (service) => numberText(valueAt(service.waiting, minute) ?? 0),
            numeric: true,
          },
          {
            name: 'open',
            head: t('replay.open'),
            of: (service) => numberText(valueAt(service.open, minute) ?? 0),
            numeric: true,
          },
          { name: 'told', head: t('replay.told'), of: (service) => toldText(service, minute) },
        ]}
        rows={replay.services}
        keyOf={({ id }) => id}
      />
    </div>
  );
}

function Calls({ replay, minute }: AtProps) {
  const shown = (valueAt(replay.shown, minute) ?? []).slice(0, CALLS);
  const calls = shown.flatMap((place) => replay.calls[place] ?? []);
  return (
    <Card title={t('replay.calls')}>
      {calls.length === 0 ? (
        <p>{t('replay.noCall')}</p>
      ) : (
        <ol class="replay-calls">
          {calls.map((call) => (
            <li key={call.number}>
              <b>{callText(replay, call)}</b> <span>{timeText(replay, call.minute)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Happened({ replay, minute }: AtProps) {
  const happenings = replay.happenings.filter((one) => one.minute === minute);
  return (
    <Card title={t('replay.happened', { time: timeText(replay, minute) })}>
      {happenings.length === 0 ? (
        <p>{t('replay.nothingHappened')}</p>
      ) : (
        <ul class="replay-happened">
          {happenings.map((one, place) => (
            <li key={place}>{saidOf(replay, one)}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** A state's class and its words. */
function stateOf({ states }: Counter, minute: number): readonly [look: string, words: string] {
  const state = valueAt(states, minute);
  if (state === null || state.status === 'closed') return ['closed', t('replay.counter.closed')];
  if (state.number !== null) return ['with', t('replay.counter.with', { number: state.number })];
  if (state.status === 'paused') return ['paused', t('replay.counter.paused')];
  return ['open', t('replay.counter.open')];
}

function Counters({ replay, minute }: AtProps) {
  return (
    <Card title={t('replay.counters')}>
      <ul class="replay-counters">
        {replay.counters.map((counter) => {
          const [look, words] = stateOf(counter, minute);
          return (
            <li key={counter.id} class={`replay-counter replay-counter--${look}`}>
              <b>{t('replay.counter', { name: counter.name })}</b>
              <span>{words}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
