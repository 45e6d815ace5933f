import type { CounterAnswer } from '../../src/contract/answers';
import { LONGEST_SPEECH, type VoiceStatus } from '../../src/contract/voice';
import { LANGUAGES } from '../../src/core/languages';
import { durationS, isWav } from '../../src/voice/wav';
import { espeakFor, fakeEspeak } from '../kit/espeak';
import { newFolder } from '../kit/folder';
import { siteAtNoon } from '../kit/noon';
import { type Person, TownHall } from '../kit/town-hall';

interface Heard {
  readonly status: number;
  readonly wav: Buffer;
  readonly headers: Headers;
}

/** Somebody takes a ticket and is called to the first counter: the number. */
async function callSomebody(agent: Person): Promise<string> {
  await agent.does('tickets', { service: 'a' });
  const { ticket } = await agent.does<CounterAnswer>('counters/c1/next');
  await agent.does('counters/c1/arrived');
  return ticket?.number ?? '';
}

async function heard(url: string, headers: Record<string, string> = {}): Promise<Heard> {
  const response = await fetch(url, { headers });
  const wav = Buffer.from(await response.arrayBuffer());
  return { status: response.status, wav, headers: response.headers };
}

const speechOf = (hall: TownHall, number: string, query = 'counter=c1&language=fr'): string =>
  `${hall.server.url}/api/v1/sites/test/calls/${number}/speech?${query}`;

async function say(hall: TownHall, key: string, text: string, language = 'fr'): Promise<Heard> {
  const response = await fetch(`${hall.server.url}/api/v1/voice`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ text, language }),
  });
  const wav = Buffer.from(await response.arrayBuffer());
  return { status: response.status, wav, headers: response.headers };
}

const withEspeak = espeakFor('calls and screens said by espeak-ng') ? describe : describe.skip;

withEspeak('the server with espeak-ng', () => {
  let hall: TownHall;
  let number = '';

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(2)]);
    const agent = await hall.as('agent');
    await agent.does('counters/c1/open');
    number = await callSomebody(agent);
  });
  afterAll(() => hall.close());

  it('tells which languages it speaks', async () => {
    const { body } = await hall.client.get<VoiceStatus>('/api/v1/voice');
    expect(body).toMatchObject({ available: true });
    expect(body.engine).toMatch(/^eSpeak NG \d/);
    expect(body.languages).toEqual([...LANGUAGES]);
  });

  it.each(LANGUAGES)('says a call in %s, to anyone, as whole WAV', async (language) => {
    const once = await heard(speechOf(hall, number, `counter=c1&language=${language}&times=1`));
    expect(once.status).toBe(200);
    expect(once.headers.get('content-type')).toBe('audio/wav');
    expect(isWav(once.wav)).toBe(true);
    expect([once.wav.readUInt32LE(24), once.wav.readUInt16LE(22)]).toEqual([22_050, 1]);
    expect(once.wav.readUInt32LE(4)).toBe(once.wav.length - 8);
    expect(durationS(once.wav)).toBeGreaterThan(0.5);
    const twice = await heard(speechOf(hall, number, `counter=c1&language=${language}`));
    expect(durationS(twice.wav)).toBeGreaterThan(1.7 * durationS(once.wav));
  });

  it('says the same bytes again, and nothing to who has them', async () => {
    const first = await heard(speechOf(hall, number));
    const again = await heard(speechOf(hall, number));
    expect(again.wav.equals(first.wav)).toBe(true);
    expect(first.headers.get('cache-control')).toContain('immutable');
    const tag = first.headers.get('etag') ?? '';
    const known = await heard(speechOf(hall, number), { 'if-none-match': tag });
    expect([known.status, known.wav.length]).toEqual([304, 0]);
  });

  it('says nothing that was not called, or not there, or in a language without words', async () => {
    expect((await heard(speechOf(hall, 'A999'))).status).toBe(404);
    expect((await heard(speechOf(hall, number, 'counter=c2'))).status).toBe(404);
    expect((await heard(speechOf(hall, encodeURIComponent('Votez pour moi')))).status).toBe(404);
    expect((await heard(speechOf(hall, number, 'counter=c1&language=xx'))).status).toBe(400);
    expect((await heard(speechOf(hall, number, 'counter=c1&times=9'))).status).toBe(400);
  });

  it.each(LANGUAGES)('reads a text in %s to a kiosk', async (language) => {
    const { status, wav } = await say(hall, await hall.key('kiosk'), '42, 107, OK', language);
    expect([status, isWav(wav)]).toEqual([200, true]);
    expect(durationS(wav)).toBeGreaterThan(0.5);
  });

  it('reads easy French more slowly', async () => {
    const key = await hall.key('kiosk');
    const [plain, easy] = [
      await say(hall, key, 'Bonjour, que venez-vous faire ?'),
      await say(hall, key, 'Bonjour, que venez-vous faire ?', 'fr-x-falc'),
    ];
    expect(durationS(easy.wav)).toBeGreaterThan(1.15 * durationS(plain.wav));
  });

  it('reads nothing to others, and nothing too long', async () => {
    const anyone = await hall.client.post('/api/v1/voice', { text: 'Bonjour' });
    expect(anyone.status).toBe(401);
    expect((await say(hall, await hall.key('agent'), 'Bonjour')).status).toBe(403);
    const kiosk = await hall.key('kiosk');
    expect((await say(hall, kiosk, 'a'.repeat(LONGEST_SPEECH + 1))).status).toBe(400);
    expect((await say(hall, kiosk, '  ')).status).toBe(400);
    expect((await say(hall, kiosk, 'Bonjour', 'tlh')).status).toBe(400);
  });

  it('takes options and commands in a text for text', async () => {
    const kiosk = await hall.key('kiosk');
    const said = await say(hall, kiosk, '--version -w /tmp/x $(id) `id` ; \u0001500S [[x]]');
    expect([said.status, isWav(said.wav)]).toEqual([200, true]);
  });

  it('tells a device that asks without end to stop, and goes on for the others', async () => {
    const [eager, other] = [await hall.server.key('kiosk'), await hall.key('kiosk')];
    const statuses = new Set<number>();
    for (let i = 0; i < 190; i += 1) statuses.add((await say(hall, eager, 'Encore')).status);
    expect([...statuses]).toEqual([200, 429]);
    expect((await say(hall, other, 'Encore')).status).toBe(200);
  });
});

