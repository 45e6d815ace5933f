import { isLanguage, type Language } from '../core/languages';
import { type Messages, type Words, wordsOf } from '../words/words';
import ar from '../words/messages/push/ar.json';
import en from '../words/messages/push/en.json';
import es from '../words/messages/push/es.json';
import falc from '../words/messages/push/fr-x-falc.json';
import fr from '../words/messages/push/fr.json';
import uk from '../words/messages/push/uk.json';
import zh from '../words/messages/push/zh.json';
import type { NoticeKind } from './notice';

const MESSAGES: Readonly<Record<Language, Messages>> = {
  fr,
  en,
  es,
  ar,
  zh,
  uk,
  'fr-x-falc': falc,
};

/** What a notice speaks of: the number, and where to go or how many are ahead. Nobody's name. */
export interface NoticeValues {
  readonly number: string;
  /** « Guichet 3, 1er étage »; empty when not called. */
  readonly where: string;
  readonly ahead: number;
}

/** A notice as a phone shows it. */
export interface Notice {
  readonly title: string;
  readonly body: string;
}

/** Words in the visitor's language, in French when it is none of ours. */
export function noticeText(kind: NoticeKind, language: string, values: NoticeValues): Notice {
  const known = isLanguage(language) ? language : 'fr';
  const { t }: Words = wordsOf(known, MESSAGES[known], fr);
  return { title: t(`push.${kind}`, { ...values }), body: t(`push.${kind}.body`, { ...values }) };
}
