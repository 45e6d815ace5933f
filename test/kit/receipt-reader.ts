/** What a printer would do with a stream of ESC/POS bytes. */
export type Printed =
  | { readonly kind: 'text'; readonly text: string; readonly size: number; readonly page: number }
  | { readonly kind: 'qr'; readonly text: string }
  | {
      readonly kind: 'picture';
      readonly width: number;
      readonly height: number;
      readonly bits: Uint8Array;
    }
  | { readonly kind: 'cut' };

/** The code pages of Epson that a ticket may select: 1252 from 0x80 to 0x9f, where Node reads Latin 1, and 1251. */
const LATIN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const PAGES: Record<number, (byte: number) => string> = {
  16: (byte) =>
    byte >= 0x80 && byte < 0xa0 ? LATIN.charAt(byte - 0x80) : String.fromCharCode(byte),
  46: (byte) => new TextDecoder('windows-1251').decode(Uint8Array.of(byte)),
};

/** Bytes after a command that are its own: ESC M, ESC a, ESC E, ESC t, ESC d …, GS !, GS r. */
const ESC_ONE = new Set([0x21, 0x2d, 0x33, 0x45, 0x47, 0x4d, 0x61, 0x64, 0x74]);

/** Reads a stream as a printer does; throws at a command that it does not know. */
export class ReceiptReader {
  private readonly done: Printed[] = [];
  private at = 0;
  private page = 0;
  private size = 1;
  private row = '';
  private rowSize = 1;
  private stored = '';

  private constructor(private readonly bytes: Uint8Array) {}

  static read(bytes: Uint8Array): Printed[] {
    const reader = new ReceiptReader(bytes);
    while (reader.at < bytes.length) reader.step();
    reader.endRow();
    return reader.done;
  }

  private step(): void {
    const byte = this.next();
    if (byte === 0x1b) this.escape(this.next());
    else if (byte === 0x1d) this.group(this.next());
    else if (byte === 0x1c) this.next();
    else if (byte === 0x0a) this.endRow();
    else if (byte >= 0x20) this.write(byte);
    else if (byte !== 0x0d) throw new Error(`byte ${byte} at ${this.at - 1} is no text`);
  }

  private escape(command: number): void {
    if (command === 0x40) this.size = 1;
    else if (ESC_ONE.has(command)) {
      const value = this.next();
      if (command === 0x74) this.page = value;
    } else if (command !== 0x32) throw new Error(`unknown: ESC ${command}`);
  }

  private group(command: number): void {
    if (command === 0x21) this.size = (this.next() >> 4) + 1;
    else if (command === 0x72) this.next();
    else if (command === 0x28) this.symbol();
    else if (command === 0x76) this.picture();
    else if (command === 0x56) this.cut();
    else throw new Error(`unknown: GS ${command}`);
  }

  private symbol(): void {
    this.next();
    const length = this.next() + 256 * this.next();
    const [, what, ...data] = this.take(length);
    if (what === 80) this.stored = String.fromCharCode(...data.slice(1));
    if (what === 81) this.done.push({ kind: 'qr', text: this.stored });
  }

  private picture(): void {
    this.take(2);
    const [a = 0, b = 0, c = 0, d = 0] = this.take(4);
    const [across, height] = [a + 256 * b, c + 256 * d];
    const bits = Uint8Array.from(this.take(across * height));
    this.done.push({ kind: 'picture', width: across * 8, height, bits });
  }

  private cut(): void {
    if (this.next() >= 65) this.next();
    this.endRow();
    this.done.push({ kind: 'cut' });
  }

  private endRow(): void {
    const { row: text, rowSize: size, page } = this;
    if (text.trim() !== '') this.done.push({ kind: 'text', text: text.trim(), size, page });
    this.row = '';
    this.rowSize = 1;
  }

  private write(byte: number): void {
    const letter = byte < 0x80 ? String.fromCharCode(byte) : PAGES[this.page]?.(byte);
    if (letter === undefined) throw new Error(`no code page is selected for byte ${byte}`);
    this.row += letter;
    this.rowSize = Math.max(this.rowSize, this.size);
  }

  private next(): number {
    return this.take(1)[0] ?? 0;
  }

  private take(count: number): number[] {
    if (this.at + count > this.bytes.length) throw new Error('the stream ends inside a command');
    this.at += count;
    return [...this.bytes.subarray(this.at - count, this.at)];
  }
}
