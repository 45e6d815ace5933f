import { hashOf } from '../../src/access/secrets';
import { type Action, type Anyone, type Role, ROLES, TABLE } from '../../src/access/roles';
import type { TicketTaken } from '../../src/contract/answers';
import { CredentialStore } from '../../src/journal/credentials';
import { eventually, Live } from '../kit/live';
import { secondSite, siteAtNoon } from '../kit/noon';
import { TownHall } from '../kit/town-hall';

type Who = Role | Anyone;

const EVERYBODY: readonly Who[] = ['anyone', ...ROLES];
const DENIED = ['not-signed-in', 'not-allowed'];
const CUT_MS = 5_000;

const allows = (action: Action, who: Who): boolean =>
  (TABLE[action] as readonly Who[]).includes(who);
const denialOf = (who: Who): string => (who === 'anyone' ? 'not-signed-in' : 'not-allowed');

/** One route for each action: what is asked, and with what when it is a POST. */
const SITE = '/api/v1/sites/test';
const ROUTES: Record<Exclude<Action, 'kiosk.watch' | 'visit.follow'>, [string, object?]> = {
  'site.read': [`${SITE}/board`],
  'tickets.take': [`${SITE}/tickets`, { service: 'a' }],
  'tickets.come-back': [`${SITE}/tickets/come-back`, { ticket: 't0' }],
  'tickets.leave': [`${SITE}/tickets/leave`, { ticket: 't0' }],
  'tickets.print': [`${SITE}/tickets/t0/print`, { printer: 'p0' }],
  'tickets.explain': [`${SITE}/tickets/t0/why`],
  'console.watch': [`${SITE}/counters/c1`],
  'counters.act': [`${SITE}/counters/c1/recall`, {}],
  'site.live': [`${SITE}/live`],
  'site.regulate': [`${SITE}/intake/resume`, {}],
  'rooms.read': [`${SITE}/occupancy`],
  'rooms.count': [`${SITE}/occupancy`, { room: 'hall', delta: 1 }],
  'rooms.correct': [`${SITE}/occupancy/correct`, { room: 'hall', inside: 0 }],
  'voice.speak': ['/api/v1/voice?site=test', {}],
  'promises.read': ['/api/v1/reports/promises?site=test&from=2026-01-05&to=2026-01-05'],
  'regulation.read': ['/api/v1/reports/regulation?site=test&from=2026-01-05&to=2026-01-05'],
  'reports.read': ['/api/v1/reports/affluence?site=test&from=2026-01-05&to=2026-01-05'],
};

/** Each namespace: what watching it is, and its commands with the action that each one is. */
const DOORS: Record<string, { watch: Action; commands: Record<string, [Action, object]> }> = {
  lobby: { watch: 'site.read', commands: {} },
  kiosk: {
    watch: 'kiosk.watch',
    commands: {
      tickets: ['tickets.take', { service: 'a' }],
      'come-back': ['tickets.come-back', { ticket: 't0' }],
      print: ['tickets.print', { ticket: 't0', printer: 'p0' }],
    },
  },
  console: {
    watch: 'console.watch',
    commands: {
      tickets: ['tickets.take', { service: 'a' }],
      'come-back': ['tickets.come-back', { ticket: 't0' }],
      leave: ['tickets.leave', { ticket: 't0' }],
      recall: ['counters.act', {}],
    },
  },
  supervision: {
    watch: 'site.live',
    commands: {
      'intake/resume': ['site.regulate', {}],
      'intake/rule': ['site.regulate', { service: 'a', rule: null }],
      'intake/override': ['site.regulate', { service: 'a' }],
      messages: ['site.regulate', { text: null }],
      'counters/close': ['site.regulate', { counter: 'c1' }],
      occupancy: ['rooms.count', { room: 'hall', delta: 1 }],
      'occupancy/correct': ['rooms.correct', { room: 'hall', inside: 0 }],
    },
  },
};

