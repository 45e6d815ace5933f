import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLanguage, type Language } from '../core/languages';
import { icu } from '../words/icu';
import { type Messages, type Words, wordsOf } from '../words/words';

const MESSAGES = join(__dirname, '..', 'words', 'messages');
const PARTS = ['everywhere', 'ticket'];

const spoken = new Map<Language, Words>();

/** The messages of a language that are there; what is missing is said in French. */
function messagesOf(language: Language): Messages {
  const files = PARTS.map((part) => join(MESSAGES, part, `${language}.json`)).filter(existsSync);
  const all = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Messages);
  return Object.assign({}, ...all) as Messages;
}

/** Ours that is closest to a BCP 47 tag: itself, its language, else French. */
function closest(tag: string): Language {
  const [own = 'fr'] = tag.split('-');
  if (isLanguage(tag)) return tag;
  return isLanguage(own) ? own : 'fr';
}

/** The words of a ticket in a language, by its BCP 47 tag; read once. */
export function wordsFor(tag: string): Words {
  const language = closest(tag);
  const known =
    spoken.get(language) ?? wordsOf(language, messagesOf(language), messagesOf('fr'), icu);
  spoken.set(language, known);
  return known;
}
