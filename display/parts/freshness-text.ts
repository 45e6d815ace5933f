import { clockText, t } from './languages';
import type { Live } from './live';

/** « À jour », « Informations arrêtées à 10 h 32 » … */
export function freshnessText(live: Live<{ at: string }>, zone?: string): string {
  if (live.freshness === 'live') return t('freshness.live');
  if (live.freshness === 'connecting') return t('freshness.connecting');
  if (!live.board || !zone) return t('freshness.stoppedPlain');
  const at = live.confirmedMs ?? live.board.at;
  return t('freshness.stopped', { time: clockText(at, zone) });
}
