import { Client } from '../kit/client';
import { type Server, startServer } from '../kit/server';

const SITE = '/api/v1/sites/mairie-21';

describe('somebody who guesses links', () => {
  let server: Server;
  let stop: () => Promise<void>;
  let client: Client;

  beforeAll(async () => {
    ({ server, stop } = await startServer());
    client = new Client(server.url);
  });

  afterAll(() => stop());

  it('is told to stop, while a visitor at the same address goes on', async () => {
    const key = await server.key('kiosk');
    const taken = await client.post<{ visit: { token: string } }>(
      `${SITE}/tickets`,
      { service: 'accueil' },
      { key },
    );
    const statuses = new Set<number>();
    for (let i = 0; i < 25; i += 1) {
      statuses.add((await client.get(`/api/v1/visits/mairie-21~t${i}~guess`)).status);
    }
    expect([...statuses]).toEqual([404, 429]);
    const own = await client.get(`/api/v1/visits/${taken.body.visit.token}`);
    expect(own).toMatchObject({ status: 200, body: { number: 'A001' } });
  });

  it('is told to stop guessing codes, while a right one signs in', async () => {
    const link = await server.link('agent', '/console/');
    const statuses = new Set<number>();
    for (let i = 0; i < 15; i += 1) {
      statuses.add((await client.post('/api/v1/sessions', { code: `guess${i}` })).status);
    }
    expect([...statuses]).toEqual([410, 429]);
    const code = link.split('/').pop();
    expect((await client.post('/api/v1/sessions', { code })).status).toBe(200);
  });

  it('can’t fill the journal with refusals through one link', async () => {
    const key = await server.key('kiosk');
    const taken = await client.post<{ visit: { token: string } }>(
      `${SITE}/tickets`,
      { service: 'accueil' },
      { key },
    );
    const statuses: number[] = [];
    for (let i = 0; i < 40; i += 1) {
      statuses.push((await client.post(`/api/v1/visits/${taken.body.visit.token}/arrived`)).status);
    }
    expect(statuses.filter((status) => status === 409)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });
});
