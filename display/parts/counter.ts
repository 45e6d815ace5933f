import { t } from './languages';

/** « Guichet 3 »: a counter named by a bare number is said to be one. */
export function counterText(name: string): string {
  return /^\d+$/.test(name) ? t('common.counter', { name }) : name;
}
