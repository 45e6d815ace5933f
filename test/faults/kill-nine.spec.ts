import type { SupervisionBoard } from '../../src/contract/boards';
import type { Fact } from '../../src/core/facts';
import { siteAtNoon } from '../kit/noon';
import { TownHall } from '../kit/town-hall';
import { Crowd } from './crowd';

const ROUNDS = Number(process.env['PATIENCE_KILLS'] ?? 20);
const COUNTERS = 4;
const FIRST_CALL_MS = 5_000;

interface Row {
  readonly seq: number;
  readonly command: string | null;
  readonly fact: Fact;
}

/** The journal of the site as it lies in the file, with what SQLite thinks of it. */
function journalOf(hall: TownHall): Promise<{ rows: Row[]; integrity: unknown }> {
  return hall.onDatabase(async ({ reader }) => {
    const select = "SELECT seq, command, body FROM fact WHERE site = 'test' ORDER BY seq";
    const kept = await reader.query<{ seq: number; command: string; body: string }[]>(select);
    const rows = kept.map(({ seq, command, body }) => ({
      seq,
      command,
      fact: JSON.parse(body) as Fact,
    }));
    const [integrity] = await reader.query<object[]>('PRAGMA integrity_check');
    return { rows, integrity };
  });
}

const twice = (values: readonly unknown[]): unknown[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

/** Tickets by the id of the command that did that to them. */
function ticketsBy(rows: readonly Row[], type: 'ticket-taken' | 'ticket-called') {
  const found = rows.flatMap(({ command, fact }) =>
    fact.type === type && command !== null ? [[command, fact] as const] : [],
  );
  expect(twice(found.map(([command]) => command))).toEqual([]);
  expect(twice(found.map(([, fact]) => fact.ticket))).toEqual([]);
  return new Map(found.map(([command, fact]) => [command, fact]));
}

/** What was answered is there, once; numbers and seqs have neither gap nor double. */
function examine(rows: readonly Row[], crowd: Crowd): void {
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
  const taken = ticketsBy(rows, 'ticket-taken');
  const called = ticketsBy(rows, 'ticket-called');
  const missing = [...crowd.taken].filter(([command, { id, number }]) => {
    const fact = taken.get(command);
    return fact?.type !== 'ticket-taken' || fact.ticket !== id || fact.number !== number;
  });
  const lost = [...crowd.called].filter(
    ([command, ticket]) => called.get(command)?.ticket !== ticket,
  );
  expect({ missing, lost }).toEqual({ missing: [], lost: [] });
  const numbers = [...taken.values()].map((fact) => (fact as { number: string }).number);
  expect(twice(numbers)).toEqual([]);
}

describe(`A server killed ${ROUNDS} times in the middle of the rush`, () => {
  let hall: TownHall;
  let crowd: Crowd;
  let interrupted = 0;

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(COUNTERS)]);
    const agent = await hall.as('agent');
    for (let at = 1; at <= COUNTERS; at += 1) await agent.does(`counters/c${at}/open`);
    crowd = await Crowd.at(hall);
  });
  afterAll(() => hall.close());

  /** The rush, a kill after a while that is another one each time, and the start after it. */
  async function round(at: number): Promise<number> {
    const rush = crowd.press(8 + (at % 9), COUNTERS);
    await new Promise((resolve) => setTimeout(resolve, 60 + ((at * 67) % 400)));
    await hall.kill('SIGKILL');
    await rush;
    interrupted += crowd.unanswered.size;
    const { rows, integrity } = await journalOf(hall);
    expect(integrity).toEqual({ integrity_check: 'ok' });
    examine(rows, crowd);
    const started = Date.now();
    await hall.start();
    const first = await (await hall.as('agent')).post('counters/c1/next');
    expect([200, 409]).toContain(first.status);
    return Date.now() - started;
  }

  it(
    'keeps every ticket that was given, calls nobody twice, and is back within five seconds',
    async () => {
      const back: number[] = [];
      for (let at = 0; at < ROUNDS; at += 1) {
        back.push(await round(at));
        const unanswered = [...crowd.unanswered.values()];
        await crowd.retry();
        expect(crowd.unanswered.size).toBe(0);
        const { rows } = await journalOf(hall);
        examine(rows, crowd);
        const tickets = ticketsBy(rows, 'ticket-taken');
        const tried = unanswered.filter(({ path }) => path === 'tickets');
        expect(tried.filter(({ commandId }) => !tickets.has(commandId))).toEqual([]);
      }
      expect(crowd.unexpected).toEqual([]);
      // Another process may take the machine away in one round; in half of them it would be ours.
      back.sort((a, b) => a - b);
      expect(back[Math.floor(ROUNDS / 2)]).toBeLessThan(FIRST_CALL_MS);
      // Otherwise nothing was tried.
      expect(crowd.taken.size).toBeGreaterThan(ROUNDS * 10);
      expect(interrupted).toBeGreaterThan(ROUNDS);
    },
    30_000 + ROUNDS * 10_000,
  );

  it('is the same hall after one more restart, and nothing is wrong with its journal', async () => {
    const supervisor = await hall.as('supervisor');
    const look = async (): Promise<object> => {
      const { body } = await supervisor.get<SupervisionBoard>('live');
      // Waits and the times at which counters will be free move with the clock.
      const services = body.services.map(({ wait: _wait, ...service }) => service);
      const counters = body.counters.map(({ freeAt: _freeAt, ...counter }) => counter);
      return { ...body, at: null, services, counters };
    };
    const before = await look();
    await hall.restart('SIGKILL');
    expect(await look()).toEqual(before);
    expect(await hall.verify()).toEqual([]);
  });
});
