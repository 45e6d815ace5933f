import type { Language } from '../../src/core/languages';
import { wordsIn } from '../parts/languages';
import type { Turn } from './Turned';
import { turns } from './turns';
import { useRotation } from './use-rotation';

/** Long enough to read two lines of a notice. */
const NOTICE_MS = 8_000;

/** Each language keeps its turn for both notices. */
const NOTICES = 2;

/** What speaks now: French every second turn, and whenever a language is not at hand. */
export function useTurn(languages: readonly Language[]): Turn {
  const order = turns(languages);
  const count = useRotation(order.length * NOTICES, NOTICE_MS);
  const spoken = wordsIn(order[Math.floor(count / NOTICES)] ?? 'fr') ?? wordsIn('fr');
  if (!spoken) throw new Error('the page speaks no French');
  return { words: spoken, languages, count };
}
