import fc from 'fast-check';
import { key, open, take } from '../../test/kit/ask';
import { momentAt, Scenario } from '../../test/kit/given';
import { PAIR } from '../../test/kit/sites';
import { ticketOfBlock } from './blocks';
import type { TakeTicket } from './commands';
import { serviceId } from './ids';
import type { Ticket } from './site';
import { instant } from './time';

const A = serviceId('a');
const NONE = { unknown: 'offline' } as const;

/** A kiosk with its block, as it remembers it: what it gave and has not told yet. */
class Kiosk {
  private block: { readonly id: string; readonly size: number } | null = null;
  private given = 0;
  readonly told: TakeTicket[] = [];
  untold: TakeTicket[] = [];

  constructor(
    private readonly name: string,
    private readonly scenario: Scenario,
  ) {}

  reserve(size: number): void {
    const decision = this.scenario.ask({
      type: 'reserve-block',
      device: this.name,
      service: A,
      size,
    });
    const fact = decision.ok ? decision.facts[0] : undefined;
    if (fact?.type !== 'block-reserved') throw new Error('no block');
    this.block = { id: fact.block, size: fact.size };
    this.given = 0;
  }

  /** Gives the next number without asking; false when there is none left. */
  give(): boolean {
    if (!this.block || this.given === this.block.size) return false;
    const ticket = ticketOfBlock(this.block, this.given);
    this.given += 1;
    const takenAt = instant(this.scenario.now.at);
    this.untold.push(
      take('a', { promise: NONE, reserved: { ticket, device: this.name, takenAt } }),
    );
    return true;
  }

  /** Tells what it gave, in any order, and some of it again. */
  tell(order: number): void {
    const all = this.untold;
    this.untold = [];
    const turned = [
      ...all.slice(order % (all.length + 1)),
      ...all.slice(0, order % (all.length + 1)),
    ];
    for (const wish of turned) {
      if (!this.scenario.ask(wish).ok) throw new Error('a number that was given was refused');
      this.told.push(wish);
    }
    const again = this.told[order % Math.max(1, this.told.length)];
    if (again && this.scenario.ask(again).ok) throw new Error('a number was taken in twice');
  }
}

const step = fc.record({
  kind: fc.constantFrom('reserve', 'give', 'give', 'give', 'online', 'online', 'tell', 'next'),
  kiosk: fc.nat(1),
  number: fc.nat(30),
  laterMs: fc.nat(60_000),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Lived {
  readonly scenario: Scenario;
  /** How many numbers were given, by whomever. */
  readonly given: number;
}

function live(steps: readonly Step[]): Lived {
  const scenario = new Scenario(PAIR);
  for (const one of open('c1', 'c2')) scenario.step(one);
  const kiosks = [new Kiosk('k1', scenario), new Kiosk('k2', scenario)] as const;
  let given = 0;
  for (const { kind, kiosk: at, number, laterMs } of steps) {
    scenario.now = momentAt(scenario.now.at + laterMs);
    const kiosk = kiosks[at] as Kiosk;
    if (kind === 'reserve') kiosk.reserve(1 + number);
    else if (kind === 'tell') kiosk.tell(number);
    else if (kind === 'next') receive(scenario, at);
    else if (kind === 'give' ? kiosk.give() : scenario.ask(take('a')).ok) given += 1;
  }
  for (const kiosk of kiosks) kiosk.tell(0);
  return { scenario, given };
}

/** Somebody is received at a counter; whoever had been called goes. */
function receive(scenario: Scenario, at: number): void {
  scenario.ask(key(at === 0 ? 'c1' : 'c2', 'arrived'));
  scenario.ask(key(at === 0 ? 'c1' : 'c2', 'next'));
}

const days = fc.array(step, { minLength: 10, maxLength: 120 });
const RUNS = { numRuns: 300, seed: 20_261_123 };

const takings = ({ scenario }: Lived): readonly { number: string; at: number }[] =>
  scenario.facts.flatMap(({ fact, at }) =>
    fact.type === 'ticket-taken' ? [{ number: fact.number, at: fact.takenAt ?? at }] : [],
  );

describe('Whatever the kiosks give while they are cut off, and whenever they tell of it', () => {
  it('every number is unique, and nobody who was given one is lost', () => {
    fc.assert(
      fc.property(days, (steps) => {
        const lived = live(steps);
        const numbers = takings(lived).map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers).toHaveLength(lived.given);
      }),
      RUNS,
    );
  });

  it('the line is in the order in which people came', () => {
    fc.assert(
      fc.property(days, (steps) => {
        const { scenario } = live(steps);
        const places = scenario.site.lines.get(A)?.ranks[0]?.places ?? [];
        const hours = places.map(
          ({ ticket }) => (scenario.site.tickets.get(ticket) as Ticket).takenAt,
        );
        expect(hours).toEqual([...hours].sort((a, b) => a - b));
        expect(new Set(places.map(({ age }) => age)).size).toBe(places.length);
      }),
      RUNS,
    );
  });
});
