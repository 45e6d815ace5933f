import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../../test/kit/folder';
import { printByCups, stateByCups, stateTold } from './cups-printer';

const TICKET = Uint8Array.of(0x1b, 0x40, 0x45, 0xe9, 0x0a, 0x1d, 0x56, 0x00);

let folder: ReturnType<typeof newFolder>;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => folder.remove());

function program(name: string, lines: string): void {
  const file = join(folder.path, name);
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o755);
}
const kept = (name: string): string => join(folder.path, name);

describe('a queue of CUPS', () => {
  it('gets the bytes as they are, and does not tell whether they are on paper', async () => {
    program('lp', `printf '%s\\n' "$@" > "${kept('args')}"\ncat > "${kept('bytes')}"`);
    const answer = await printByCups('Borne_1', TICKET, 5_000, kept('lp'));
    expect(answer).toEqual({ outcome: 'sent', reason: null, state: 'unknown' });
    expect(readFileSync(kept('args'), 'utf8')).toBe('-d\nBorne_1\n-o\nraw\n');
    expect(Uint8Array.from(readFileSync(kept('bytes')))).toEqual(TICKET);
  });

  it('that CUPS does not know, or does not take, refuses', async () => {
    program('lp', 'exit 1');
    expect(await printByCups('none', Buffer.alloc(500_000), 5_000, kept('lp'))).toMatchObject({
      reason: 'refused',
    });
  });

  it('that never answers is given up, and its program ended', async () => {
    program('lp', `sleep 1\ntouch "${kept('late')}"`);
    const from = performance.now();
    expect(await printByCups('slow', TICKET, 200, kept('lp'))).toMatchObject({ reason: 'timeout' });
    expect(performance.now() - from).toBeLessThan(900);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(existsSync(kept('late'))).toBe(false);
  });

  it('can’t be reached where there is no CUPS', async () => {
    expect(await printByCups('any', TICKET, 5_000, kept('lp'))).toMatchObject({
      reason: 'unreachable',
    });
  });

  it.each([
    ['printer B is idle.  enabled since Mon\n\tAlerts: none\n', 'unknown'],
    ['printer B is idle.  enabled since Mon\n\tAlerts: media-empty-error\n', 'no-paper'],
    ['printer B now printing B-7.\n\tAlerts: media-low-report\n', 'near-end'],
    ['printer B is idle.\n\tAlerts: cover-open\n', 'cover-open'],
    ['printer B disabled since Mon -\n\treason unknown\n\tAlerts: none\n', 'offline'],
    ['printer B is idle.\n\tAlerts: offline-report\n', 'offline'],
    ['', 'unknown'],
  ])('told as %j is %s', (output, state) => {
    expect(stateTold(output)).toBe(state);
  });

  it('is asked in English, and by its name alone', async () => {
    program('lpstat', `[ "$LC_ALL $*" = "C -l -p B" ] && echo "	Alerts: media-empty"`);
    expect(await stateByCups('B', 2_000, kept('lpstat'))).toBe('no-paper');
    expect(await stateByCups('C', 2_000, kept('lpstat'))).toBe('unknown');
  });
});
