import { t } from './languages';

/** « Guichet 3 »: a counter named by a bare number is said to be one. */
export function counterText(name: string): string {
  return /^\d+$/.test(name) ? t('common.counter', { name }) : name;
}

/** What the state of a counter means. */
export const COUNTER_TONES = { open: 'good', paused: 'warn', closed: undefined } as const;
