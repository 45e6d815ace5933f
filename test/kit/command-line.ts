import { spawn } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = join(__dirname, '..', '..', 'dist', 'cli', 'main.js');

/** What a command of the built program did. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the built program on a database and waits for its end. */
export function patience(databaseUrl: string, ...words: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => void (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => void (err += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
