import { useEffect } from 'preact/hooks';
import { type Direction, nearest } from './nearest';

const isArrow = (key: string): key is Direction => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** Lets the arrow keys of a tactile pad move between the buttons; Enter presses, as everywhere. */
export function useArrows(): void {
  useEffect(() => {
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  }, []);
}

function move(event: KeyboardEvent): void {
  if (!isArrow(event.key)) return;
  event.preventDefault();
  const within = document.querySelector('dialog[open]') ?? document;
  const buttons = Array.from(within.querySelectorAll<HTMLElement>('button, a[href]'));
  const here = document.activeElement;
  const isLost = !here || !buttons.some((button) => button === here);
  const next = isLost
    ? (within.querySelector<HTMLElement>('main button') ??
      within.querySelector<HTMLElement>('button'))
    : buttons[
        nearest(
          here.getBoundingClientRect(),
          buttons.map((button) => button.getBoundingClientRect()),
          event.key,
        )
      ];
  next?.focus();
}
