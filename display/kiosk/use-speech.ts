import { useEffect, useRef } from 'preact/hooks';
import { language, t } from '../parts/languages';
import { allowSound } from '../parts/sound';
import { passagesOf, type Passage } from './passages';
import { hush, say } from './speech';
import { SPEAKING } from './use-idle';

/** On the page's root while it is read aloud; the next visitor finds the root without it. */
const ON = 'speech';

const speechIsOn = (): boolean => document.documentElement.classList.contains(ON);

/** Begins to read aloud, or ends it; to be called from a touch or key. */
export function turnSpeech(on: boolean): void {
  void allowSound().catch(() => undefined);
  document.documentElement.classList.toggle(ON, on);
}

function passagesIn(part: Element): Passage[] {
  const words = { pressed: t('voice.pressed'), disabled: t('voice.disabled') };
  return passagesOf(part, language.current, words);
}

/** Whoever listens is there: the kiosk does not take them for gone. */
const alive = (): void => void window.dispatchEvent(new Event(SPEAKING));

function readScreen(): void {
  const screen = document.querySelector('main');
  if (screen && speechIsOn()) void say(passagesIn(screen), alive);
}

let was = 'false fr';

/** The voice was turned on or off, or the language is another one; other classes change nothing. */
function turned(): void {
  const is = `${speechIsOn()} ${language.current}`;
  if (is === was) return;
  was = is;
  // The page is drawn in its new language first.
  if (speechIsOn()) setTimeout(readScreen, 100);
  else hush();
}

let asked: Element | null = null;

/** Each button that is come to is said; a question first, with its buttons. */
function readFocus({ target }: FocusEvent): void {
  if (!speechIsOn() || !(target instanceof Element)) return;
  const button = target.closest('button, a[href]');
  const question = target.closest('dialog');
  const isNew = question !== null && question !== asked;
  asked = question;
  if (isNew) void say(passagesIn(question));
  else if (button) void say(passagesIn(button), question ? undefined : alive);
}

/** F8 turns the voice on and off; `*` or `/` of a keypad turn it on, and read the screen again. */
function readKey(event: KeyboardEvent): void {
  if (event.target instanceof HTMLInputElement) return;
  if (event.key === 'F8') {
    event.preventDefault();
    return turnSpeech(!speechIsOn());
  }
  if (event.key !== '*' && event.key !== '/') return;
  event.preventDefault();
  if (speechIsOn()) readScreen();
  else turnSpeech(true);
}

/** Reads a page aloud while that is wanted: each `screen` when it comes, each button when it has the focus. */
export function useSpeech(screen: unknown): void {
  const first = useRef(true);
  useEffect(() => {
    const root = new MutationObserver(turned);
    root.observe(document.documentElement, { attributeFilter: ['class', 'lang'] });
    window.addEventListener('focusin', readFocus);
    window.addEventListener('keydown', readKey);
    return () => {
      root.disconnect();
      window.removeEventListener('focusin', readFocus);
      window.removeEventListener('keydown', readKey);
    };
  }, []);
  useEffect(() => {
    if (!first.current) readScreen();
    first.current = false;
  }, [screen]);
}
