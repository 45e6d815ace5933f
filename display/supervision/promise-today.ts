import type { PromiseFigure, PromisesReport, PromisesView } from '../../src/contract/promises';
import { intlTag } from '../../src/words/words';
import { language, t } from '../parts/languages';
import { useFollowed } from '../parts/use-followed';

/** The ledger of the day, read again each minute; null while it is not known. */
export function usePromisesToday(
  site: string,
  day: string | null,
  nowMs: number,
): PromisesReport | null {
  const asked = new URLSearchParams({ site, from: day ?? '', to: day ?? '', by: 'service' });
  const path = day === null ? null : `/api/v1/reports/promises?${asked}`;
  const got = useFollowed<PromisesReport>(path, Math.floor(nowMs / 60_000));
  return got?.ok ? got.body : null;
}

/** The figures of one service; undefined: nobody was told anything yet. */
export function promisesOf(
  report: PromisesReport | null,
  service: string,
): PromisesView | undefined {
  return report?.lines.find((line) => line.service === service)?.figures;
}

/** « 84 % », « +12 % »: a share, or a difference with its sign; a dash under twenty measures. */
export function shareText(figure: PromiseFigure | undefined, signed = false): string {
  if (!figure || !('value' in figure)) return '–';
  const percent = Math.round(figure.value * 100).toLocaleString(intlTag(language.current), {
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
  return t('supervision.share', { percent });
}
