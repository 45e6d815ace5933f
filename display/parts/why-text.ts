import type { VisitWhy } from '../../src/contract/why';
import { language, t, text } from './languages';

/** One heading with its short sentences. */
export interface WhyPart {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The forms that our languages need: the ICU formatter would weigh as much as a phone's page. */
function counted(key: string, count: number, service = ''): string {
  const isOne = new Intl.PluralRules(language.current).select(count) === 'one';
  return t(`${key}.${isOne ? 'one' : 'more'}`, { count, service });
}

/** A sentence for each count that is not zero. */
function some(key: string, count: number, service = ''): string[] {
  return count > 0 ? [counted(key, count, service)] : [];
}

/** As `flatMap` does, which Chromium 68 has not. */
const each = <T>(list: readonly T[], say: (one: T) => string[]): string[] =>
  ([] as string[]).concat(...list.map(say));

const orNone = (sentences: string[], none: string): string[] =>
  sentences.length > 0 ? sentences : [t(none)];

function before({ before: { older, priority, others, owed }, owed: isOwed }: VisitWhy): string[] {
  const own = isOwed ? [t('why.before.youAreOwed')] : [];
  const sentences = [
    ...own,
    ...some('why.owed', owed),
    ...some('why.priority', priority),
    ...some('why.older', older),
    ...each(others, ({ name, count, preferred }) =>
      some(preferred ? 'why.preferred' : 'why.shared', count, text(name)),
    ),
  ];
  return orNone(sentences, 'why.before.none');
}

function counters({ counters: { open, paused, closed }, intakeStopped }: VisitWhy): string[] {
  return [
    ...orNone(some('why.open', open), 'why.open.none'),
    ...each(paused, ({ reason, count }) => some(`why.paused.${reason}`, count)),
    ...some('why.closed', closed),
    ...(intakeStopped ? [t('why.stopped')] : []),
  ];
}

const REASONS = ['older', 'returned', 'priority', 'preferred', 'owed', 'choice'] as const;

function called({ called: counts }: VisitWhy): string[] {
  const sentences = each(REASONS, (reason) => some(`why.called.${reason}`, counts[reason]));
  return orNone(sentences, 'why.called.none');
}

/** The answer in words: who comes first, who was called, which counters there are, and the promise. */
export function whyParts(why: VisitWhy): WhyPart[] {
  const { atMost } = why.overtaking;
  return [
    { title: t('why.before'), sentences: before(why) },
    { title: t('why.called'), sentences: called(why) },
    { title: t('why.counters'), sentences: counters(why) },
    { title: t('why.rule'), sentences: orNone(some('why.atMost', atMost), 'why.atMost.none') },
  ];
}