describe('the server with a program that misbehaves', () => {
  const folder = newFolder();
  let hall: TownHall;
  let key = '';

  beforeAll(async () => {
    const environment = { PATIENCE_ESPEAK: fakeEspeak(folder.path) };
    hall = await TownHall.open([siteAtNoon(1)], { environment });
    key = await hall.key('kiosk');
  });
  afterAll(async () => {
    await hall.close();
    folder.remove();
  });

  it('speaks the languages that the program has, and no other', async () => {
    const { body } = await hall.client.get<VoiceStatus>('/api/v1/voice');
    expect(body).toEqual({
      available: true,
      engine: 'eSpeak NG 9.99',
      languages: ['fr', 'en', 'fr-x-falc'],
    });
    expect((await say(hall, key, 'Hola', 'es')).status).toBe(503);
  });

  it.each(['crash', 'flood', 'noise'])('refuses what ends in a %s', async (what) => {
    expect((await say(hall, key, what)).status).toBe(503);
    expect((await say(hall, key, `well after the ${what.slice(1)}`)).status).toBe(200);
  });

  it('gives up on one that hangs, and serves others meanwhile', async () => {
    const started = Date.now();
    const hanging = say(hall, key, 'hang 1');
    expect((await say(hall, key, 'well')).status).toBe(200);
    expect(Date.now() - started).toBeLessThan(3_000);
    expect((await hanging).status).toBe(503);
    expect(Date.now() - started).toBeLessThan(8_000);
  });

  it('lets only a few wait for it, and stays up', async () => {
    const asked = Array.from({ length: 40 }, (_, i) => say(hall, key, `hang ${i + 10}`));
    const refusedAtOnce = await Promise.race([
      Promise.all(asked.slice(30)).then((all) => all.map(({ status }) => status)),
      new Promise<string>((resolve) => setTimeout(() => resolve('slow'), 3_000).unref()),
    ]);
    expect(refusedAtOnce).toEqual(Array(10).fill(503));
    const { status } = await hall.client.get('/health/ready');
    expect(status).toBe(200);
    await hall.kill('SIGKILL');
    await Promise.allSettled(asked);
    await hall.start();
  });
});

describe('the server without a voice', () => {
  it('says so plainly, and works', async () => {
    const environment = { PATIENCE_ESPEAK: '/nowhere/espeak-ng' };
    const hall = await TownHall.open([siteAtNoon(1)], { environment });
    const { body } = await hall.client.get<VoiceStatus>('/api/v1/voice');
    expect(body).toEqual({ available: false, engine: null, languages: [] });
    const agent = await hall.as('agent');
    await agent.does('counters/c1/open');
    const number = await callSomebody(agent);
    const refused = await hall.client.get(`/api/v1/sites/test/calls/${number}/speech?counter=c1`);
    expect(refused).toMatchObject({ status: 503, body: { refusal: 'voice-unavailable' } });
    expect(hall.server.output()).toContain('no voice');
    await hall.close();
  });
});
