import type { CounterAnswer, TicketTaken } from '../../src/contract/answers';
import { LobbyBoard } from '../../src/contract/boards';
import { type Board, eventually, Live, type LiveOptions } from '../kit/live';
import { secondSite, siteAtNoon } from '../kit/noon';
import { type Person, TownHall } from '../kit/town-hall';

interface Call {
  readonly number: string;
}
interface Service {
  readonly id: string;
  readonly waiting: number;
}

const calls = (board: Board): string[] => (board['calls'] as Call[]).map(({ number }) => number);
const waiting = (board: Board): Record<string, number> =>
  Object.fromEntries((board['services'] as Service[]).map((one) => [one.id, one.waiting]));

/** Every name of a field in a value, however deep. */
function fieldsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsOf)];
}

describe('Screens', () => {
  let hall: TownHall;
  let agent: Person;
  let elsewhere: Person;
  const open: Live[] = [];

  const lobby = (site = 'test', options: LiveOptions = {}): Live => {
    const screen = new Live(hall.server.url, 'lobby', { auth: { site }, ...options });
    open.push(screen);
    return screen;
  };

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(3), secondSite('other', 2)]);
    agent = await hall.as('agent');
    elsewhere = await hall.as('agent', 'other');
    await agent.does('counters/c1/open');
    await elsewhere.does('counters/c1/open');
  });
  afterEach(() => {
    for (const screen of open.splice(0)) screen.close();
  });
  afterAll(() => hall.close());

  it('get the whole state at once, with where it stands', async () => {
    await agent.does('tickets', { service: 'a' });
    const seq = await hall.seq();
    const board = await lobby().until(() => true);
    expect(board).toMatchObject({ protocol: 1, site: 'test', seq });
    expect(board.epoch).not.toBe('');
    expect(LobbyBoard.safeParse(board).error).toBeUndefined();
  });

  it('are told of each change without asking', async () => {
    const screen = lobby();
    await screen.until(() => true);
    const { ticket } = await agent.does<CounterAnswer>('counters/c1/next');
    const board = await screen.until((one) => calls(one)[0] === ticket?.number);
    expect(board.seq).toBe(await hall.seq());
    await agent.does('counters/c1/arrived');
    await agent.does('counters/c1/finish');
  });

  it('end up with the last state after a storm of changes, in order', async () => {
    const screen = lobby();
    const before = waiting(await screen.until(() => true))['b'] ?? 0;
    await Promise.all(Array.from({ length: 200 }, () => agent.does('tickets', { service: 'b' })));
    const seq = await hall.seq();
    const board = await screen.until((one) => one.seq === seq);
    expect(waiting(board)['b']).toBe(before + 200);
    const seqs = screen.boards.map((one) => one.seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  });

  it('hear a pulse every three seconds that says where the site is', async () => {
    const screen = lobby();
    await screen.until(() => true);
    const started = Date.now();
    await eventually(() => screen.heartbeats.length >= 2);
    expect(Date.now() - started).toBeLessThan(7_000);
    expect(screen.heartbeats.at(-1)).toMatchObject({
      seq: await hall.seq(),
      epoch: screen.board?.epoch,
    });
  });

  it('can ask again for the whole state', async () => {
    const screen = lobby();
    const before = await screen.until(() => true);
    const drawn = screen.boards.length;
    screen.socket.emit('resync', { seq: before.seq - 1 });
    await eventually(() => screen.boards.length > drawn);
    expect(screen.board?.seq).toBe(before.seq);
  });

  it('never show another site', async () => {
    const [here, there] = [lobby(), lobby('other')];
    await Promise.all([here, there].map((screen) => screen.until(() => true)));
    const heard = here.boards.length;
    await elsewhere.does('tickets', { service: 'a' });
    await there.until((one) => waiting(one)['a'] === 1);
    await agent.does('tickets', { service: 'a' });
    await here.until((one) => one.seq > (here.boards[heard - 1]?.seq ?? 0));
    expect(here.boards.every(({ site }) => site === 'test')).toBe(true);
    expect(there.boards.every(({ site }) => site === 'other')).toBe(true);
    expect(waiting(there.board as Board)['a']).toBe(1);
  });

  it('in the lobby carry no id of a ticket, no link and nothing of a person', async () => {
    const taken = await agent.does<TicketTaken>('tickets', { service: 'a', priority: true });
    const screen = lobby();
    const board = await screen.until((one) => one.seq > 0);
    const text = JSON.stringify(board);
    expect(text).not.toContain(taken.visit.token);
    expect(text).not.toContain(`"${taken.ticket.id}"`);
    const personal = ['ticket', 'id', 'token', 'language', 'priority', 'appointment', 'actor'];
    const { services, ...rest } = board;
    expect(fieldsOf(rest).filter((field) => personal.includes(field))).toEqual([]);
    const within = fieldsOf(services).filter((field) => personal.includes(field));
    // A service has an id: its own.
    expect(new Set(within)).toEqual(new Set(['id']));
  });

  it('are right again by themselves after the program was started anew', async () => {
    const screen = lobby('test', { reconnection: true });
    const before = await screen.until(() => true);
    await hall.kill('SIGKILL');
    await eventually(() => !screen.socket.connected);
    await hall.start();
    await eventually(() => screen.socket.connected);
    await agent.does('tickets', { service: 'a' });
    const seq = await hall.seq();
    const after = await screen.until((one) => one.seq === seq);
    expect(after.epoch).toBe(before.epoch);
    expect(waiting(after)['a']).toBe((waiting(before)['a'] ?? 0) + 1);
  });

  it('do not make the people at the kiosk wait', async () => {
    const screens = Array.from({ length: 100 }, () => lobby());
    await Promise.all(screens.map((screen) => screen.until(() => true)));
    const durations: number[] = [];
    for (let at = 0; at < 40; at += 1) {
      const started = performance.now();
      await agent.does('tickets', { service: 'a' });
      durations.push(performance.now() - started);
    }
    durations.sort((a, b) => a - b);
    expect(durations[20]).toBeLessThan(100);
    const seq = await hall.seq();
    await Promise.all(screens.map((screen) => screen.until((one) => one.seq === seq)));
  });
});
