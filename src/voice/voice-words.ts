import type { Language } from '../core/languages';
import { type Messages, type Words, wordsOf } from '../words/words';
import ar from '../words/messages/voice/ar.json';
import en from '../words/messages/voice/en.json';
import es from '../words/messages/voice/es.json';
import falc from '../words/messages/voice/fr-x-falc.json';
import fr from '../words/messages/voice/fr.json';
import uk from '../words/messages/voice/uk.json';
import zh from '../words/messages/voice/zh.json';

const MESSAGES: Readonly<Record<Language, Messages>> = {
  fr,
  'fr-x-falc': falc,
  en,
  es,
  ar,
  zh,
  uk,
};

/** The words of calls in a language. */
export const voiceWords = (language: Language): Words => wordsOf(language, MESSAGES[language], fr);
