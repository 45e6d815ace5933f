import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../core/languages';
import { intlTag, type Values } from './words';

const parsed = new Map<string, IntlMessageFormat>();

/** Fills an ICU message: plurals, choices, numbers. */
export function icu(message: string, language: Language, values: Values): string {
  const key = `${language} ${message}`;
  const known = parsed.get(key) ?? new IntlMessageFormat(message, intlTag(language));
  parsed.set(key, known);
  return String(known.format(values));
}
