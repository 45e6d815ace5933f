import { useEffect, useState } from 'preact/hooks';
import { isPressable, isWriting } from './choose';
import { wishOf, type Wish } from './keys';
import type { Action } from './possible';

const MEMORY = 'patience.one-key';

/** Whether single keys act; an agent can turn them off (WCAG 2.1.4), on this device. */
export function useOneKey(): [boolean, (on: boolean) => void] {
  const [on, set] = useState(localStorage.getItem(MEMORY) !== 'off');
  const choose = (next: boolean): void => {
    localStorage.setItem(MEMORY, next ? 'on' : 'off');
    set(next);
  };
  return [on, choose];
}

/** Space and Enter belong to a focused button; letters belong to a field. */
function isTaken(event: KeyboardEvent): boolean {
  if (isWriting(event.target) || event.target instanceof HTMLSelectElement) return true;
  return (event.key === ' ' || event.key === 'Enter') && isPressable(event.target);
}

/** Listens to the keys of the page while `on`, and passes on the wish that is possible now. */
export function useShortcuts(
  on: boolean,
  can: ReadonlySet<Action>,
  onWish: (wish: Wish) => void,
): void {
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event)) return;
      const wish = wishOf(event, can);
      // Space scrolls and `/` opens the browser's search: never here, even when nothing is possible.
      if (wish !== null || event.key === ' ' || event.key === '/') event.preventDefault();
      if (wish !== null) onWish(wish);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
}
