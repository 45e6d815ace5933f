import { randomUUID } from 'node:crypto';
import type { LobbyBoard, SupervisionBoard } from '../../src/contract/boards';
import { Live } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { type Person, TownHall } from '../kit/town-hall';

const RULE = { warnBelow: 0.5, stopBelow: 0.1, resumeAbove: 0.3, refreshes: 4 };

// What the rule makes of the chances is told in the specs of core and of engine/intake-watch: no
// door lets a visitor, or a test, dictate the estimates of a running server.
describe('Being received before closing', () => {
  let hall: TownHall;
  let supervisor: Person;

  const live = async (id: string) => {
    const { body } = await supervisor.get<SupervisionBoard>('live');
    const found = body.services.find((service) => service.id === id);
    if (!found) throw new Error(`no service ${id}`);
    return found;
  };

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(1)]);
    supervisor = await hall.as('supervisor');
  });
  afterAll(() => hall.close());

  it('No service has a rule until a supervisor sets one', async () => {
    expect(await live('a')).toMatchObject({ intakeRule: null, overridden: false });
    await supervisor.does('intake/rule', { service: 'a', rule: RULE });
    expect(await live('a')).toMatchObject({ intakeRule: RULE });
    expect(await live('b')).toMatchObject({ intakeRule: null });
  });

  it('The rule outlives a restart', async () => {
    await hall.restart('SIGKILL');
    expect(await live('a')).toMatchObject({ intakeRule: RULE });
  });

  it('The same command twice is one fact, and a rule that is in force already none', async () => {
    const id = randomUUID();
    const body = { service: 'b', rule: { ...RULE, refreshes: 2 } };
    const once = () => supervisor.post('intake/rule', body, { commandId: id });
    const first = await once();
    expect([first.status, await once()]).toMatchObject([200, { status: 200, body: first.body }]);
    expect(await supervisor.does('intake/rule', body)).toEqual(first.body);
  });

  it('A rule whose bounds contradict each other is refused, and so is one for no service', async () => {
    const upside = { ...RULE, stopBelow: 0.9 };
    expect(await supervisor.isRefused('intake/rule', { service: 'a', rule: upside })).toBe(
      'contradictory-rule',
    );
    expect(await supervisor.isRefused('intake/rule', { service: 'z', rule: RULE })).toBe(
      'unknown-service',
    );
    expect(await supervisor.isRefused('intake/override', { service: 'z' })).toBe('unknown-service');
    const { status, body } = await supervisor.post('intake/rule', {
      service: 'a',
      rule: { ...RULE, warnBelow: 3 },
    });
    expect([status, body]).toMatchObject([400, { errors: [{ field: 'rule.warnBelow' }] }]);
    expect(await live('a')).toMatchObject({ intakeRule: RULE });
  });

  it('A service is kept open for today and given back to its rule from the screen', async () => {
    const auth = { key: await hall.key('supervisor'), site: 'test' };
    const screen = new Live(hall.server.url, 'supervision', { auth });
    await screen.until(() => true);
    const overridden = (is: boolean) => (board: object) =>
      (board as SupervisionBoard).services[0]?.overridden === is;
    expect(await screen.ask('intake/override', { service: 'a' })).toMatchObject({ ok: true });
    await screen.until(overridden(true));
    const back = { service: 'a', overridden: false };
    expect(await screen.ask('intake/override', back)).toMatchObject({ ok: true });
    await screen.until(overridden(false));
    screen.close();
  });

  it('The public is told who stopped a service, and of no chance that nobody estimated', async () => {
    await supervisor.does('intake/stop', { services: ['a'], reason: 'salle pleine' });
    const { body } = await hall.client.get<LobbyBoard>('/api/v1/sites/test/board');
    const intakes = body.services.map(({ intake }) => [intake.stoppedBy, intake.warning]);
    expect(intakes).toEqual([
      ['person', null],
      [null, null],
    ]);
    expect(await hall.verify()).toEqual([]);
  });
});
