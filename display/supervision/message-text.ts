import type { Texts } from '../../src/contract/protocol';

/** What was written for the screens, language by language. */
export type Written = Record<'fr' | 'en' | 'es', string>;

export type Composed =
  | { readonly ok: true; readonly text: Texts }
  | { readonly ok: false; readonly why: 'no-french' | 'one-translation' };

/** French alone, or French with English and Spanish: visitors of one language must not miss out. */
export function composed(written: Written): Composed {
  const [fr, en, es] = [written.fr.trim(), written.en.trim(), written.es.trim()];
  if (fr === '') return { ok: false, why: 'no-french' };
  if (en === '' && es === '') return { ok: true, text: { fr } };
  if (en === '' || es === '') return { ok: false, why: 'one-translation' };
  return { ok: true, text: { fr, en, es } };
}
