import type { CounterAnswer, TicketAnswer, TicketTaken } from '../../src/contract/answers';
import type { SupervisionBoard, VisitBoard } from '../../src/contract/boards';
import { siteAtNoon } from '../kit/noon';
import { counter } from '../kit/sites';
import { type Person, TownHall } from '../kit/town-hall';

interface Totals {
  readonly totals: Record<string, number>;
  readonly services: readonly { readonly service: string }[];
}

/** c1 receives A, c2 receives B, c3 receives both. */
const HALL = siteAtNoon(3, {
  counters: [counter('c1', 'a'), counter('c2', 'b'), counter('c3', 'ab')],
  recallLimit: 2,
});

describe('A visit in legs', () => {
  let hall: TownHall;
  let agent: Person;

  const take = (service: string, over: object = {}): Promise<TicketTaken> =>
    agent.does<TicketTaken>('tickets', { service, ...over });
  const press = (counterKey: string, body: object = {}): Promise<CounterAnswer> =>
    agent.does<CounterAnswer>(`counters/${counterKey}`, body);
  const follow = async ({ visit }: TicketTaken): Promise<VisitBoard> =>
    (await hall.client.get<VisitBoard>(`/api/v1/visits/${visit.token}`)).body;
  const statusOf = async (taken: TicketTaken): Promise<string> => (await follow(taken)).status;
  const visitor = (taken: TicketTaken, action: string) =>
    hall.client.post<TicketAnswer & { refusal?: string }>(
      `/api/v1/visits/${taken.visit.token}/${action}`,
    );

  beforeAll(async () => {
    hall = await TownHall.open([HALL]);
    agent = await hall.as('agent');
    for (const id of ['c1', 'c2', 'c3']) await press(`${id}/open`);
  });
  afterAll(() => hall.close());

  it('is followed by its link from the taking to the end, through two services', async () => {
    const taken = await take('a');
    expect(await follow(taken)).toMatchObject({
      number: 'A001',
      status: 'waiting',
      ahead: 0,
      service: { id: 'a' },
    });
    expect((await press('c1/next')).ticket?.id).toBe(taken.ticket.id);
    expect(await follow(taken)).toMatchObject({ status: 'called', counter: { name: 'c1' } });
    await press('c1/arrived');
    expect(await statusOf(taken)).toBe('serving');
    await press('c1/transfer', { service: 'b' });
    expect(await follow(taken)).toMatchObject({
      number: 'A001',
      status: 'waiting',
      service: { id: 'b' },
      ahead: 0,
    });
    expect(await agent.isRefused('counters/c1/next')).toBe('nobody-waiting');
    const second = await press('c2/next');
    expect(second.ticket).toMatchObject({ id: taken.ticket.id, leg: 2 });
    await press('c2/arrived');
    expect(await agent.isRefused('counters/c2/finish', { delivered: ['visa'] })).toBe(
      'unknown-act',
    );
    await press('c2/finish', { delivered: ['copy'] });
    expect(await follow(taken)).toMatchObject({ status: 'finished', counter: null, ahead: null });
  });

  it('goes on when somebody who was absent says through the link to be there', async () => {
    const [first, late] = [await take('a'), await take('a')];
    await press('c1/next');
    await press('c1/absent');
    expect(await statusOf(first)).toBe('absent');
    expect((await visitor(first, 'arrived')).status).toBe(200);
    expect(await follow(first)).toMatchObject({ status: 'waiting', ahead: 0 });
    expect(await follow(late)).toMatchObject({ ahead: 1 });
    expect((await visitor(first, 'arrived')).body.refusal).toBe('ticket-not-aside');
    for (const expected of [first, late]) {
      expect((await press('c1/next')).ticket?.id).toBe(expected.ticket.id);
      await press('c1/arrived');
      await press('c1/finish');
    }
  });

  it('lets a visitor be late, and leave', async () => {
    const [late, gone] = [await take('b'), await take('b')];
    await visitor(late, 'postpone');
    expect(await statusOf(late)).toBe('parked');
    await visitor(gone, 'leave');
    expect(await statusOf(gone)).toBe('left');
    expect((await visitor(gone, 'leave')).status).toBe(404);
    expect(await agent.isRefused('counters/c2/next')).toBe('nobody-waiting');
    await visitor(late, 'arrived');
    expect((await press('c2/next')).ticket?.id).toBe(late.ticket.id);
    await press('c2/arrived');
    expect((await visitor(late, 'leave')).body.refusal).toBe('ticket-being-received');
    await press('c2/finish', { delivered: ['copy'], inaccurate: true });
  });

  it('repeats a call as often as the site allows, and not once more', async () => {
    const taken = await take('a');
    await press('c1/next');
    expect((await press('c1/recall')).ticket?.calls).toBe(2);
    expect((await press('c1/recall')).ticket?.calls).toBe(3);
    expect(await agent.isRefused('counters/c1/recall')).toBe('recall-limit');
    await press('c1/arrived');
    expect(await agent.isRefused('counters/c1/recall')).toBe('already-arrived');
    await press('c1/finish');
    expect(await statusOf(taken)).toBe('finished');
  });

  it('is interrupted, and resumed at another counter', async () => {
    const taken = await take('a');
    await press('c1/next');
    await press('c1/arrived');
    await press('c1/park', { reason: 'photo à refaire' });
    expect(await statusOf(taken)).toBe('parked');
    const ticket = taken.ticket.id;
    expect((await press('c3/resume-ticket', { ticket })).ticket).toMatchObject({ id: ticket });
    expect(await follow(taken)).toMatchObject({ status: 'called', counter: { name: 'c3' } });
    await press('c3/arrived');
    await press('c3/finish');
  });

  it('is as before when the last key was pressed by mistake', async () => {
    const taken = await take('a');
    await press('c1/next');
    await press('c1/absent');
    await press('c1/undo');
    expect(await statusOf(taken)).toBe('called');
    await press('c1/arrived');
    await press('c1/finish');
    expect(await statusOf(taken)).toBe('finished');
    expect((await press('c1/undo')).ticket?.id).toBe(taken.ticket.id);
    expect(await statusOf(taken)).toBe('serving');
    await press('c1/finish', { delivered: ['copy'] });
  });

  it('makes the figures of the day, on the live board and in the report', async () => {
    // Of A: the first visit, two of the second story, the recalled, the parked, the undone one.
    const expected = { a: { taken: 6, absent: 1, left: 0 }, b: { taken: 2, absent: 0, left: 1 } };
    const supervisor = await hall.as('supervisor');
    const { body } = await supervisor.get<SupervisionBoard>('live');
    const today = Object.fromEntries(body.services.map(({ id, today }) => [id, today]));
    expect(today).toMatchObject(expected);
    // The first visit began with A and was finished with B.
    expect([today['a']?.served, today['b']?.served]).toEqual([5, 2]);
    const { body: report } = await hall.client.get<Totals>(
      `/api/v1/reports/affluence?site=test&from=${body.day}&to=${body.day}`,
      await hall.key('manager'),
    );
    expect(report.totals).toMatchObject({ days: 1, taken: 8, served: 7, absent: 1, left: 1 });
    expect(report.totals['called']).toBe((today['a']?.called ?? 0) + (today['b']?.called ?? 0));
  });

  it('is kept without a flaw, and the live board says the same after a restart', async () => {
    const supervisor = await hall.as('supervisor');
    const figures = async (): Promise<unknown> =>
      (await supervisor.get<SupervisionBoard>('live')).body.services.map(({ today }) => today);
    const before = await figures();
    await hall.restart('SIGKILL');
    expect(await figures()).toEqual(before);
    expect(await hall.verify()).toEqual([]);
  });
});
