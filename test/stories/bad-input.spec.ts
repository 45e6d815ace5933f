import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { TicketTaken } from '../../src/contract/answers';
import { COUNTER_BODIES } from '../../src/contract/commands';
import { siteAtNoon } from '../kit/noon';
import { closeConnections, raw, type RawAnswer, type RawRequest } from '../kit/raw';
import { TownHall } from '../kit/town-hall';
import { expectProblem } from './clear-refusal';
import {
  DISGUISED,
  ODD_BUT_RIGHT,
  WRONG_BODIES,
  WRONG_SEGMENTS,
  WRONG_VALUES,
} from './nasty-values';

const FUZZED = Number(process.env['PATIENCE_FUZZ'] ?? 3_000);
const SITE = '/api/v1/sites/test';
const COUNTER = `${SITE}/counters/c1`;

/** Every route that takes a body, with one that is right. */
const POSTS: Readonly<Record<string, Record<string, unknown>>> = {
  [`${SITE}/tickets`]: {
    service: 'a',
    priority: false,
    language: 'fr',
    channel: 'kiosk',
    appointment: false,
  },
  [`${SITE}/tickets/come-back`]: { ticket: 't0' },
  [`${SITE}/tickets/leave`]: { ticket: 't0' },
  [`${SITE}/intake/stop`]: { services: ['z'], reason: '' },
  [`${SITE}/intake/resume`]: { services: ['z'] },
  [`${SITE}/messages`]: { text: { fr: 'x' } },
  '/api/v1/sessions': { code: 'x' },
  ...Object.fromEntries(Object.keys(COUNTER_BODIES).map((name) => [`${COUNTER}/${name}`, {}])),
  [`${COUNTER}/pause`]: { reason: '' },
  [`${COUNTER}/call`]: { ticket: 't0', reason: 'x' },
  [`${COUNTER}/park`]: { reason: '' },
  [`${COUNTER}/resume-ticket`]: { ticket: 't0' },
  [`${COUNTER}/transfer`]: { service: 'b' },
  [`${COUNTER}/finish`]: { delivered: [], inaccurate: false },
};
const PATHS = Object.keys(POSTS);
const REPORTS = '/api/v1/reports/affluence?site=test&from=2026-01-05&to=2026-01-05';

