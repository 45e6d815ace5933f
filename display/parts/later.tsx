import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Fetched again after this long when it could not be had, milliseconds. */
const RETRY_MS = 10_000;

/**
 * A component whose script is fetched when it is first drawn: what a page seldom shows need not
 * weigh on its start. Nothing is drawn meanwhile.
 */
export function later<Props extends object>(
  fetchIt: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [, redraw] = useState(0);
    useEffect(() => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isGone = false;
      const fetchAgain = (): void => {
        const came = (component: ComponentType<Props>): void => {
          known = component;
          if (!isGone) redraw((count) => count + 1);
        };
        const failed = (): void => {
          if (!isGone) timer = setTimeout(fetchAgain, RETRY_MS);
        };
        fetchIt().then(came, failed);
      };
      if (!known) fetchAgain();
      return () => {
        isGone = true;
        clearTimeout(timer);
      };
    }, []);
    const Known = known;
    return Known ? <Known {...props} /> : null;
  };
}
