import Database from 'better-sqlite3';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../kit/command-line';
import { newFolder } from '../kit/folder';
import { startProcess } from '../kit/server';

const folder = newFolder();
afterAll(() => folder.remove());
const database = join(folder.path, 'patience.sqlite');
const url = `sqlite:${database}`;

describe('Keys made on the machine', () => {
  test('work at once on a server that runs, and no more once they are revoked', async () => {
    const first = await patience(
      url,
      'key',
      'create',
      '--role',
      'agent',
      '--site',
      'mairie-21',
      '--json',
    );
    expect(first.code).toBe(0);
    const server = await startProcess({ databaseUrl: url });
    try {
      const made = await patience(
        url,
        'key',
        'create',
        '--role',
        'agent',
        '--site',
        'mairie-21',
        '--json',
      );
      const { key } = JSON.parse(made.out) as { key: string };
      const console_ = `${server.url}/api/v1/sites/mairie-21/counters/g01`;
      const ask = async (): Promise<number> =>
        (await fetch(console_, { headers: { authorization: `Bearer ${key}` } })).status;
      expect(await ask()).toBe(200);
      const listed = await patience(url, 'key', 'list', '--site', 'mairie-21', '--json');
      const { keys } = JSON.parse(listed.out) as { keys: { id: string; kind: string }[] };
      expect(listed.out).not.toContain(key);
      for (const { id } of keys.filter(({ kind }) => kind === 'key')) {
        expect((await patience(url, 'key', 'revoke', id)).code).toBe(0);
      }
      await new Promise((resolve) => setTimeout(resolve, 3_500));
      expect(await ask()).toBe(401);
    } finally {
      await server.kill();
    }
  });

  test('are refused to unknown roles and sites, with those that there are', async () => {
    const role = await patience(url, 'key', 'create', '--role', 'boss');
    expect(role).toMatchObject({ code: 2, out: '' });
    expect(role.err).toMatch(/unknown role boss: there are kiosk, lobby/);
    const site = await patience(url, 'key', 'create', '--role', 'agent', '--site', 'nowhere');
    expect(site).toMatchObject({ code: 2, out: '' });
    expect(site.err).toMatch(/there are mairie-21/);
  });

  test('a sign-in link leads to the page of its role', async () => {
    const made = await patience(
      url,
      'link',
      'create',
      '--role',
      'agent',
      '--site',
      'mairie-21',
      '--json',
    );
    expect((JSON.parse(made.out) as { url: string }).url).toMatch(/^http:.*\/sign-in\/[\w-]{43}$/);
    const foreign = ['--landing', '//elsewhere.example'];
    const refused = await patience(
      url,
      'link',
      'create',
      '--role',
      'agent',
      '--site',
      'mairie-21',
      ...foreign,
    );
    expect(refused.code).toBe(2);
  });
});

describe('A day that is lived as a demonstration', () => {
  const demo = join(folder.path, 'demo.sqlite');

  test('goes through the real doors, and its journal is sound', async () => {
    const words = ['--until', '10:00', '--speed', '2000', '--quiet', '--json', '--port', '0'];
    const ran = await patience(url, 'demo', ...words, '--folder', folder.path);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const day = JSON.parse(ran.out) as Record<string, number>;
    expect(day['taken']).toBeGreaterThan(20);
    expect(day['served']).toBeGreaterThan(5);
    const verified = await patience(`sqlite:${demo}`, 'verify', '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, findings: [] });
  });

  test('can be exported, backed up, and is found out when somebody changes it', async () => {
    const from = `sqlite:${demo}`;
    const out = join(folder.path, 'legs.csv');
    const days = ['--from', '2000-01-01', '--to', '2099-01-01'];
    const what = ['export', '--site', 'mairie-21', ...days];
    expect((await patience(from, ...what, '--out', out)).code).toBe(0);
    expect(readFileSync(out, 'utf8').split('\n').length).toBeGreaterThan(20);
    const facts = await patience(from, ...what, '--what', 'facts');
    expect(JSON.parse(facts.out.split('\n')[0] ?? '')).toMatchObject({ type: 'site-configured' });
    const copy = join(folder.path, 'copy.sqlite');
    expect((await patience(from, 'backup', copy)).code).toBe(0);
    expect((await patience(from, 'backup', copy)).code).toBe(1);
    expect((await patience(`sqlite:${copy}`, 'verify')).code).toBe(0);
    const handle = new Database(copy);
    handle.exec(`UPDATE fact SET body = replace(body, '"fr"', '"en"') WHERE type = 'ticket-taken'`);
    handle.close();
    const broken = await patience(`sqlite:${copy}`, 'verify', '--json');
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({ ok: false });
  });
});

describe('Wrong words', () => {
  test('an unknown command or day is refused with exit code 2', async () => {
    expect((await patience(url, 'dance')).code).toBe(2);
    const words = ['export', '--site', 'mairie-21', '--from', '2026-02-30', '--to', '2026-03-01'];
    expect((await patience(url, ...words)).code).toBe(2);
  });

  test('a journal that is not there is not made by looking at it', async () => {
    const missing = join(folder.path, 'missing.sqlite');
    const ran = await patience(`sqlite:${missing}`, 'verify');
    expect(ran.code).toBe(2);
    expect(existsSync(missing)).toBe(false);
  });

  test('a file is never written over by an export', async () => {
    const file = join(folder.path, 'precious.csv');
    writeFileSync(file, 'precious');
    const days = ['--from', '2026-01-01', '--to', '2026-01-02', '--out', file];
    expect((await patience(url, 'export', '--site', 'mairie-21', ...days)).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });
});
