import type { PaperState } from '../contract/printing';
import { type PrinterDefinition, printerAddress } from '../core/printer';
import { printByCups, stateByCups } from './cups-printer';
import { type Delivery, failed, LIMITS } from './delivery';
import { Lane } from './lane';
import { printOverTcp, stateOverTcp } from './tcp-printer';

/** Every printer that this process speaks to, each with a lane of its own: one never holds up another. */
export class Printers {
  private readonly lanes = new Map<string, Lane>();

  /** Whether so many wait for this printer that one more must be told to come again. */
  isFull({ address }: PrinterDefinition): boolean {
    return this.lanes.get(address)?.isFull ?? false;
  }

  /** Prints when its turn comes; a job whose turn comes too late is not begun. Never throws. */
  print(printer: PrinterDefinition, bytes: Uint8Array): Promise<Delivery> {
    return this.laneOf(printer).run((waitedMs) =>
      waitedMs > LIMITS.wholeMs
        ? Promise.resolve(failed('timeout', 'unknown'))
        : send(printer, bytes),
    );
  }

  /** Asks a printer how it is; null while it prints, which tells by itself. Never throws. */
  async look(printer: PrinterDefinition): Promise<PaperState | null> {
    const lane = this.laneOf(printer);
    return lane.isIdle ? lane.run(() => ask(printer)) : null;
  }

  private laneOf({ address }: PrinterDefinition): Lane {
    const lane = this.lanes.get(address) ?? new Lane();
    this.lanes.set(address, lane);
    return lane;
  }
}

function send({ address }: PrinterDefinition, bytes: Uint8Array): Promise<Delivery> {
  const read = printerAddress(address);
  if (read?.kind === 'tcp') return printOverTcp(read, bytes);
  if (read?.kind === 'cups') return printByCups(read.queue, bytes);
  return Promise.resolve(failed('unreachable', 'unknown'));
}

function ask({ address }: PrinterDefinition): Promise<PaperState> {
  const read = printerAddress(address);
  if (read?.kind === 'tcp') return stateOverTcp(read);
  if (read?.kind === 'cups') return stateByCups(read.queue, LIMITS.connectMs);
  return Promise.resolve('unknown');
}
