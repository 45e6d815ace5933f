import {
  EMPTY,
  GROUP_END,
  type Heads,
  isOldest,
  lineOf,
  next,
  NOBODY,
  overtakes,
} from '../core/dispatch';
import type { Waiter } from './ticket';

/** Priorities go from 0 to 2. */
const RANKS = 3;

/** What a counter serves as the dispatch rule reads it: numbers of lines in groups of equal preference. */
export function linesOf(
  skills: readonly (readonly string[])[],
  services: readonly { readonly id: string }[],
): number[] {
  const number = (id: string): number => services.findIndex((service) => service.id === id);
  return skills.flatMap((group) => [...group.map(number), GROUP_END]);
}

/** The people waiting, as the published rule sees them; no other file of this room asks the rule. */
export class Waiters implements Heads {
  readonly all = new Set<Waiter>();
  readonly priority: number[];
  readonly age: number[];
  readonly oldest: number[];
  readonly overtaken: number[];
  /** By service × ranks + priority: who waits there, oldest first. */
  private readonly queues: Waiter[][];

  constructor(
    services: number,
    private readonly bound: number,
  ) {
    const filled = (value: number): number[] => Array<number>(services).fill(value);
    [this.priority, this.age] = [filled(EMPTY), filled(0)];
    [this.oldest, this.overtaken] = [filled(0), filled(0)];
    this.queues = Array.from({ length: services * RANKS }, () => []);
  }

  enter(waiter: Waiter): void {
    const queue = this.queueOf(waiter.service, waiter.priority);
    let place = queue.length;
    while (place > 0 && (queue[place - 1] as Waiter).number > waiter.number) place -= 1;
    queue.splice(place, 0, waiter);
    this.all.add(waiter);
    this.look(waiter.service);
  }

  leave(waiter: Waiter): void {
    const queue = this.queueOf(waiter.service, waiter.priority);
    queue.splice(queue.indexOf(waiter), 1);
    this.all.delete(waiter);
    this.look(waiter.service);
  }

  /** Whom a counter that serves these lines calls next; null when nobody waits for it. */
  next(lines: readonly number[]): Waiter | null {
    const choice = next(this, lines, this.bound);
    if (choice === NOBODY) return null;
    const line = lineOf(choice);
    return isOldest(choice) ? this.eldest(line) : this.first(line);
  }

  /** Takes out who is called, and counts whom the call overtook. */
  call(waiter: Waiter, lines: readonly number[]): void {
    for (const line of this.bound === Infinity ? [] : lines) {
      if (line === GROUP_END || !overtakes(this, line, waiter.number)) continue;
      const passed = this.eldest(line);
      if (passed && passed !== waiter) passed.overtaken += 1;
      this.look(line);
    }
    this.leave(waiter);
  }

  /** How many people of the same service are called before this one. */
  ahead(waiter: Waiter): number {
    let count = this.queueOf(waiter.service, waiter.priority).indexOf(waiter);
    for (let priority = waiter.priority + 1; priority < RANKS; priority += 1) {
      count += this.queueOf(waiter.service, priority).length;
    }
    return count;
  }

  private queueOf(service: number, priority: number): Waiter[] {
    return this.queues[service * RANKS + priority] as Waiter[];
  }

  private first(line: number): Waiter | null {
    for (let priority = RANKS - 1; priority >= 0; priority -= 1) {
      const head = this.queueOf(line, priority)[0];
      if (head) return head;
    }
    return null;
  }

  private eldest(line: number): Waiter | null {
    let found: Waiter | null = null;
    for (let priority = 0; priority < RANKS; priority += 1) {
      const head = this.queueOf(line, priority)[0];
      if (head && (!found || head.number < found.number)) found = head;
    }
    return found;
  }

  /** Reads the heads of a line again. */
  private look(line: number): void {
    const first = this.first(line);
    const eldest = this.eldest(line);
    this.priority[line] = first ? first.priority : EMPTY;
    this.age[line] = first ? first.number : 0;
    this.oldest[line] = eldest ? eldest.number : 0;
    this.overtaken[line] = eldest ? eldest.overtaken : 0;
  }
}
