import { t } from '../parts/languages';
import { refusalText } from '../parts/Problem';
import type { Offline } from './use-offline';

/** For staff: what the server has not heard of yet, and what it would not take in. */
export function OfflineMark({ offline: { untold, lost } }: { offline: Offline }) {
  if (untold === 0 && lost.length === 0) return null;
  return (
    <div class="offline-mark" role="status">
      {untold > 0 && <p>{t('kiosk.untold', { count: untold })}</p>}
      {lost.map(({ number, refusal }) => (
        <p key={number}>{t('kiosk.lost', { number, why: refusalText(refusal) })}</p>
      ))}
    </div>
  );
}
