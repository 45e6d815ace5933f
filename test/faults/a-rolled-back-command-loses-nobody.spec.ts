import { randomUUID } from 'node:crypto';
import { type CommandId, commandId, counterId, serviceId, siteId } from '../../src/core/ids';
import { instant } from '../../src/core/time';
import type { Outcome, Taken, Wish } from '../../src/engine/ask';
import { SystemClock } from '../../src/engine/clock';
import type { AppendOutcome, Batch } from '../../src/engine/journal-port';
import { loadSite } from '../../src/engine/load-site';
import { Mailbox } from '../../src/engine/mailbox';
import { openDatabase } from '../../src/journal/data-source';
import { DatabaseJournal } from '../../src/journal/journal';
import { verify } from '../../src/journal/verify';
import { configureSite } from '../../src/operations/seed';
import { emptySqlite, type Opened } from '../kit/databases';
import { siteAtNoon } from '../kit/noon';

const TEST = siteId('test');
const COMMANDS = 2_000;
/** One batch in so many is not written. */
const FAILS = 3;

/** The real journal, on a disk that fails now and then: before the write, or in the midst of it. */
class FailingJournal extends DatabaseJournal {
  batches = 0;
  failures = 0;
  broken = true;

  override async append(batch: Batch): Promise<AppendOutcome> {
    this.batches += 1;
    if (!this.broken || this.batches % FAILS !== 0) return super.append(batch);
    this.failures += 1;
    if (this.failures % 2 === 0) throw new Error('the disk is full');
    // A fact that the table refuses: what was written before it has to be rolled back.
    const [first] = batch.facts;
    const facts = first ? [...batch.facts, { ...first, actor: null as never }] : batch.facts;
    const seqs = facts.map((fact, at) => ({
      ...fact,
      recorded: { ...fact.recorded, seq: batch.after + 1 + at },
    }));
    await super.append({ ...batch, facts: seqs });
    throw new Error('the disk is full');
  }
}

interface Asked {
  readonly wish: Wish;
  readonly id: CommandId;
  outcome: Outcome | null;
}

const take = (at: number): Wish => ({
  type: 'take',
  service: serviceId(at % 2 === 0 ? 'a' : 'b'),
  priority: 0,
  appointment: false,
  language: 'fr',
  channel: 'kiosk',
});
const press = (at: number): Wish => ({
  type: at % 10 === 4 ? 'next' : 'arrived',
  counter: counterId(`c${1 + (at % 3)}`),
});

const isStored = ({ outcome }: Asked): boolean =>
  outcome?.ok === true || outcome?.refusal !== 'storage-unavailable';
const takes = ({ wish }: Asked): boolean => wish.type === 'take';

describe('Commands whose commit fails among many others', () => {
  const on = {} as Opened & { journal: FailingJournal };
  const failed: unknown[] = [];
  let mailbox: Mailbox;
  let asked: Asked[] = [];

  const ask = async (one: Asked): Promise<void> => {
    one.outcome = await mailbox.ask({ wish: one.wish, id: one.id, actor: 'test' });
  };
  /** Tickets taken by these commands, as the journal knows them. */
  const ticketsOf = async (): Promise<Map<string, string>> => {
    const query = "SELECT command, body FROM fact WHERE type = 'ticket-taken'";
    const rows = await on.database.reader.query<{ command: string; body: string }[]>(query);
    const taken = rows.map(({ command, body }) => [command, JSON.parse(body).number] as const);
    expect(new Set(taken.map(([command]) => command)).size).toBe(taken.length);
    return new Map(taken);
  };

  beforeAll(async () => {
    on.empty = await emptySqlite();
    on.database = await openDatabase(on.empty.url);
    on.journal = new FailingJournal(on.database);
    on.journal.broken = false;
    await configureSite(on.journal, siteAtNoon(3), instant(Date.now()));
    mailbox = new Mailbox(
      on.journal,
      new SystemClock(),
      () => loadSite(on.journal, TEST),
      () => undefined,
      (error) => failed.push(error),
    );
    for (const id of ['c1', 'c2', 'c3']) {
      const wish = { type: 'open', counter: counterId(id) } as const;
      await mailbox.ask({ wish, id: commandId(randomUUID()), actor: 'test' });
    }
    on.journal.broken = true;
    asked = Array.from({ length: COMMANDS }, (_, at) => ({
      wish: at % 5 === 4 ? press(at) : take(at),
      id: commandId(randomUUID()),
      outcome: null,
    }));
    const waves = Array.from({ length: COMMANDS / 40 }, (_, at) =>
      asked.slice(at * 40, at * 40 + 40),
    );
    const overlapping = waves.map(async (wave, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 2));
      await Promise.all(wave.map(ask));
    });
    await Promise.all(overlapping);
  });
  afterAll(async () => {
    await mailbox.settled();
    await on.database.close();
    await on.empty.drop();
  });

  it('did fail, some of them, and were told so', () => {
    expect(on.journal.failures).toBeGreaterThan(2);
    expect(failed.length).toBe(on.journal.failures);
    expect(asked.filter((one) => !isStored(one)).length).toBeGreaterThan(40);
    expect(asked.filter(isStored).length).toBeGreaterThan(400);
  });

  it('are in the journal when they were acknowledged, and are not when they failed', async () => {
    const tickets = await ticketsOf();
    const acknowledged = asked.filter((one) => takes(one) && one.outcome?.ok);
    const told = acknowledged.map(({ id, outcome }) => [
      id,
      outcome?.ok === true ? (outcome.answer as Taken).ticket.number : null,
    ]);
    expect(Object.fromEntries(tickets)).toEqual(Object.fromEntries(told));
    expect(new Set(tickets.values()).size).toBe(tickets.size);
  });

  it('work when they are tried again with the same id, and act once', async () => {
    on.journal.broken = false;
    const again = asked.filter((one) => !isStored(one));
    await Promise.all(again.map(ask));
    expect(again.filter((one) => !isStored(one))).toEqual([]);
    const everybody = asked.filter(takes);
    expect(everybody.filter(({ outcome }) => outcome?.ok !== true)).toEqual([]);
    const tickets = await ticketsOf();
    expect(tickets.size).toBe(everybody.length);
    const numbers = [...tickets.values()].sort();
    const half = everybody.length / 2;
    expect(numbers[half - 1]).toBe(`A${String(half).padStart(3, '0')}`);
  });

  it('leave a journal in which nothing is wrong, and a state that is its replay', async () => {
    expect(await verify(on.database)).toEqual([]);
    const shown = await mailbox.read(({ site }) => JSON.stringify([site.seq, [...site.tickets]]));
    const { site } = await loadSite(on.journal, TEST);
    expect(JSON.stringify([site.seq, [...site.tickets]])).toBe(shown);
  });
});
