import { t } from '../parts/languages';

/** Written by the agent. */
export const OTHER = 'other';
/** Why a counter pauses. */
export const PAUSE_REASONS = ['break', 'meeting', 'technical'] as const;
/** Why a visit is put aside. */
export const PARK_REASONS = ['paper-missing', 'form-to-fill', 'colleague-needed'] as const;
/** Why somebody is called before their turn. */
export const CALL_REASONS = ['courtesy', 'called-by-mistake', 'same-family'] as const;

const NAMED: readonly string[] = [
  OTHER,
  ...PAUSE_REASONS,
  ...PARK_REASONS,
  ...CALL_REASONS,
  'visitor-late',
];

/** A known reason in the page's language; what an agent wrote stays as it is. */
export function reasonText(reason: string): string {
  return NAMED.includes(reason) ? t(`console.reason.${reason}`) : reason;
}
