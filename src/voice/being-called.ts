import { counterOf } from '../core/definition';
import type { View } from '../engine/boards/view';

/**
 * The name of the counter that a ticket is called to, when it stands among the last calls of the
 * site or is at that counter now; null for any other: only what is called is said.
 */
export function calledTo({ state }: View, number: string, counter: string): string | null {
  const { site } = state;
  const listed = site.calls.some((call) => call.number === number && call.counter === counter);
  const definition = counterOf(site.definition, counter);
  const present = definition && site.counters.get(definition.id)?.ticket;
  const isHere = present ? site.tickets.get(present)?.number === number : false;
  return listed || isHere ? (definition?.name ?? counter) : null;
}
