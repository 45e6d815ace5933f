import type { PaperState } from '../contract/printing';
import { delivered, type Delivery, failed, type Limits, LIMITS } from './delivery';
import {
  type Answers,
  ASK_WHEN_PRINTED,
  asked,
  failureIn,
  isPrintedAnswer,
  isStateAnswer,
  paperState,
  QUESTIONS,
} from './paper-state';
import { LineCut, PrinterLine } from './printer-line';

/** How long a printer that tells nothing may take to object to what it was sent. */
const GRACE_MS = 300;

export interface TcpAddress {
  readonly host: string;
  readonly port: number;
}

/** Prints over a raw connection (port 9100 on most printers). Never throws, never takes longer than told. */
export function printOverTcp(
  address: TcpAddress,
  bytes: Uint8Array,
  limits: Limits = LIMITS,
): Promise<Delivery> {
  return talkTo(address, limits, async (line) => {
    const state = await askState(line, limits.stateMs);
    const trouble = failureIn(state);
    if (trouble) return failed(trouble, state);
    return state === 'unknown' ? sendBlindly(line, bytes) : sendAndAsk(line, bytes, state, limits);
  });
}

/** What a printer says of itself; `offline` when it can't be reached. */
export async function stateOverTcp(
  address: TcpAddress,
  limits: Limits = LIMITS,
): Promise<PaperState> {
  const { state } = await talkTo(address, limits, async (line) =>
    delivered('sent', await askState(line, limits.stateMs)),
  );
  return state;
}

async function talkTo(
  { host, port }: TcpAddress,
  limits: Limits,
  talk: (line: PrinterLine) => Promise<Delivery>,
): Promise<Delivery> {
  let line: PrinterLine | null = null;
  const deadline = setTimeout(() => line?.cut('timeout'), limits.wholeMs);
  try {
    line = await PrinterLine.open(host, port, limits.connectMs);
    const delivery = await talk(line);
    // Many printers take one connection at a time: the next job comes after the end of this one.
    await line.finish(GRACE_MS).catch(() => undefined);
    return delivery;
  } catch (error) {
    return failed(error instanceof LineCut ? error.reason : 'unreachable', 'offline');
  } finally {
    clearTimeout(deadline);
    line?.cut('offline');
  }
}

/** One question after the other, so that each answer belongs to its question. */
async function askState(line: PrinterLine, withinMs: number): Promise<PaperState> {
  const until = performance.now() + withinMs;
  const answers: Answers = {};
  for (const question of QUESTIONS) {
    await line.write(asked(question));
    const byte = await line.next(isStateAnswer, until - performance.now());
    if (byte === null) break;
    answers[question] = byte;
  }
  return paperState(answers);
}

/** To a printer that never answers: it has the bytes, and nothing more is known. */
async function sendBlindly(line: PrinterLine, bytes: Uint8Array): Promise<Delivery> {
  await line.write(bytes);
  await line.finish(GRACE_MS);
  return delivered('sent', 'unknown');
}

/** To a printer that answers: it tells when the ticket is on paper, or what is in the way. */
async function sendAndAsk(
  line: PrinterLine,
  bytes: Uint8Array,
  before: PaperState,
  limits: Limits,
): Promise<Delivery> {
  await line.write(bytes);
  await line.write(ASK_WHEN_PRINTED);
  const done = await line.next(isPrintedAnswer, limits.printMs);
  if (done !== null) return delivered('printed', before);
  const after = await askState(line, limits.stateMs);
  const trouble = failureIn(after);
  if (trouble) return failed(trouble, after);
  // It answers in real time but not in the order of printing: some models can't.
  return after === 'unknown' ? failed('timeout', 'offline') : delivered('sent', after);
}
