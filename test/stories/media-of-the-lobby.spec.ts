import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { newFolder } from '../kit/folder';
import { type Server, startServer } from '../kit/server';

describe('media of the lobby screens', () => {
  const folder = newFolder();
  let server: Server;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const media = join(folder.path, 'media');
    mkdirSync(media);
    writeFileSync(join(folder.path, 'secret.png'), 'secret');
    writeFileSync(join(media, 'fete.png'), 'picture');
    writeFileSync(join(media, 'film.mp4'), '0123456789');
    writeFileSync(join(media, 'script.svg'), '<svg/>');
    writeFileSync(join(media, 'huge.png'), '');
    truncateSync(join(media, 'huge.png'), 9 * 1024 * 1024);
    symlinkSync(join(folder.path, 'secret.png'), join(media, 'link.png'));
    ({ server, stop } = await startServer({ MEDIA_FOLDER: media }));
  });
  afterAll(async () => {
    await stop();
    folder.remove();
  });

  /** As it is written: `fetch` would tidy the path first. */
  const statusOf = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const asked = request({ hostname, port, path }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject);
      asked.end();
    });

  it('are given to anyone, as what they are, and kept for a day', async () => {
    const answer = await fetch(`${server.url}/media/fete.png`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('picture');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toContain('max-age=86400');
  });

  it('are given in parts, as films are asked for', async () => {
    const headers = { range: 'bytes=2-4' };
    const answer = await fetch(`${server.url}/media/film.mp4`, { headers });
    expect([answer.status, await answer.text()]).toEqual([206, '234']);
  });

  it.each([
    '/media/../secret.png',
    '/media/..%2fsecret.png',
    '/media/%2e%2e%2fsecret.png',
    '/media/..\\secret.png',
    '/media/link.png',
    '/media/script.svg',
    '/media/huge.png',
    '/media/none.png',
    '/media/fete.png%00',
    '/media/',
  ])('do not let %s out', async (path) => {
    expect(await statusOf(path)).toBeGreaterThanOrEqual(400);
  });
});
