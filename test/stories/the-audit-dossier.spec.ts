import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../kit/command-line';
import { newFolder } from '../kit/folder';
import { counter, service, site } from '../kit/sites';
import { TownHall } from '../kit/town-hall';

const HALL = site([service('A')], [counter('c1', 'a')], { outsideHours: 'accept' });
const REASON = 'Mme Dupont ne se sent pas bien';
const YEAR = new Date().getUTCFullYear();

const folder = newFolder();
let hall: TownHall;

beforeAll(async () => {
  hall = await TownHall.open([HALL]);
  const agent = await hall.key('agent', 'test');
  const post = (path: string, body: object = {}) =>
    hall.client.post(`/api/v1/sites/test/${path}`, body, { key: agent });
  await post('counters/c1/open');
  for (let n = 0; n < 3; n += 1) await post('tickets', { service: 'a' });
  await post('counters/c1/next');
  await post('counters/c1/arrived');
  await post('counters/c1/park', { reason: REASON });
});
afterAll(async () => {
  await hall.close();
  folder.remove();
});

async function dossier(query: string, role: 'manager' | 'agent' = 'manager'): Promise<Response> {
  const authorization = `Bearer ${await hall.key(role, 'test')}`;
  const address = `${hall.server.url}/api/v1/reports/dossier?${query}`;
  return fetch(address, { headers: { authorization } });
}

describe('The dossier of the running year', () => {
  test('is sent to a manager, the same twice, and an auditor verifies it without the server', async () => {
    const first = await dossier(`site=test&year=${YEAR}`);
    expect(first.headers.get('content-disposition')).toContain(`dossier-test-${YEAR}.zip`);
    const zip = Buffer.from(await first.arrayBuffer());
    const again = await (await dossier(`site=test&year=${YEAR}`)).arrayBuffer();
    expect(zip.equals(Buffer.from(again))).toBe(true);
    const file = join(folder.path, 'a.zip');
    writeFileSync(file, zip);
    const nowhere = `sqlite:${join(folder.path, 'none.sqlite')}`;
    const sound = await patience(nowhere, 'verify-dossier', file, '--json');
    expect(JSON.parse(sound.out)).toMatchObject({ ok: true, site: 'test', year: YEAR });
    zip[Math.floor(zip.length / 2)] = (zip[Math.floor(zip.length / 2)] ?? 0) ^ 1;
    writeFileSync(file, zip);
    const changed = await patience(nowhere, 'verify-dossier', file);
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/^[\w-]+\.\w+( line \d+)?: /);
    expect(changed.err).not.toContain('    at ');
  });

  test('is written by the command too, to a file that is not there yet', async () => {
    const out = join(folder.path, 'b.zip');
    const asked = ['dossier', '--site', 'test', '--year', String(YEAR), '--out', out];
    const made = await patience(hall.databaseUrl, ...asked, '--json');
    const result = JSON.parse(made.out);
    expect(result).toMatchObject({
      site: 'test',
      complete: false,
      counts: { visits: 3, withheld: 1 },
    });
    expect(await patience(hall.databaseUrl, ...asked)).toMatchObject({ code: 2 });
    const sealed = await patience('sqlite:none', 'verify-dossier', out, '--seal', result.seal);
    expect(sealed.code).toBe(0);
  });

  test('is refused to others, and for what can’t be told', async () => {
    expect((await dossier(`site=test&year=${YEAR}`, 'agent')).status).toBe(403);
    expect((await dossier('site=test&year=2001')).status).toBe(404);
    expect((await dossier('site=nowhere&year=2026')).status).toBe(403);
    expect((await dossier('site=test&year=last')).status).toBe(400);
  });
});
