import type { KioskBoard } from '../../src/contract/boards';
import type { TicketTaken } from '../../src/contract/ticket';
import type { Wait } from '../../src/contract/wait';
import { addDays, type Day } from '../../src/core/time';
import { type Board, eventually, Live } from '../kit/live';
import { AROUND_NOON, siteAtNoon } from '../kit/noon';
import { counter, service } from '../kit/sites';
import { type Person, TownHall } from '../kit/town-hall';

/** The rule looks about every 15 s: a first look may be that far away, and another after it. */
const LOOKS_MS = 40_000;
const NOON = 720;
const CLOSES_IN = 30;
/** One look is enough, so that nobody waits long for this story. */
const RULE = { warnBelow: 0.5, stopBelow: 0.1, resumeAbove: 0.3, refreshes: 1 };
/** Visits of five minutes, one counter, half an hour left: six people, or about. */
const MANY = 16;

const closing = NOON + new Date().getUTCMinutes() + CLOSES_IN;
const HALL = siteAtNoon(1, {
  services: [service('A', { hours: [{ ...AROUND_NOON, to: closing }] })],
  counters: [counter('c1', 'a')],
});

const chanceIn = (wait: Wait | undefined): number => wait?.beforeClosing ?? NaN;
const serviceIn = (board: Board): KioskBoard['services'][number] => {
  const [first] = (board as unknown as KioskBoard).services;
  if (!first) throw new Error('a board without services');
  return first;
};

describe('A line too long for what is left of the day', () => {
  let hall: TownHall;
  let kiosk: Person;
  let supervisor: Person;
  let screen: Live;
  const promised: number[] = [];

  const take = async (): Promise<void> => {
    const { promise } = await kiosk.does<TicketTaken & Record<string, unknown>>('tickets', {
      service: 'a',
    });
    promised.push(chanceIn(promise));
  };
  const until = (wanted: (view: ReturnType<typeof serviceIn>) => boolean): Promise<Board> =>
    screen.until((board) => wanted(serviceIn(board)));

  beforeAll(async () => {
    hall = await TownHall.open([HALL]);
    kiosk = await hall.as('kiosk');
    supervisor = await hall.as('supervisor');
    const agent = await hall.as('agent');
    await agent.does('counters/c1/open');
    await supervisor.does('intake/rule', { service: 'a', rule: RULE });
    await take();
    await agent.does('counters/c1/next');
    const auth = { key: await hall.key('kiosk'), site: 'test' };
    screen = new Live(hall.server.url, 'kiosk', { auth });
    await until(({ wait }) => chanceIn(wait) > 0.9);
  });
  afterAll(async () => {
    screen.close();
    await hall.close();
  });

  it('The chance of being received sinks as people come, and the kiosk warns of it', async () => {
    while (serviceIn(screen.board as Board).intake.warning === null && promised.length < MANY) {
      const before = promised.length;
      await take();
      await until(({ waiting }) => waiting === before);
      // What the forward runs make of it comes a moment after the ticket.
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    const { intake, wait } = serviceIn(screen.board as Board);
    expect(intake).toMatchObject({ state: 'open', stoppedBy: null });
    expect(intake.warning).toBeLessThan(RULE.warnBelow);
    expect(intake.warning).toBe(chanceIn(wait));
    expect(promised[0]).toBeGreaterThan(0.9);
    expect(promised.at(-1)).toBeLessThan(promised[0] as number);
  });

  it(
    'When hardly anybody more would be received, the rule stops the tickets by itself',
    async () => {
      while (promised.length < MANY) await take();
      expect(promised.at(-1)).toBeLessThan(RULE.warnBelow);
      const isStopped = (): boolean => serviceIn(screen.board as Board).intake.stoppedBy === 'rule';
      await eventually(isStopped, LOOKS_MS);
      const { day } = screen.board as unknown as KioskBoard;
      const refused = await kiosk.post('tickets', { service: 'a' });
      expect([refused.status, refused.body]).toMatchObject([
        409,
        { refusal: 'intake-stopped', reopens: { day: addDays(day as Day, 1), minute: 600 } },
      ]);
    },
    2 * LOOKS_MS,
  );

  it('A supervisor keeps the service open all the same, and people may come', async () => {
    await supervisor.does('intake/override', { service: 'a' });
    await take();
    await until(({ intake }) => intake.state === 'open' && intake.warning !== null);
  });

  it('The facts say who stopped the tickets, upon what chance, and who gave them again', async () => {
    const facts = (await hall.facts()).map(({ fact }) => fact);
    const intake = facts.filter(({ type }) => type.startsWith('intake'));
    expect(intake).toMatchObject([
      { type: 'intake-rule-set', service: 'a' },
      { type: 'intake-stopped', services: ['a'], by: 'rule' },
      { type: 'intake-overridden', service: 'a', overridden: true },
      { type: 'intake-resumed', services: ['a'], by: 'person' },
    ]);
    const [, stop] = intake as readonly { readonly beforeClosing?: number }[];
    expect(stop?.beforeClosing).toBeLessThan(RULE.stopBelow);
    expect(await hall.verify()).toEqual([]);
  });
});
