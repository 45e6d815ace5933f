import type { BlockReserved } from '../../src/contract/block';
import type { ConsoleBoard, VisitBoard } from '../../src/contract/boards';
import type { TicketTaken } from '../../src/contract/ticket';
import { siteAtNoon } from '../kit/noon';
import { type Person, TownHall } from '../kit/town-hall';

describe('A kiosk that may be cut off', () => {
  let hall: TownHall;
  let kiosk: Person;
  let agent: Person;

  const reserve = (device: string, size = 5): Promise<BlockReserved> =>
    kiosk.does<BlockReserved>('blocks', { service: 'a', device, size });
  const wishOf = (block: BlockReserved, nth: number, takenAt: string): object => ({
    service: 'a',
    reserved: { ticket: block.numbers[nth]?.ticket, device: block.device, takenAt },
  });
  const line = async (): Promise<string[]> => {
    const { body } = await agent.get<ConsoleBoard>('counters/c1');
    return body.waiting.map(({ number }) => number);
  };

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(1)]);
    kiosk = await hall.as('kiosk');
    agent = await hall.as('agent');
    await agent.does('counters/c1/open');
  });
  afterAll(() => hall.close());

  it('is given numbers that nobody else gets, each with its visitor’s link', async () => {
    const [one, two] = await Promise.all([reserve('k1'), reserve('k2')]);
    const numbers = [...one.numbers, ...two.numbers].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(10);
    expect(one.numbers.every(({ visit }) => visit.token.length > 27)).toBe(true);
    const { ticket } = await kiosk.does<TicketTaken>('tickets', { service: 'a' });
    expect(ticket.number).toBe('A001');
  });

  it('tells later what it gave: in the order of the hours, once, and without a promise', async () => {
    const block = await reserve('k3');
    const times = [0, 1, 2].map(() => new Date().toISOString());
    const after = await kiosk.does<TicketTaken>('tickets', { service: 'a' });
    const commandId = '00000000-0000-4000-8000-000000000001';
    const tell = () =>
      kiosk.post<TicketTaken>('tickets', wishOf(block, 1, times[1] ?? ''), { commandId });
    const told = await tell();
    expect(told.body.promise).toEqual({ unknown: 'offline' });
    expect((await tell()).body).toEqual(told.body);
    expect(await kiosk.isRefused('tickets', wishOf(block, 1, times[1] ?? ''))).toBe('number-taken');
    const all = await line();
    const given = block.numbers[1]?.number ?? '';
    expect(all.filter((number) => number === given)).toHaveLength(1);
    expect(all.indexOf(given)).toBeLessThan(all.indexOf(after.ticket.number));
  });

  it('hands out links that open once the kiosk has told of the ticket', async () => {
    const block = await reserve('k4');
    const { token = '' } = block.numbers[0]?.visit ?? {};
    const early = await hall.client.get(`/api/v1/visits/${token}`);
    expect([early.status, early.body['refusal']]).toEqual([404, 'visit-not-yet']);
    await kiosk.does('tickets', wishOf(block, 0, new Date().toISOString()));
    const visit = await hall.client.get<VisitBoard>(`/api/v1/visits/${token}`);
    expect(visit.body).toMatchObject({ number: block.numbers[0]?.number, status: 'waiting' });
  });

  it('is believed although the service has been stopped meanwhile, and the agent sees it', async () => {
    const block = await reserve('k5');
    const supervisor = await hall.as('supervisor');
    await supervisor.does('intake/stop', { services: ['a'] });
    await kiosk.does('tickets', wishOf(block, 0, new Date().toISOString()));
    await supervisor.does('intake/resume', { services: ['a'] });
    const { body } = await agent.get<ConsoleBoard>('counters/c1');
    const card = body.waiting.find(({ number }) => number === block.numbers[0]?.number);
    expect(card).toMatchObject({ offline: true, despite: 'intake-stopped' });
  });

  it('is refused what was reserved for another, and nonsense', async () => {
    const block = await reserve('k6');
    const now = new Date().toISOString();
    const stolen = { ...block, device: 'k7' };
    expect(await kiosk.isRefused('tickets', wishOf(stolen, 0, now))).toBe('number-not-reserved');
    expect(await kiosk.isRefused('tickets', wishOf(block, 0, 'yesterday'))).toBe('bad-input');
    expect(await kiosk.isRefused('blocks', { service: 'a', device: 'k6', size: 51 })).toBe(
      'bad-input',
    );
    expect(await agent.isRefused('blocks', { service: 'z', device: 'k6' })).toBe('unknown-service');
  });

  it('leaves a journal in which everything holds, also after a restart', async () => {
    const before = await line();
    await hall.restart();
    expect(await line()).toEqual(before);
    expect(await hall.verify()).toEqual([]);
  });
});
