import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../../src/contract/protocol';
import type { Wait } from '../../src/contract/wait';
import { isTranslation, type Language, LANGUAGES } from '../../src/core/languages';
import * as times from '../../src/words/times';
import {
  directionOf,
  type Formatter,
  type Messages,
  plain,
  typeset,
  type Values,
  type Words,
  wordsOf,
} from '../../src/words/words';

/** The messages of one part of the pages: French at once, the other languages when they are asked for. */
export interface Part {
  readonly french: Messages;
  /** Fetches a language; rejects when there is no network. */
  fetch(language: Language): Promise<{ default: Messages }>;
}

const listeners = new Set<() => void>();
const spoken = new Map<Language, Words>();
let parts: readonly Part[] = [];
let format: Formatter = plain;
let current: Words = wordsOf('fr', {}, {});
let wanted: Language = 'fr';

const merged = (all: readonly Messages[]): Messages => Object.assign({}, ...all) as Messages;
const frenchOf = (some: readonly Part[]): Messages => merged(some.map(({ french }) => french));

/** What a page does first: gives its messages, and the formatter when it needs plurals. */
export function speak(given: readonly Part[], formatter: Formatter = plain): void {
  parts = given;
  format = formatter;
  spoken.clear();
  const french = frenchOf(given);
  spoken.set('fr', wordsOf('fr', french, french, format));
  turnTo('fr');
}

/** Adds the messages of what a page seldom shows, once it does. */
export function speakAlso(part: Part): void {
  if (parts.includes(part)) return;
  const before = current.language;
  speak([...parts, part], format);
  void language.choose(before);
}

/** Has a language at hand, whatever becomes of the network later; rejects when it can't be had. */
export async function learn(language: Language): Promise<void> {
  if (spoken.has(language)) return;
  const fetched = await Promise.all(parts.map((part) => part.fetch(language)));
  const messages = merged(fetched.map((one) => one.default));
  spoken.set(language, wordsOf(language, messages, frenchOf(parts), format));
}

function turnTo(chosen: Language): void {
  current = spoken.get(chosen) ?? current;
  document.documentElement.lang = current.language;
  document.documentElement.dir = directionOf(current.language);
  for (const listener of listeners) listener();
}

const closest = (tag: string): Language =>
  LANGUAGES.find((one) => one === tag) ?? LANGUAGES.find((one) => one === tag.slice(0, 2)) ?? 'fr';

/** The language that the page speaks. */
export const language = {
  get current(): Language {
    return current.language;
  },
  /**
   * Speaks another language, by its BCP 47 tag, as soon as it is at hand: at once when it was
   * learned; the last choice wins. Without network the page goes on in the one it speaks.
   */
  async choose(tag: string): Promise<void> {
    const chosen = closest(tag);
    wanted = chosen;
    if (!spoken.has(chosen)) await learn(chosen).catch(() => undefined);
    if (wanted === chosen) turnTo(chosen);
  },
};

/** Draws a component again when the language changes; a page's root needs it once. */
export function useLanguage(): Language {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = (): void => redraw((count) => count + 1);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return current.language;
}

/** Whether a message exists. */
export const knows = (key: string): boolean => current.has(key);

/** A message in the present language; an unknown key shows itself. */
export const t = (key: string, values?: Values): string => current.t(key, values);

/** The same in a given language; null while that language is not at hand. */
export const tIn = (into: Language, key: string, values?: Values): string | null =>
  spoken.get(into)?.t(key, values) ?? null;

/** What speaks a given language; null while that language is not at hand. */
export const wordsIn = (into: Language): Words | null => spoken.get(into) ?? null;

/** A text of the site in the present language, else in French. */
export function text(texts: Texts): string {
  const own = texts[current.language];
  return own ? typeset(own, current.language) : typeset(texts.fr, 'fr');
}

/** The language in which `text` speaks, when it is not the page's: for the `lang` attribute. */
export function langOf(texts: Texts): 'fr' | undefined {
  return isTranslation(current.language) && !texts[current.language] ? 'fr' : undefined;
}

/** A length in minutes: « 25 min », « 1 h 05 ». */
export const durationText = (minutes: number): string => times.durationText(current, minutes);

/** A wait as people say it: « 10 à 15 min », « moins de 5 min », or why it can't be told. */
export const waitText = (wait: Wait): string => times.waitText(current, wait);

/** A minute of the day: « 14 h 30 », « 14 h ». */
export const minuteText = (minute: number): string => times.minuteText(current, minute);

/** An instant on the site's clock, to the minute. */
export const clockText = (at: string | number, zone: string): string =>
  times.clockText(current, at, zone);

/** When a service opens again, seen from `today` (local day): « jeudi à 14 h », « demain à 8 h 30 ». */
export const reopensText = (
  reopens: { day: string; minute: number },
  today: string | null,
): string => times.reopensText(current, reopens, today);
