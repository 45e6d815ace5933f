import { Live } from '../kit/live';
import { siteAtNoon } from '../kit/noon';
import { raw, type RawAnswer } from '../kit/raw';
import { TownHall } from '../kit/town-hall';

const FOREIGN = 'http://evil.example';
const JSON_BODY = { 'content-type': 'application/json' };

describe('Signing in with a link that works once', () => {
  let hall: TownHall;
  let cookie = '';

  const codeOf = async (role: 'agent' | 'supervisor'): Promise<string> =>
    (await hall.server.link(role, '/console/?site=test')).split('/').at(-1) ?? '';
  const signIn = (code: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
    raw(hall.server.url, '/api/v1/sessions', {
      headers: { ...JSON_BODY, ...headers },
      body: JSON.stringify({ code }),
    });
  const act = (headers: Record<string, string>): Promise<RawAnswer> =>
    raw(hall.server.url, '/api/v1/sites/test/counters/c1/recall', { headers });
  const refusalOf = ({ text }: RawAnswer): unknown =>
    (JSON.parse(text) as { refusal?: string }).refusal;

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(1)]);
  });
  afterAll(() => hall.close());

  it('opens a session whose cookie no script reads and no other site sends', async () => {
    const answer = await signIn(await codeOf('agent'));
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ landing: '/console/?site=test' });
    const [set = ''] = answer.headers['set-cookie'] ?? [];
    const [pair = '', ...flags] = set.split('; ');
    expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
    expect(flags.find((flag) => flag.startsWith('Max-Age='))).toBe('Max-Age=43200');
    cookie = pair;
    expect(refusalOf(await act({ cookie }))).toBe('counter-closed');
  });

  it('is not used up by a program that only looks at the page of the link', async () => {
    const code = await codeOf('agent');
    await raw(hall.server.url, `/sign-in/${code}`, { method: 'GET' });
    await raw(hall.server.url, `/sign-in/${code}`, { method: 'HEAD' });
    expect((await signIn(code)).status).toBe(200);
  });

  it('works for the first of those who use it at the same instant, and never again', async () => {
    const code = await codeOf('supervisor');
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(code)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410, 410, 410]);
    const later = await signIn(code);
    expect([later.status, refusalOf(later)]).toEqual([410, 'link-used']);
    expect(later.headers['set-cookie']).toBeUndefined();
  });

  it('is refused from a page of another origin, and the link still works after it', async () => {
    const code = await codeOf('agent');
    for (const origin of [FOREIGN, 'null', 'http://127.0.0.1:1']) {
      const answer = await signIn(code, { origin });
      expect([answer.status, refusalOf(answer)]).toEqual([403, 'foreign-origin']);
    }
    expect((await signIn(code, { origin: hall.server.url })).status).toBe(200);
  });

  it('does not let another site’s page act through the cookie', async () => {
    for (const origin of [FOREIGN, 'null', `${hall.server.url}.evil.example`]) {
      const answer = await act({ cookie, origin });
      expect([answer.status, refusalOf(answer)]).toEqual([403, 'foreign-origin']);
    }
    expect(refusalOf(await act({ cookie, origin: hall.server.url }))).toBe('counter-closed');
  });

  it('opens sockets to our own pages, and to no page of another origin', async () => {
    const auth = { site: 'test', counter: 'c1' };
    const own = new Live(hall.server.url, 'console', {
      auth,
      headers: { cookie, origin: hall.server.url },
    });
    expect(await own.settled()).toBeNull();
    for (const door of ['console', 'lobby']) {
      const foreign = new Live(hall.server.url, door, {
        auth,
        headers: { cookie, origin: FOREIGN },
      });
      expect(await foreign.settled()).toBe('websocket error');
      foreign.close();
    }
    expect(own.socket.connected).toBe(true);
    own.close();
  });

  it('ends at the sign-out', async () => {
    const path = '/api/v1/sessions';
    const headers = { cookie };
    const abroad = { cookie, origin: FOREIGN };
    const stolen = await raw(hall.server.url, path, { method: 'DELETE', headers: abroad });
    expect(stolen.status).toBe(403);
    const answer = await raw(hall.server.url, path, { method: 'DELETE', headers });
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']?.[0]).toContain('Max-Age=0');
    expect(refusalOf(await act(headers))).toBe('not-signed-in');
  });

  it('can’t be guessed: after ten wrong codes an address has to wait', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) statuses.push((await signIn(`guess-${at}`)).status);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(new Set(statuses)).toEqual(new Set([410, 429]));
  });
});

describe('Security headers', () => {
  let hall: TownHall;
  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(1)]);
  });
  afterAll(() => hall.close());

  it.each([
    '/lobby/',
    '/sign-in/x',
    '/v/x',
    '/api/v1/sites',
    '/api/v1/sites/none',
    '/nothing-here',
    '/api/openapi.json',
  ])('stand on %s', async (path) => {
    const { headers } = await raw(hall.server.url, path, { method: 'GET' });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
