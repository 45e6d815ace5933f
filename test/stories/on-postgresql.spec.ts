import { randomUUID } from 'node:crypto';
import type { CounterAnswer, TicketTaken } from '../../src/contract/answers';
import { Live } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { notRun } from '../kit/not-run';
import { newPostgres } from '../kit/postgres';
import { type Person, TownHall } from '../kit/town-hall';

const SERVER = process.env['TEST_POSTGRES_URL'];
if (!SERVER) notRun('stories on PostgreSQL', 'TEST_POSTGRES_URL is not set');

(SERVER ? describe : describe.skip)('A town hall on PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof newPostgres>>;
  let hall: TownHall;
  let agent: Person;
  let visit = '';

  beforeAll(async () => {
    database = await newPostgres(SERVER ?? '');
    const environment = { SECRET: 'a secret of the test, which is long enough' };
    hall = await TownHall.open([siteAtNoon(4)], { databaseUrl: database.url, environment });
    agent = await hall.as('agent');
  });
  afterAll(async () => {
    await hall?.close();
    await database?.drop();
  });

  it('gives a hundred tickets at once, each once', async () => {
    const sent = Array.from({ length: 100 }, () => randomUUID());
    const take = (commandId: string) =>
      agent.post<TicketTaken>('tickets', { service: 'a' }, { commandId });
    const first = await Promise.all(sent.map(take));
    const again = await Promise.all(sent.map(take));
    expect(again.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
    const numbers = first.map(({ body }) => body.ticket.number);
    expect(new Set(numbers).size).toBe(100);
    visit = first.find(({ body }) => body.ticket.number === 'A001')?.body.visit.token ?? '';
  });

  it('receives people, and shows it on the screens', async () => {
    const screen = new Live(hall.server.url, 'lobby', { auth: { site: 'test' } });
    await Promise.all(['c1', 'c2', 'c3', 'c4'].map((id) => agent.does(`counters/${id}/open`)));
    const called = await Promise.all(
      ['c1', 'c2', 'c3', 'c4'].map((id) => agent.does<CounterAnswer>(`counters/${id}/next`)),
    );
    const numbers = called.map(({ ticket }) => ticket?.number);
    expect(new Set(numbers)).toEqual(new Set(['A001', 'A002', 'A003', 'A004']));
    const seq = await hall.seq();
    await screen.until((board) => board.seq === seq);
    screen.close();
    const first = `counters/${called.find(({ ticket }) => ticket?.number === 'A001')?.counter.id}`;
    await agent.does(`${first}/arrived`);
    await agent.does(`${first}/finish`, { delivered: ['copy'] });
  });

  it('is the same hall after a kill and a start, and the link still opens', async () => {
    const seq = await hall.seq();
    await hall.restart('SIGKILL');
    expect(await hall.seq()).toBe(seq);
    const { body } = await hall.client.get(`/api/v1/visits/${visit}`);
    expect(body).toMatchObject({ number: 'A001', status: 'finished' });
    const next = await agent.does<TicketTaken>('tickets', { service: 'a' });
    expect(next.ticket.number).toBe('A101');
  });

  it('leaves a journal in which nothing is wrong', async () => {
    expect(await hall.verify()).toEqual([]);
  });
});
