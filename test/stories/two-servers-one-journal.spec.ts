import { Client } from '../kit/client';
import { type Server, startProcess, startServer } from '../kit/server';

const SITE = '/api/v1/sites/mairie-21';
/** Others' facts are looked for each second. */
const SEEN_MS = 5_000;

interface Board {
  readonly seq: number;
  readonly services: readonly { readonly id: string; readonly waiting: number }[];
}

describe('two servers on one journal', () => {
  let first: Server;
  let second: Server;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ server: first, stop } = await startServer());
    second = await startProcess({ databaseUrl: first.databaseUrl });
  });

  afterAll(async () => {
    await second.kill();
    await stop();
  });

  it('the one that is idle shows what the other has written, and goes on from there', async () => {
    const [here, there] = [new Client(first.url), new Client(second.url)];
    const key = await first.key('kiosk');
    await there.get(`${SITE}/board`);
    await here.post(`${SITE}/tickets`, { service: 'accueil' }, { key });
    const waiting = async (): Promise<number | undefined> => {
      const { body } = await there.get<Board>(`${SITE}/board`);
      return body.services.find(({ id }) => id === 'accueil')?.waiting;
    };
    const until = Date.now() + SEEN_MS;
    while ((await waiting()) !== 1 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await waiting()).toBe(1);
    const next = await there.post<{ ticket: { number: string } }>(
      `${SITE}/tickets`,
      { service: 'accueil' },
      { key },
    );
    expect(next.body.ticket.number).toBe('A002');
  });
});
