import { useEffect } from 'preact/hooks';

/** On the page's root while keys are used: the choices show their digits. */
const KEYS = 'keys';
const NAVIGATION = /^(?:Arrow\w+|Tab|[1-9*/]|F8)$/;

/** What is asked comes before the screen under it. */
const asked = (): ParentNode =>
  document.querySelector('dialog[open]') ?? document.querySelector('main') ?? document;

const buttonsIn = (part: ParentNode, selector: string): HTMLElement[] =>
  Array.from(part.querySelectorAll<HTMLElement>(selector));

/** Goes to a button before it is pressed, so that it is said if it can't be chosen. */
function press(button: HTMLElement | undefined): void {
  button?.focus();
  button?.click();
}

function pressNth(digit: number): void {
  const part = asked();
  const services = buttonsIn(part, '.choice');
  press((services.length > 0 ? services : buttonsIn(part, 'button'))[digit - 1]);
}

/** Enter presses the button that has the focus; without one, what most people want. */
function confirm(event: KeyboardEvent): void {
  if (document.activeElement?.closest('button, a[href]')) return;
  event.preventDefault();
  press(buttonsIn(asked(), '.action--main')[0]);
}

function act(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (NAVIGATION.test(event.key)) document.documentElement.dataset[KEYS] = '';
  if (/^[1-9]$/.test(event.key)) pressNth(Number(event.key));
  else if (event.key === 'Enter') confirm(event);
  // A keypad without Escape has its 0. An open question takes Escape as « more time » by itself.
  else if (event.key === 'Escape' || event.key === '0') press(buttonsIn(asked(), '[data-back]')[0]);
}

const touched = (): void => void delete document.documentElement.dataset[KEYS];

/** A digit presses the choice of that rank, Enter the main one, Escape or 0 the way back. */
export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', act);
    window.addEventListener('pointerdown', touched);
    return () => {
      window.removeEventListener('keydown', act);
      window.removeEventListener('pointerdown', touched);
    };
  }, []);
}
