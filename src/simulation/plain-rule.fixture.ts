import type { Happening } from './history';
import type { Scenario } from './scenario';

/** A ticket as it was taken. */
export type Taken = Happening & { kind: 'taken' };

/** What the published rule says, written as plainly as can be: lists, and no clever state. */
export class PlainRule {
  waiting: Taken[] = [];
  private readonly passed = new Map<number, number>();

  constructor(private readonly scenario: Scenario) {}

  private of(counter: number): { taken: Taken; group: number }[] {
    const groups = this.scenario.counters[counter]?.skills ?? [];
    return this.waiting.flatMap((taken) => {
      const id = this.scenario.services[taken.service]?.id ?? '';
      const group = groups.findIndex((one) => one.includes(id));
      return group < 0 ? [] : [{ taken, group }];
    });
  }

  private eldestOfLines(counter: number): Taken[] {
    const all = this.of(counter).map(({ taken }) => taken);
    return all.filter(
      ({ service, ticket }) => !all.some((one) => one.service === service && one.ticket < ticket),
    );
  }

  choice(counter: number): number | undefined {
    const bound = this.scenario.overtakingBound;
    const owed = this.eldestOfLines(counter)
      .filter(({ ticket }) => (this.passed.get(ticket) ?? 0) >= bound)
      .sort((a, b) => a.ticket - b.ticket)[0];
    const usual = this.of(counter).sort(
      (a, b) =>
        a.group - b.group || b.taken.priority - a.taken.priority || a.taken.ticket - b.taken.ticket,
    )[0]?.taken;
    return (owed ?? usual)?.ticket;
  }

  call(ticket: number, counter: number): void {
    for (const one of this.eldestOfLines(counter)) {
      if (one.ticket < ticket) this.passed.set(one.ticket, (this.passed.get(one.ticket) ?? 0) + 1);
    }
    this.drop(ticket);
  }

  drop(ticket: number): void {
    this.waiting = this.waiting.filter((one) => one.ticket !== ticket);
  }
}

/** Which counters have nobody, and since when. */
export class Idle {
  private readonly since = new Map<number, number>();

  constructor(private readonly scenario: Scenario) {}

  hear(one: Happening): void {
    if (one.kind === 'called') this.since.delete(one.counter);
    else if (one.kind === 'ended') this.since.set(one.counter, one.at);
    else if (one.kind === 'counter' && one.state === 'open') this.since.set(one.counter, one.at);
    else if (one.kind === 'counter') this.since.delete(one.counter);
  }

  /** Those who serve a service, from the one that must receive the next ticket. */
  inOrder(service: number): number[] {
    const id = this.scenario.services[service]?.id ?? '';
    const rank = (counter: number): number =>
      this.scenario.counters[counter]?.skills.findIndex((group) => group.includes(id)) ?? -1;
    return [...this.since]
      .filter(([counter]) => rank(counter) >= 0)
      .sort(([a, x], [b, y]) => rank(a) - rank(b) || x - y || a - b)
      .map(([counter]) => counter);
  }
}
