import type { Browser } from 'playwright-core';
import type { LobbyBoard, SupervisionBoard } from '../../src/contract/boards';
import type { RoomAnswer, RoomList } from '../../src/contract/rooms';
import type { SiteSummary } from '../../src/contract/sites';
import { roomId } from '../../src/core/ids';
import { flaws } from '../kit/axe';
import { browserFor, openBrowser, openWindow } from '../kit/browser';
import { Live } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { type Person, TownHall } from '../kit/town-hall';

const name = { fr: 'Hall d’accueil', en: 'Entrance hall', es: 'Vestíbulo' };
const HALL = siteAtNoon(1, {
  rooms: [
    { id: roomId('hall'), name, kind: 'erp', legalLimit: 180, operatingLimit: 150, seats: 60 },
    { id: roomId('pool'), name: { fr: 'Bassin' }, kind: 'fmi-bathers', legalLimit: 300 },
  ],
});
const COMMAND = '6f9b1f0e-6d0a-4d55-9c07-5f6f0d2f9a11';

describe('The people in the rooms', () => {
  let hall: TownHall;
  let sensor: Person;
  let supervisor: Person;

  const rooms = async (): Promise<LobbyBoard['rooms']> =>
    (await hall.client.get<LobbyBoard>('/api/v1/sites/test/board')).body.rooms;

  beforeAll(async () => {
    hall = await TownHall.open([HALL]);
    sensor = await hall.as('sensor');
    supervisor = await hall.as('supervisor');
  });
  afterAll(() => hall.close());

  it('A turnstile tells who went through in one call, and hears how many are inside', async () => {
    const { room } = await sensor.does<RoomAnswer>('occupancy', { room: 'hall', delta: 1 });
    expect(room).toMatchObject({ inside: 1, entered: 1, limit: 150, legalLimit: 180 });
    const next = { room: 'hall', entered: 12, left: 3, sensor: 'north-door' };
    expect((await sensor.does<RoomAnswer>('occupancy', next)).room.inside).toBe(10);
    expect((await sensor.does<RoomAnswer>('occupancy', { room: 'hall', delta: -2 })).room).toEqual(
      expect.objectContaining({ inside: 8, entered: 13, left: 5, level: 'normal' }),
    );
  });

  it('The same message twice is counted once', async () => {
    const once = { commandId: COMMAND };
    for (let time = 0; time < 3; time += 1)
      await sensor.post('occupancy', { room: 'pool', delta: 5 }, once);
    expect((await rooms()).map(({ id, inside }) => [id, inside])).toEqual([
      ['hall', 8],
      ['pool', 5],
    ]);
  });

  it.each([
    [{ room: 'hall' }, 'delta'],
    [{ room: 'hall', delta: 1, entered: 1 }, 'delta'],
    [{ room: 'hall', entered: -1 }, 'entered'],
    [{ room: 'hall', delta: 1.5 }, 'delta'],
    [{ room: 'hall', delta: 1, mac: '00:1B:44:11:3A:B7' }, 'mac'],
    [{ room: 'hall', delta: 1, image: 'data:image/png;base64,AA' }, 'image'],
    [{ room: 'hall', delta: 1, track: [[0, 1]] }, 'track'],
  ])('Only counts are taken: %j is refused', async (body, field) => {
    const { status, body: problem } = await sensor.post('occupancy', body);
    expect([status, problem['refusal']]).toEqual([400, 'bad-input']);
    expect(JSON.stringify(problem['errors'])).toContain(field);
  });

  it('A sensor may count and nothing else, and no room that is not there', async () => {
    expect(await sensor.isRefused('occupancy', { room: 'cellar', delta: 1 })).toBe('unknown-room');
    const heads = { room: 'hall', inside: 3 };
    expect(await sensor.isRefused('occupancy/correct', heads)).toBe('not-allowed');
    expect(await sensor.isRefused('tickets', { service: 'a' })).toBe('not-allowed');
    expect((await sensor.get('live')).status).toBe(403);
  });

  it('A supervisor counts heads, and the room is what they saw', async () => {
    await supervisor.does('occupancy/correct', {
      room: 'hall',
      inside: 120,
      reason: 'vu sur place',
    });
    const { body } = await supervisor.get<RoomList>('occupancy');
    expect(body.rooms[0]).toMatchObject({ inside: 120, corrected: 112, level: 'near', seats: 60 });
  });

  it('Everybody may know how full a room is, and the screens hear of it', async () => {
    const screen = new Live(hall.server.url, 'lobby', { auth: { site: 'test' } });
    await supervisor.does('occupancy', { room: 'hall', delta: 23 });
    await screen.until((board) => JSON.stringify(board['rooms']).includes('"level":"full"'));
    screen.close();
    const [first] = await rooms();
    expect(Object.keys(first ?? {}).sort()).toEqual(
      ['countedAt', 'id', 'inside', 'level', 'limit', 'name', 'share'].sort(),
    );
    expect(first?.share).toBeCloseTo(143 / 150);
    const { body } = await hall.client.get<SiteSummary>('/api/v1/sites/test');
    expect(body.rooms[1]).toMatchObject({ kind: 'fmi-bathers', operatingLimit: 300, seats: null });
  });

  it('The count outlives a restart, and the journal is sound', async () => {
    await hall.restart('SIGKILL');
    expect((await rooms()).map(({ inside }) => inside)).toEqual([143, 5]);
    expect(await hall.verify()).toEqual([]);
  });

  describe('on the screens', () => {
    const withBrowser = browserFor('the rooms on the screens') ? it : it.skip;
    let browser: Browser;

    beforeAll(async () => {
      if (withBrowser === it) browser = await openBrowser();
    });
    afterAll(() => browser?.close());

    withBrowser('A supervisor counts one in and one out, and corrects', async () => {
      const link = await hall.server.link('supervisor', '/supervision/?site=test');
      const { page, errors } = await openWindow(browser, link, { width: 1440, height: 900 });
      const room = page.locator('.room', { hasText: 'Hall d’accueil' });
      await room.getByText('143 personnes présentes').waitFor();
      expect(await room.textContent()).toMatch(/Pleine.*exploitation150.*légale \(ERP\)180/);
      await room.getByRole('button', { name: 'Une entrée : Hall d’accueil' }).click();
      await room.getByText('144 personnes présentes').waitFor();
      expect(await flaws(page)).toEqual([]);
      await room.getByRole('button', { name: /Corriger/ }).click();
      await page.getByLabel('Personnes comptées sur place').fill('181');
      await page.getByRole('button', { name: 'Enregistrer ce nombre' }).click();
      await room.getByText('Jauge légale dépassée').waitFor();
      const { body } = await supervisor.get<SupervisionBoard>('live');
      expect(body.rooms[0]).toMatchObject({ inside: 181, level: 'over' });
      expect(errors).toEqual([]);
    });

    withBrowser('The kiosk says that the room is full', async () => {
      const said = /Hall d’accueil.*la salle est pleine \(181 personnes, 150 au plus\)/;
      const link = await hall.server.link('kiosk', '/kiosk/?site=test');
      const kiosk = await openWindow(browser, link, { width: 1080, height: 1920 });
      await kiosk.page.locator('.message').getByText(said).waitFor();
      expect(await flaws(kiosk.page)).toEqual([]);
      expect(kiosk.errors).toEqual([]);
    });
  });
});
