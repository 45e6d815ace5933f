import type { HappeningShown, Replay } from '../../src/contract/replay';
import { minuteText, t, text } from '../parts/languages';
import { shownMinute } from './moments';

/** « 10 h 42 », as the site's clocks showed it. */
export const timeText = (replay: Replay, minute: number): string =>
  minuteText(shownMinute(replay, minute));

function serviceName({ services }: Replay, id: string | null): string {
  const service = services.find((one) => one.id === id);
  return service ? text(service.name) : (id ?? t('replay.everyService'));
}

const counterName = ({ counters }: Replay, id: string | null): string =>
  counters.find((one) => one.id === id)?.name ?? id ?? '';

interface About {
  readonly number?: string | null;
  readonly counter: string | null;
  readonly service: string | null;
}

const values = (replay: Replay, { number, counter, service }: About) => ({
  number: number ?? '',
  counter: counterName(replay, counter),
  service: serviceName(replay, service),
});

/** « Ticket E042 appelé au guichet 3 ». */
export function saidOf(replay: Replay, happening: HappeningShown): string {
  const { kind, service } = happening;
  const alerted = kind.startsWith('alert-') && service === null;
  // A counter that asks for help speaks of no service.
  if (alerted && happening.counter) {
    return t('replay.alert.help-asked', values(replay, happening));
  }
  return t(`replay.said.${kind}`, values(replay, happening));
}

/** « attente au-delà de l’objectif, État civil ». */
export const alertText = (replay: Replay, alert: Replay['alerts'][number]): string =>
  t(`replay.alert.${alert.kind}`, values(replay, alert));

/** « E042, guichet 3 ». */
export const callText = (replay: Replay, { number, counter }: Replay['calls'][number]): string =>
  t('replay.call', { number, counter: counterName(replay, counter) });
