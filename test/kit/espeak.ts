import { accessSync, chmodSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { notRun } from './not-run';

function isInstalled(): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'espeak-ng'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Whether a real espeak-ng can be tried; when there is none, the end of the run says so. */
export function espeakFor(what: string): boolean {
  if (isInstalled()) return true;
  notRun(what, 'espeak-ng is not installed on this machine');
  return false;
}

/** Speaks one second of silence; hangs, falls over or floods when the text says so. */
const FAKE = `
const wav = (bytes) => {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0), head.write('WAVEfmt ', 8), head.write('data', 36);
  head.writeUInt32LE(44100, 28);
  return Buffer.concat([head, Buffer.alloc(bytes)]);
};
const asked = process.argv[2];
if (asked === '--version') console.log('eSpeak NG text-to-speech: 9.99  Data at: /nowhere');
else if (asked === '--voices') console.log('Pty Language\\n 5 fr-fr x\\n 5 en-gb x');
else {
  let text = '';
  process.stdin.on('data', (part) => (text += part)).on('end', () => {
    if (text.includes('hang')) setTimeout(() => undefined, 15000);
    else if (text.includes('crash')) process.kill(process.pid, 'SIGSEGV');
    else if (text.includes('flood')) { const more = () => process.stdout.write(wav(1e6), more); more(); }
    else if (text.includes('noise')) process.stdout.write('no sound at all');
    else process.stdout.write(wav(44100));
  });
}
`;

/** A program in a folder that can be taken for espeak-ng: its path. */
export function fakeEspeak(folder: string): string {
  const path = join(folder, 'fake-espeak.cjs');
  writeFileSync(path, `#!${process.execPath}\n${FAKE}`);
  chmodSync(path, 0o755);
  return path;
}