describe('Bad input', () => {
  let hall: TownHall;
  let key = '';
  let visit = '';
  let seq: number | undefined;

  const send = (path: string, asked: RawRequest = {}): Promise<RawAnswer> =>
    raw(hall.server.url, path, {
      ...asked,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        ...asked.headers,
      },
    });
  const post = (path: string, body: unknown): Promise<RawAnswer> =>
    send(path, { body: JSON.stringify(body) });

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(2)]);
    key = await hall.key('administrator');
    const kiosk = await hall.as('kiosk');
    visit = (await kiosk.does<TicketTaken>('tickets', { service: 'a' })).visit.token;
  });
  beforeEach(async () => {
    seq = await hall.seq();
  });
  /** Whatever was sent: the server lives, nothing has happened, and its log tells of no fault. */
  afterEach(async () => {
    expect(await hall.seq()).toBe(seq);
    expect(hall.server.output()).not.toMatch(/\n\s+at |ERROR/);
  });
  afterAll(async () => {
    closeConnections();
    await hall.close();
  });

  it.each(PATHS)('in the body of %s is refused with the field that is wrong', async (path) => {
    const right = POSTS[path] ?? {};
    for (const body of WRONG_BODIES) {
      expectProblem(await send(path, { body }), body.toString(), [400, 413]);
    }
    const extra = await post(path, { ...right, surprise: 1 });
    expectProblem(extra, 'surprise', [400]);
    for (const field of Object.keys(right)) {
      for (const value of [{}, 1e308, -1, ['\u0000', {}], 'x'.repeat(5_000)]) {
        const answer = await post(path, { ...right, [field]: value });
        expectProblem(answer, { [field]: value }, [400]);
        expect(answer.text).toContain(`"field":"${field}`);
      }
    }
  });

  it.each(PATHS)('of another content type is refused by %s', async (path) => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'x']) {
      const answer = await send(path, { headers: { 'content-type': type }, body: '{}' });
      expectProblem(answer, type, [400]);
    }
  });

  it('of ten megabytes is refused before it is read, with a length or without', async () => {
    const body = JSON.stringify({ service: 'a', language: 'x'.repeat(10 * 1024 * 1024) });
    const whole = await send(`${SITE}/tickets`, { body }).catch(String);
    if (typeof whole !== 'string') expectProblem(whole, '10 MB', [413]);
    else expect(whole).toMatch(/EPIPE|ECONNRESET/);
    const headers = { 'transfer-encoding': 'chunked' };
    const chunked = await send(`${SITE}/tickets`, { body, headers }).catch(String);
    if (typeof chunked !== 'string') expectProblem(chunked, '10 MB in chunks', [413]);
    else expect(chunked).toMatch(/EPIPE|ECONNRESET/);
    const justTooLarge = JSON.stringify({ service: 'a', language: 'x'.repeat(64 * 1024) });
    expectProblem(await send(`${SITE}/tickets`, { body: justTooLarge }), '65 kB', [413]);
  });

  it('in the path names nothing, whatever it is', async () => {
    for (const wrong of WRONG_SEGMENTS) {
      const paths = [
        `/api/v1/sites/${wrong}/counters/c1/open`,
        `/api/v1/sites/test/counters/${wrong}/open`,
        `${COUNTER}/${wrong}`,
        `/api/v1/sites/${wrong}/tickets`,
        `${SITE}/tickets/${wrong}`,
        `/api/v1/${wrong}`,
        `/${wrong}/x`,
      ];
      for (const path of paths) {
        const body = path.endsWith('/tickets') ? '{"service":"a"}' : '{}';
        expectProblem(await send(path, { body }), path, [400, 404, 413]);
      }
      for (const path of [`/api/v1/sites/${wrong}`, `/api/v1/sites/${wrong}/live`]) {
        expectProblem(await send(path, { method: 'GET' }), path, [400, 404, 413]);
      }
    }
  });

  it('in a visitor’s link opens nothing, and is tried a few times only', async () => {
    const forged = [visit.slice(0, -1), `${visit}x`, visit.replace('~t', '~u'), '~~', '%00', 'x'];
    for (const token of forged) {
      const answer = await send(`/api/v1/visits/${token}`, { method: 'GET' });
      expectProblem(answer, token, [404]);
    }
    const dance = await send(`/api/v1/visits/${visit}/dance`, { body: '{}' });
    expectProblem(dance, 'dance', [404]);
    const statuses: number[] = [];
    for (let at = 0; at < 20; at += 1) {
      statuses.push((await send('/api/v1/visits/x', { method: 'GET' })).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('in a query is refused with the field that is wrong', async () => {
    const wrong = ['from=x', 'to=2026-02-30', 'from=2027-01-01', 'format=exe', 'x=1', 'from='];
    for (const part of wrong) {
      const answer = await send(`${REPORTS}&${part}`, { method: 'GET' });
      expectProblem(answer, part, [400]);
    }
    const service = await send(`${REPORTS}&service=z`, { method: 'GET' });
    expectProblem(service, 'service=z', [404]);
  });

  it('as an id of a command is refused', async () => {
    for (const id of ['', 'x', '1', randomUUID().slice(1), `${randomUUID()}0`, '{}', 'null']) {
      const headers = { 'idempotency-key': id };
      const answer = await send(`${SITE}/tickets`, { body: '{"service":"a"}', headers });
      expectProblem(answer, id, [400]);
      expect(answer.text).toContain('"field":"Idempotency-Key"');
    }
  });

  it('that disguises a text is refused wherever staff write one', async () => {
    for (const text of DISGUISED) {
      expectProblem(await post(`${COUNTER}/pause`, { reason: text }), text, [400]);
      expectProblem(await post(`${COUNTER}/call`, { ticket: 't2', reason: text }), text, [400]);
      expectProblem(await post(`${SITE}/intake/stop`, { reason: text }), text, [400]);
      expectProblem(await post(`${SITE}/messages`, { text: { fr: text } }), text, [400]);
    }
  });

  it('of other methods and addresses is told that nothing is there', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      expectProblem(await send(`${SITE}/tickets`, { method }), method, [404]);
    }
    for (const path of ['/api/v1', '/api', '/api/v1/sites/test/', '/api//v1/sites', '/..%2f']) {
      expectProblem(await send(path, { body: '{}' }), path, [400, 404]);
    }
  });

  it(`in ${FUZZED} drawn requests is always refused clearly`, async () => {
    const value = fc.oneof(
      fc.constantFrom(...WRONG_VALUES, ...DISGUISED),
      fc.jsonValue({ maxDepth: 4 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.double(),
    );
    const drawn = fc.record({
      path: fc.constantFrom(...PATHS),
      field: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('ticket', 'service', 'text')),
      value,
      bytes: fc.option(fc.uint8Array({ maxLength: 200 }), { freq: 4 }),
    });
    const requests = fc.sample(drawn, { numRuns: FUZZED, seed: 20261123 });
    const fuzz = async ({ path, field, value, bytes }: (typeof requests)[number]) => {
      // A field that no schema knows makes even a right value wrong.
      const made = { ...POSTS[path], [field]: value, 'not-a-field': 1 };
      const body = bytes ? Buffer.from([0x7b, ...bytes]) : JSON.stringify(made);
      expectProblem(await send(path, { body }), { path, body: String(body) });
    };
    for (let at = 0; at < requests.length; at += 16) {
      await Promise.all(requests.slice(at, at + 16).map(fuzz));
    }
  }, 60_000);
});

describe('Odd texts that are right', () => {
  let hall: TownHall;
  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(1)]);
  });
  afterAll(() => hall.close());

  it.each(ODD_BUT_RIGHT)('come back as they were written: %s', async (text) => {
    const supervisor = await hall.as('supervisor');
    await supervisor.does('intake/stop', { reason: text });
    await supervisor.does('messages', { text: { fr: text } });
    interface Said {
      message: { fr: string };
      services: { stoppedReason: string }[];
    }
    const { body } = await supervisor.get<Said>('live');
    expect([body.message.fr, body.services[0]?.stoppedReason]).toEqual([text, text]);
  });
});
