import type { AlertView } from '../../src/contract/alerts';
import type { CounterView } from '../../src/contract/boards';

/** What a counter could do about an alert. */
export type RegulationChoice =
  | { readonly kind: 'open' | 'delay-break'; readonly counter: CounterView }
  | { readonly kind: 'move'; readonly counter: CounterView; readonly skills: string[][] };

/** More of each kind would be a list to read, not a choice. */
const EACH = 2;

/**
 * Counters of the service that could open, open ones of other services that could receive it as
 * well, and those at work whose break could wait; of those not asked already.
 */
export function choicesFor(
  { service, counter: asks }: AlertView,
  counters: readonly CounterView[],
): RegulationChoice[] {
  const own = counters.find(({ id }) => id === asks)?.services ?? [];
  const concerned = service === null ? own : [service];
  const serves = ({ services }: CounterView): boolean =>
    concerned.some((one) => services.includes(one));
  const free = counters.filter(({ id, asked }) => id !== asks && asked === null);
  const could = free.filter((one) => one.status !== 'open' && serves(one));
  const others = free.filter((one) => one.status === 'open' && !serves(one));
  const working = free.filter((one) => one.status === 'open' && serves(one));
  return [
    ...could.slice(0, EACH).map((counter) => ({ kind: 'open' as const, counter })),
    ...(service === null ? [] : others.slice(0, EACH)).map((counter) => ({
      kind: 'move' as const,
      counter,
      skills: [[...counter.services, ...concerned]],
    })),
    ...working.slice(0, EACH).map((counter) => ({ kind: 'delay-break' as const, counter })),
  ];
}
