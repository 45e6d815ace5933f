import { randomUUID } from 'node:crypto';
import type { TicketTaken } from '../../src/contract/answers';
import type { Answer } from '../kit/client';
import { Live } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { type Person, TownHall } from '../kit/town-hall';

const TIMES = 100;

const times = <T>(act: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: TIMES }, act));

describe('The same command sent a hundred times at once', () => {
  let hall: TownHall;
  let kiosk: Person;
  const commandId = randomUUID();
  let first: Answer<TicketTaken>;

  const takenFacts = async (): Promise<number> =>
    (await hall.facts()).filter(({ fact }) => fact.type === 'ticket-taken').length;

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(1)]);
    kiosk = await hall.as('kiosk');
  });
  afterAll(() => hall.close());

  it('gives one ticket, and the same answer each time', async () => {
    const answers = await times(() =>
      kiosk.post<TicketTaken>('tickets', { service: 'a' }, { commandId }),
    );
    first = answers[0] as Answer<TicketTaken>;
    expect(first.status).toBe(201);
    for (const { status, body } of answers) expect([status, body]).toEqual([201, first.body]);
    expect(await takenFacts()).toBe(1);
  });

  it('is one command whatever the case of its id', async () => {
    const options = { commandId: commandId.toUpperCase() };
    const again = await kiosk.post('tickets', { service: 'a' }, options);
    expect(again.body).toEqual(first.body);
  });

  it('is answered the same after the program was started anew', async () => {
    await hall.restart('SIGKILL');
    const answers = await times(() => kiosk.post('tickets', { service: 'a' }, { commandId }));
    for (const { status, body } of answers) expect([status, body]).toEqual([201, first.body]);
    expect(await takenFacts()).toBe(1);
  });

  it('is refused when the same id comes with another content, and nothing happens', async () => {
    const other = await kiosk.post('tickets', { service: 'b' }, { commandId });
    expect([other.status, other.body['refusal']]).toEqual([422, 'command-reused']);
    const agent = await hall.as('agent');
    const opening = await agent.post('counters/c1/open', {}, { commandId });
    expect([opening.status, opening.body['refusal']]).toEqual([422, 'command-reused']);
    expect(await takenFacts()).toBe(1);
  });

  it('gives one ticket over sockets too, and the one that HTTP knows by that id', async () => {
    const auth = { key: await hall.key('kiosk'), site: 'test' };
    const screens = Array.from({ length: 10 }, () => new Live(hall.server.url, 'kiosk', { auth }));
    await Promise.all(screens.map((screen) => screen.settled()));
    const id = randomUUID();
    const asked = screens.flatMap((screen) =>
      Array.from({ length: 10 }, () => screen.ask('tickets', { service: 'b' }, id)),
    );
    const answers = await Promise.all(asked);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const http = await kiosk.post('tickets', { service: 'b' }, { commandId: id });
    expect({ ok: true, ...http.body }).toEqual(answers[0]);
    expect(await takenFacts()).toBe(2);
    const [screen] = screens;
    expect(await screen?.ask('tickets', { service: 'a' }, id)).toMatchObject({
      ok: false,
      refusal: 'command-reused',
    });
    for (const each of screens) each.close();
  });

  it('is refused again when it was refused, even once it would succeed', async () => {
    const agent = await hall.as('agent');
    const id = randomUUID();
    const press = (): Promise<Answer> => agent.post('counters/c1/next', {}, { commandId: id });
    const refused = await press();
    expect([refused.status, refused.body['refusal']]).toEqual([409, 'counter-closed']);
    await agent.does('counters/c1/open');
    expect((await press()).body).toEqual(refused.body);
    await hall.restart();
    expect((await press()).body).toEqual(refused.body);
    await agent.does('counters/c1/next');
  });

  it('calls one person when a key is pressed a hundred times with one id', async () => {
    const agent = await hall.as('agent');
    await agent.does('counters/c1/arrived');
    const id = randomUUID();
    const answers = await times(() => agent.post('counters/c1/next', {}, { commandId: id }));
    for (const { status, body } of answers) expect([status, body]).toEqual([200, answers[0]?.body]);
    const called = (await hall.facts()).filter(({ fact }) => fact.type === 'ticket-called');
    expect(called).toHaveLength(2);
    expect(await hall.verify()).toEqual([]);
  });
});
