import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../src/core/languages';
import { learn } from './languages';

/** Fetched again after this long while one is missing, milliseconds. */
const RETRY_MS = 30_000;

/** Has every language of a site at hand, so that it is spoken at once and without network. */
export function useLanguages(languages: readonly Language[] = []): void {
  const [, redraw] = useState(0);
  const named = languages.join();
  useEffect(() => {
    let retry: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const fetchAll = async (): Promise<void> => {
      const wanted = languages.map((one) =>
        learn(one)
          .then(() => true)
          .catch(() => false),
      );
      const isWhole = (await Promise.all(wanted)).every(Boolean);
      if (isGone) return;
      redraw((count) => count + 1);
      if (!isWhole) retry = setTimeout(() => void fetchAll(), RETRY_MS);
    };
    if (languages.length > 0) void fetchAll();
    return () => {
      isGone = true;
      clearTimeout(retry);
    };
  }, [named]);
}
