import { spawn } from 'node:child_process';
import type { PaperState } from '../contract/printing';
import { delivered, type Delivery, failed, LIMITS } from './delivery';

/** What is read of a command's output; more says nothing. */
const OUTPUT = 20_000;

interface Ran {
  /** Null: it did not end in time, or could not be started. */
  readonly code: number | null;
  readonly started: boolean;
  readonly output: string;
}

/** Runs a program without a shell, at most so long. */
function run(program: string, args: string[], input: Uint8Array, withinMs: number): Promise<Ran> {
  return new Promise((resolve) => {
    let output = '';
    let started = true;
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const ended = (code: number | null): void => {
      clearTimeout(timer);
      child.stdout.destroy();
      resolve({ code, started, output });
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      ended(null);
    }, withinMs);
    child.on('error', () => {
      started = child.pid !== undefined;
      ended(null);
    });
    child.on('close', ended);
    child.stdout.on('data', (part: Buffer) => {
      if (output.length < OUTPUT) output += part.toString('latin1');
    });
    // A program that ends without reading is known by its code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Prints by a queue of CUPS. Never throws: `sent` when CUPS took it; the paper is its affair. */
export async function printByCups(
  queue: string,
  bytes: Uint8Array,
  withinMs: number = LIMITS.wholeMs,
  program = 'lp',
): Promise<Delivery> {
  const { code, started } = await run(program, ['-d', queue, '-o', 'raw'], bytes, withinMs);
  if (code === 0) return delivered('sent', 'unknown');
  if (!started) return failed('unreachable', 'unknown');
  return failed(code === null ? 'timeout' : 'refused', 'unknown');
}

const ALERTS: readonly (readonly [RegExp, PaperState])[] = [
  [/\b(?:cover|door|interlock)-open\b/, 'cover-open'],
  [/\bmedia-(?:empty|needed)\b/, 'no-paper'],
  [/\b(?:offline|shutdown|paused|connecting-to-device)\b/, 'offline'],
  [/\bmedia-low\b/, 'near-end'],
];

/** What `lpstat` tells of a queue: its alerts, or that it is disabled; else nothing is known. */
export function stateTold(output: string): PaperState {
  const alerts = /^\s*Alerts:(.*)$/m.exec(output)?.[1] ?? '';
  const told = ALERTS.find(([words]) => words.test(alerts))?.[1];
  if (told) return told;
  return /^printer \S+ disabled\b/m.test(output) ? 'offline' : 'unknown';
}

/** What CUPS knows of the printer behind a queue. */
export async function stateByCups(
  queue: string,
  withinMs: number,
  program = 'lpstat',
): Promise<PaperState> {
  const nothing = new Uint8Array();
  // Its words are read: they must be English, whatever the machine speaks.
  const args = ['LC_ALL=C', program, '-l', '-p', queue];
  const { code, output } = await run('env', args, nothing, withinMs);
  return code === 0 ? stateTold(output) : 'unknown';
}
