/**
 * The dispatch rule: who is next at a counter. Published in docs/dispatch.md.
 *
 * 1. Owed: somebody who is the oldest visit of their line, and past whom younger people were
 *    called `overtakingBound` times in a row, comes first; of several, the oldest visit.
 * 2. Otherwise the counter looks at its first group of services with somebody waiting, and there
 *    takes the most urgent priority, then the oldest visit.
 *
 * Hence whoever stands at rank r of a line is overtaken at most (r + 1) × bound times.
 */
import type { CounterDefinition } from './definition';
import type { ServiceId, TicketId } from './ids';
import { first, type Line, oldest } from './line';

/** What the rule needs to know of a site; the forecast can build one of its own. */
export interface Waiting {
  readonly overtakingBound: number;
  line(service: ServiceId): Line | undefined;
  /** Times in a row that the ticket was overtaken while the oldest of its line. */
  overtaken(ticket: TicketId): number;
}

interface Candidate {
  readonly ticket: TicketId;
  readonly age: number;
  readonly priority: number;
}

const older = (a: Candidate, b: Candidate | null): boolean => !b || a.age < b.age;

/** Who must not be overtaken any more, of all the lines that a counter serves. */
function owed(waiting: Waiting, counter: CounterDefinition): TicketId | null {
  let chosen: Candidate | null = null;
  for (const head of heads(waiting, counter)) {
    if (waiting.overtaken(head.ticket) < waiting.overtakingBound) continue;
    if (older(head, chosen)) chosen = head;
  }
  return chosen ? chosen.ticket : null;
}

function heads(waiting: Waiting, counter: CounterDefinition): Candidate[] {
  const found: Candidate[] = [];
  for (const service of counter.skills.flat()) {
    const line = waiting.line(service);
    const head = line ? oldest(line) : null;
    if (head) found.push({ ...head, priority: 0 });
  }
  return found;
}

function bestOfGroup(waiting: Waiting, group: readonly ServiceId[]): TicketId | null {
  let chosen: Candidate | null = null;
  for (const service of group) {
    const line = waiting.line(service);
    const head = line ? first(line) : null;
    if (!head) continue;
    const candidate = { ...head.place, priority: head.priority };
    const moreUrgent = !chosen || candidate.priority > chosen.priority;
    if (moreUrgent || (candidate.priority === chosen?.priority && older(candidate, chosen))) {
      chosen = candidate;
    }
  }
  return chosen ? chosen.ticket : null;
}

/** The ticket that a counter calls next, or null when nobody waits for it. */
export function next(waiting: Waiting, counter: CounterDefinition): TicketId | null {
  const due = owed(waiting, counter);
  if (due) return due;
  for (const group of counter.skills) {
    const best = bestOfGroup(waiting, group);
    if (best) return best;
  }
  return null;
}

/** The oldest person of each line of this counter who would see a younger one called. */
export function overtakenBy(
  waiting: Waiting,
  counter: CounterDefinition,
  called: { readonly ticket: TicketId; readonly age: number },
): TicketId[] {
  return heads(waiting, counter)
    .filter((head) => head.ticket !== called.ticket && head.age < called.age)
    .map((head) => head.ticket);
}
