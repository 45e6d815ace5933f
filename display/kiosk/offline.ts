import type { BlockReserved } from '../../src/contract/block';
import { newCommandId } from '../parts/command-id';
import { keep, recall } from '../parts/kept';
import type { Demand, Wish } from './demand';

/** Numbers that only this kiosk gives, on one day. */
interface Block {
  readonly service: string;
  readonly day: string;
  readonly numbers: BlockReserved['numbers'];
  used: number;
}

/** A ticket that was given without the server, which has not heard of it yet. */
export interface Given {
  readonly commandId: string;
  readonly wish: Wish;
  readonly ticket: string;
  readonly number: string;
  readonly visit: { readonly token: string; readonly url: string };
  readonly takenAt: string;
}

/** A ticket that the server would not take in: somebody must be told. */
export interface Lost {
  readonly number: string;
  readonly refusal: string;
  readonly day: string;
}

interface Memory {
  readonly device: string;
  blocks: Block[];
  given: Given[];
  lost: Lost[];
  /** Asked for, never answered, and settled otherwise; absent in what older pages kept. */
  doubtful?: Demand[];
}

/** Numbers asked for at once: a busy service's hour or two. */
export const BLOCK = 50;
/** With fewer left, more are asked for. */
const ENOUGH = BLOCK / 2;

/** What a kiosk may give while it is cut off, and what it has given; kept by the browser. */
export class OfflineNumbers {
  private readonly name: string;

  constructor(site: string) {
    this.name = `patience.offline/${site}`;
  }

  /** The name that this kiosk gives itself, once and for all. */
  get device(): string {
    return this.read().device;
  }

  /** What the server has not heard of yet, in the order of the taking. */
  get untold(): readonly Given[] {
    return this.read().given;
  }

  lostOn(day: string): readonly Lost[] {
    return this.read().lost.filter((one) => one.day === day);
  }

  /** Demands whose visitors have another ticket by now, or none: the server must not call them. */
  get doubtful(): readonly Demand[] {
    return this.read().doubtful ?? [];
  }

  doubt(demand: Demand): void {
    this.change((memory) => void (memory.doubtful = [...(memory.doubtful ?? []), demand]));
  }

  settled({ commandId }: Demand): void {
    this.change((memory) => {
      memory.doubtful = memory.doubtful?.filter((one) => one.commandId !== commandId) ?? [];
    });
  }

  /** The services of which too few numbers are left for today. */
  short(services: readonly string[], day: string): string[] {
    const { blocks } = this.read();
    return services.filter((service) => left(blocks, service, day) < ENOUGH);
  }

  /** Has the numbers of a block at hand; blocks of other days are void. */
  add({ service, day, numbers }: BlockReserved): void {
    this.change((memory) => {
      const today = memory.blocks.filter((one) => one.day === day && one.used < one.numbers.length);
      memory.blocks = [...today, { service, day, numbers, used: 0 }];
    });
  }

  /** Gives the next number for a service; null when there is none, or none can be kept. */
  give(wish: Wish, day: string, nowMs: number): Given | null {
    const memory = this.read();
    const block = memory.blocks.find((one) => hasLeft(one, wish.service, day));
    const next = block?.numbers[block.used];
    if (!block || !next) return null;
    block.used += 1;
    const last = memory.given.at(-1)?.takenAt;
    // A clock set back while the page was loaded anew must not turn the order of people round.
    const at = Math.max(nowMs, last ? Date.parse(last) + 1 : 0);
    const takenAt = new Date(at).toISOString();
    const given = { commandId: newCommandId(), wish, ...next, takenAt };
    memory.given.push(given);
    return keep(this.name, memory) ? given : null;
  }

  /** The server has taken a ticket in, or says that it never will. */
  told(
    commandId: string,
    refusal: { readonly refusal: string; readonly day: string } | null,
  ): void {
    this.change((memory) => {
      const one = memory.given.find((given) => given.commandId === commandId);
      if (one && refusal) memory.lost.push({ number: one.number, ...refusal });
      memory.given = memory.given.filter((given) => given !== one);
    });
  }

  private change(how: (memory: Memory) => void): void {
    const memory = this.read();
    how(memory);
    keep(this.name, memory);
  }

  /** Read anew each time: another window of this kiosk may have given the next number. */
  private read(): Memory {
    const known = recall(this.name) as Memory | null;
    if (known) return known;
    const made: Memory = { device: `k-${newCommandId()}`, blocks: [], given: [], lost: [] };
    keep(this.name, made);
    return made;
  }
}

const hasLeft = (block: Block, service: string, day: string): boolean =>
  block.service === service && block.day === day && block.used < block.numbers.length;

const left = (blocks: readonly Block[], service: string, day: string): number =>
  blocks
    .filter((block) => hasLeft(block, service, day))
    .reduce((sum, { numbers, used }) => sum + numbers.length - used, 0);
