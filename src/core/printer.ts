import type { PrinterId } from './ids';

/** A receipt printer of a site; its address is for the server alone. */
export interface PrinterDefinition {
  readonly id: PrinterId;
  /** As people call it: « Borne de l’entrée ». */
  readonly name: string;
  /** `tcp://HOST:PORT` (9100 on most printers), or `cups:QUEUE`. */
  readonly address: string;
  /** Of the paper roll. */
  readonly widthMm: 80 | 58;
}

/** An address, read. */
export type PrinterAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'cups'; readonly queue: string };

const TCP =
  /^tcp:\/\/(?:\[([0-9A-Fa-f:.]{2,45})\]|([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)):(\d{1,5})$/;
// Never begins with a hyphen: no queue can pass for an option of the command.
const CUPS = /^cups:([A-Za-z0-9_][A-Za-z0-9_.-]{0,126})$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9_.#-]{0,63}$/;

/** Reads an address; null when it is none. */
export function printerAddress(text: string): PrinterAddress | null {
  const queue = CUPS.exec(text)?.[1];
  if (queue !== undefined) return { kind: 'cups', queue };
  const [, bracketed, named, digits] = TCP.exec(text) ?? [];
  const host = bracketed ?? named;
  const port = Number(digits);
  if (host === undefined || !(port >= 1 && port <= 65_535)) return null;
  return { kind: 'tcp', host, port };
}

/** What is wrong with a printer, in sentences. */
export function printerFlaws({ id, name, address, widthMm }: PrinterDefinition): string[] {
  const where = `printer ${id}`;
  const width: number = widthMm;
  return [
    ...(ID.test(id) ? [] : [`${where}: not an id`]),
    ...(name.trim() === '' ? [`${where}: has no name`] : []),
    ...(printerAddress(address) ? [] : [`${where}: an address is tcp://HOST:PORT or cups:QUEUE`]),
    ...([80, 58].includes(width) ? [] : [`${where}: paper is 80 or 58 mm wide`]),
  ];
}
