const FIRST_SIZE = 4_096;
const SEVEN = 128;

/** Writes numbers one after the other, small ones in few bytes. */
export class ByteWriter {
  private bytes = new Uint8Array(FIRST_SIZE);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  /** A whole number from 0 on: seven bits a byte (LEB128). */
  natural(value: number): void {
    this.makeRoom(8);
    let rest = value;
    while (rest >= SEVEN) {
      this.bytes[this.length++] = (rest % SEVEN) + SEVEN;
      rest = Math.floor(rest / SEVEN);
    }
    this.bytes[this.length++] = rest;
  }

  /** Any whole number: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
  whole(value: number): void {
    this.natural(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Any number, as it is. */
  real(value: number): void {
    this.makeRoom(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** A short text in ASCII. */
  text(value: string): void {
    this.natural(value.length);
    for (let i = 0; i < value.length; i += 1) this.natural(value.charCodeAt(i));
  }

  written(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * this.bytes.length);
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

/** Reads what a {@link ByteWriter} wrote, in the same order. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  natural(): number {
    let byte = this.next();
    if (byte < SEVEN) return byte;
    let value = byte - SEVEN;
    for (let factor = SEVEN; ; factor *= SEVEN) {
      byte = this.next();
      if (byte < SEVEN) return value + byte * factor;
      value += (byte - SEVEN) * factor;
    }
  }

  whole(): number {
    const value = this.natural();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  real(): number {
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    return value;
  }

  text(): string {
    return String.fromCharCode(...Array.from({ length: this.natural() }, () => this.natural()));
  }

  private next(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new Error('the bytes end in the middle of a number');
    return byte;
  }
}
