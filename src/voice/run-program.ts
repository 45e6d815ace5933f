import { spawn } from 'node:child_process';

/** A program: its name or path, and where names are looked for. */
export interface Program {
  readonly name: string;
  readonly path: string;
}

/** What a program is run with: no shell, its text on stdin, bounded in time and in what it says. */
export interface Run {
  readonly program: Program;
  readonly parameters: readonly string[];
  readonly text: string;
  readonly limitMs: number;
  readonly limitBytes: number;
}

/** The program is not there, fell over, took too long or said too much. */
export class ProgramFailed extends Error {}

/** Runs a program to its end: its stdout. Rejects with {@link ProgramFailed}; leaves nothing running. */
export function runProgram({
  program,
  parameters,
  text,
  limitMs,
  limitBytes,
}: Run): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program.name, parameters, {
      stdio: ['pipe', 'pipe', 'ignore'],
      // It reads the public's texts: of our own environment it sees nothing else.
      env: { PATH: program.path, LC_ALL: 'C.UTF-8' },
    });
    const parts: Buffer[] = [];
    let bytes = 0;
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      // A grandchild may hold the pipes open: they are let go of, whoever has the other end.
      child.stdin.destroy();
      child.stdout.destroy();
      reject(new ProgramFailed(`${program.name}: ${why}`));
    };
    const timer = setTimeout(() => fail(`no end after ${limitMs} ms`), limitMs);
    child.on('error', (error) => fail(error.message));
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      bytes += part.length;
      if (bytes > limitBytes) fail(`more than ${limitBytes} bytes`);
    });
    child.on('close', (code, signal) => {
      if (code !== 0) return fail(`ended with ${code ?? signal}`);
      clearTimeout(timer);
      resolve(Buffer.concat(parts));
    });
    child.stdin.end(text);
  });
}
