/** No line of a dossier is that long: one that is was made to fill the memory, bytes. */
const LONGEST = 32 * 1024 * 1024;

const LF = 0x0a;

/** The lines of some bytes, each with its end; the last may have none. */
export async function* linesOf(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of parts) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    let from = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, from)) {
      yield bytes.subarray(from, end + 1);
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST) throw new Error('a line is far too long');
  }
  if (rest.length > 0) yield rest;
}
