import type { LobbyBoard, SupervisionBoard } from '../../src/contract/boards';
import { addDays, type Day } from '../../src/core/time';
import { Live } from '../kit/live';
import { AROUND_NOON, secondSite, siteAtNoon } from '../kit/noon';
import { service } from '../kit/sites';
import { type Person, TownHall } from '../kit/town-hall';

const OPEN = service('A', { hours: [AROUND_NOON] });
/** Has been closed since nine o'clock; opens again tomorrow at eight. */
const MORNING = service('B', { hours: [{ ...AROUND_NOON, from: 480, to: 540 }] });
/** Opens at seven in the evening of this day. */
const EVENING = service('C', { hours: [{ ...AROUND_NOON, from: 1140, to: 1200 }] });
const NEVER = service('D', { hours: [] });
const BOOKED = service('E', { hours: [AROUND_NOON], walkIn: false, appointments: true });
const HALL = siteAtNoon(1, { services: [OPEN, MORNING, EVENING, NEVER, BOOKED] });

describe('Closing and regulating', () => {
  let hall: TownHall;
  let kiosk: Person;
  let supervisor: Person;

  const boardOf = async (site = 'test'): Promise<LobbyBoard> =>
    (await hall.client.get<LobbyBoard>(`/api/v1/sites/${site}/board`)).body;
  const intake = async (id: string) =>
    (await boardOf()).services.find((service) => service.id === id)?.intake;

  beforeAll(async () => {
    hall = await TownHall.open([HALL, secondSite('other', 1)]);
    kiosk = await hall.as('kiosk');
    supervisor = await hall.as('supervisor');
  });
  afterAll(() => hall.close());

  it('A closed service gives no ticket and says when it opens again', async () => {
    const today = (await boardOf()).day as Day;
    const morning = await kiosk.post('tickets', { service: 'b' });
    expect([morning.status, morning.body]).toMatchObject([
      409,
      { refusal: 'service-closed', reopens: { day: addDays(today, 1), minute: 480 } },
    ]);
    const evening = await kiosk.post('tickets', { service: 'c' });
    expect(evening.body).toMatchObject({ reopens: { day: today, minute: 1140 } });
    expect(await intake('c')).toMatchObject({
      state: 'closed',
      reopens: { day: today, minute: 1140 },
    });
  });

  it('A service that opens no more is closed without a promise', async () => {
    const { status, body } = await kiosk.post('tickets', { service: 'd' });
    expect([status, body['refusal'], body['reopens']]).toEqual([409, 'service-closed', undefined]);
  });

  it('A service by appointment receives those who have one, and only them', async () => {
    expect(await kiosk.isRefused('tickets', { service: 'e' })).toBe('appointment-only');
    await kiosk.does('tickets', { service: 'e', appointment: true });
    expect(await kiosk.isRefused('tickets', { service: 'a', appointment: true })).toBe(
      'no-appointments',
    );
  });

  it('A supervisor stops one service; the others go on, and so does another site', async () => {
    await supervisor.does('intake/stop', { services: ['a'], reason: 'salle pleine' });
    expect(await kiosk.isRefused('tickets', { service: 'a' })).toBe('intake-stopped');
    await kiosk.does('tickets', { service: 'e', appointment: true });
    await (await hall.as('kiosk', 'other')).does('tickets', { service: 'a' });
    expect(await intake('a')).toMatchObject({ state: 'stopped' });
    const { body } = await supervisor.get<SupervisionBoard>('live');
    const stopped = body.services.map(({ stoppedReason }) => stoppedReason);
    expect(stopped).toEqual(['salle pleine', null, null, null, null]);
  });

  it('The stop outlives a restart, and ends when the supervisor says so', async () => {
    await hall.restart('SIGKILL');
    expect(await kiosk.isRefused('tickets', { service: 'a' })).toBe('intake-stopped');
    await supervisor.does('intake/resume', { services: ['a'] });
    await kiosk.does('tickets', { service: 'a' });
  });

  it('The whole site is stopped and resumed at once', async () => {
    await supervisor.does('intake/stop', { reason: 'évacuation' });
    expect(await kiosk.isRefused('tickets', { service: 'a' })).toBe('intake-stopped');
    expect(await kiosk.isRefused('tickets', { service: 'e', appointment: true })).toBe(
      'intake-stopped',
    );
    await supervisor.does('intake/resume');
    await kiosk.does('tickets', { service: 'a' });
  });

  it('A service that the site does not have can be neither stopped nor resumed', async () => {
    expect(await supervisor.isRefused('intake/stop', { services: ['a', 'z'] })).toBe(
      'unknown-service',
    );
    expect(await intake('a')).toMatchObject({ state: 'open' });
  });

  it('People who wait are still received while no new ticket is given', async () => {
    await supervisor.does('intake/stop');
    const agent = await hall.as('agent');
    await agent.does('counters/c1/open');
    const { ticket } = await agent.does<{ ticket: { number: string } }>('counters/c1/next');
    expect(ticket.number).toBe('A001');
    await supervisor.does('intake/resume');
  });

  it('A message is shown on the screens in French alone or in three languages', async () => {
    const screen = new Live(hall.server.url, 'lobby', { auth: { site: 'test' } });
    const french = { fr: 'Fermeture à 16 h.' };
    await supervisor.does('messages', { text: french });
    await screen.until((board) => JSON.stringify(board['message']) === JSON.stringify(french));
    const three = { ...french, en: 'We close at 4 pm.', es: 'Cerramos a las 16 h.' };
    await supervisor.does('messages', { text: three });
    await screen.until((board) => JSON.stringify(board['message']) === JSON.stringify(three));
    await supervisor.does('messages', { text: null });
    await screen.until((board) => board['message'] === null);
    screen.close();
  });

  it('A message with one translation only is refused with the field that is wrong', async () => {
    const answer = await supervisor.post('messages', { text: { fr: 'Bonjour', en: 'Hello' } });
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { refusal: 'bad-input', errors: [{ field: 'text' }] },
    ]);
    expect((await boardOf()).message).toBeNull();
  });

  it('What was regulated from the supervisor’s screen is seen by everybody', async () => {
    const auth = { key: await hall.key('supervisor'), site: 'test' };
    const screen = new Live(hall.server.url, 'supervision', { auth });
    await screen.until(() => true);
    expect(await screen.ask('intake/stop', { services: ['a'] })).toMatchObject({ ok: true });
    expect(await intake('a')).toMatchObject({ state: 'stopped' });
    expect(await screen.ask('counters/close', { counter: 'c1' })).toMatchObject({
      ok: false,
      refusal: 'counter-busy',
    });
    expect(await screen.ask('intake/resume')).toMatchObject({ ok: true });
    screen.close();
    expect(await hall.verify()).toEqual([]);
  });
});
