import type { EntityManager } from 'typeorm';
import { arraysOf } from './arrays';
import { CommandRow } from './tables/command';
import type { FactRow } from './tables/fact';

/** The commands whose facts are there and whose answers have not been met yet. */
export class Unanswered {
  /** By command, the seq of its first fact. */
  readonly facts = new Map<string, number>();
  private last = -1;

  constructor(
    private readonly manager: EntityManager,
    private readonly site: string,
  ) {}

  /** Goes on with the next facts; an answer is kept at the last seq of the batch of its facts. */
  async add(rows: readonly Pick<FactRow, 'seq' | 'command'>[]): Promise<void> {
    for (const { seq, command } of rows) {
      if (command !== null && !this.facts.has(command)) this.facts.set(command, seq);
    }
    const { site, last: from } = this;
    const to = rows.at(-1)?.seq ?? from;
    const query = this.manager
      .createQueryBuilder(CommandRow, 't')
      .select('t.id', 'id')
      .where('t.site = :site AND t.seq > :from AND t.seq <= :to', { site, from, to });
    for (const [id] of (await arraysOf(query)).values) this.facts.delete(String(id));
    this.last = to;
  }
}