describe('Who may do what', () => {
  let hall: TownHall;
  let visit = '';

  const keyOf = (who: Who): Promise<string | undefined> =>
    who === 'anyone' ? Promise.resolve(undefined) : hall.key(who, 'test');
  const call = async (path: string, key: string | undefined, body?: object): Promise<string> => {
    const { client } = hall;
    const answer = body ? await client.post(path, body, { key }) : await client.get(path, key);
    expect(answer.status).toBeLessThan(500);
    return answer.status < 400 ? 'done' : String(answer.body['refusal']);
  };
  const live = async (door: string, auth: Record<string, unknown>): Promise<Live> => {
    const screen = new Live(hall.server.url, door, {
      auth: { site: 'test', counter: 'c1', ...auth },
    });
    await screen.settled();
    return screen;
  };

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(2), secondSite('other', 1)]);
    const agent = await hall.as('agent');
    visit = (await agent.does<TicketTaken>('tickets', { service: 'a' })).visit.token;
  });
  afterAll(() => hall.close());

  describe.each(EVERYBODY)('over HTTP, %s', (who) => {
    it.each(Object.entries(ROUTES))(
      'is let to %s, or refused, as the table says',
      async (...it) => {
        const [action, [path, body]] = it;
        const answer = await call(path, await keyOf(who), body);
        if (allows(action as Action, who)) expect(DENIED).not.toContain(answer);
        else expect(answer).toBe(denialOf(who));
      },
    );

    it('may read the half-hours to come', async () => {
      expect(await call(`${SITE}/outlook?days=2`, await keyOf(who))).toBe('done');
    });

    it('may follow a visit by its link', async () => {
      expect(await call(`/api/v1/visits/${visit}`, await keyOf(who))).toBe('done');
    });
  });

  describe.each(EVERYBODY)('over sockets, %s', (who) => {
    it.each(Object.entries(DOORS))(
      'is let into %s, and acts there, as the table says',
      async (...it) => {
        const [door, { watch, commands }] = it;
        const key = await keyOf(who);
        const screen = await live(door, key === undefined ? {} : { key });
        expect(screen.refusal).toBe(allows(watch, who) ? null : denialOf(who));
        if (screen.refusal === null) {
          for (const [command, [action, body]] of Object.entries(commands)) {
            const answer = await screen.ask(command, body);
            if (allows(action, who)) expect(DENIED).not.toContain(answer.refusal);
            else expect(answer).toEqual({ ok: false, refusal: denialOf(who) });
          }
        }
        screen.close();
      },
    );
  });

  it('is decided for the site of the key only', async () => {
    const key = await hall.key('administrator', 'other');
    for (const [action, [path, body]] of Object.entries(ROUTES)) {
      const answer = await call(path, key, body);
      expect([action, answer]).toEqual([action, action === 'site.read' ? 'done' : 'not-allowed']);
    }
    for (const door of ['kiosk', 'console', 'supervision']) {
      const screen = await live(door, { key });
      expect([door, screen.refusal]).toEqual([door, 'not-allowed']);
      screen.close();
    }
  });

  it.each(['nonsense', 'x'.repeat(199), '💶', ''])('is nobody with the key %j', async (key) => {
    if (key !== '💶') {
      const answer = await hall.client.get('/api/v1/me', key);
      // An empty key is no key.
      expect(answer.status).toBe(key === '' ? 200 : 401);
    }
    const screen = await live('console', { key });
    expect(screen.refusal).toBe('not-signed-in');
    screen.close();
  });

  it('ends within five seconds once a key is revoked, for sockets too', async () => {
    const key = await hall.server.key('supervisor', 'test');
    const screens = await Promise.all(
      ['supervision', 'console'].map((door) => live(door, { key })),
    );
    expect(await call(`${SITE}/live`, key)).toBe('done');
    const revokedAt = Date.now();
    await hall.onDatabase(async (database) => {
      const store = new CredentialStore(database);
      const credential = await store.findByHash(hashOf(key));
      await store.revoke(credential?.id ?? '', Date.now());
    });
    await eventually(async () => (await call(`${SITE}/live`, key)) === 'not-signed-in', CUT_MS);
    await eventually(() => screens.every(({ socket }) => !socket.connected));
    expect(Date.now() - revokedAt).toBeLessThan(CUT_MS + 500);
    for (const screen of screens) screen.close();
  });
});
