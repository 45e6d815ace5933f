import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { Paper, PaperLine, Raster, TextLine } from './line';

/** A line with its picture, where the printer's letters can't write it. */
export interface DrawnLine {
  readonly line: PaperLine;
  readonly picture: Raster | null;
}

/** Rows of paper between the last line and the knife. */
const TAIL = 4;
/** Dots to a module of the QR code: about 3 cm for a link. */
const MODULE = { 576: 7, 384: 5 } as const;

const isNarrow = ({ dots }: Paper): boolean => dots === 384;

/** ESC/POS with the numbers that Epson gave the code pages, which most makes follow. */
function newEncoder({ columns }: Paper): ReceiptPrinterEncoder {
  return new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    codepageMapping: 'epson',
    codepageCandidates: ['windows1252', 'windows1251'],
    feedBeforeCut: TAIL,
    newline: '\n',
  });
}

/** A picture in the bytes of GS v 0: width in bytes and height in rows, low byte first. */
function rasterBytes({ width, height, bits }: Raster): number[] {
  const across = width / 8;
  const head = [across & 255, across >> 8, height & 255, height >> 8];
  return [0x1d, 0x76, 0x30, 0, ...head, ...bits];
}

/** As large as asked, and no larger than the text's longest word leaves room for. */
function sizeOf({ text, size }: TextLine, { columns }: Paper): number {
  const longest = Math.max(1, ...text.split(' ').map((word) => word.length));
  return Math.max(1, Math.min(size, 8, Math.floor(columns / longest)));
}

function write(encoder: ReceiptPrinterEncoder, line: TextLine, paper: Paper): void {
  const size = sizeOf(line, paper);
  encoder.size(size, size).bold(line.bold).line(line.text).bold(false).size(1, 1);
}

/** The bytes of a ticket for a printer: its lines in order, centred, then the cut. */
export function receiptBytes(lines: readonly DrawnLine[], paper: Paper): Uint8Array {
  const encoder = newEncoder(paper).initialize().codepage('auto').align('center');
  for (const { line, picture } of lines) {
    if (line.kind === 'qr') {
      const size = isNarrow(paper) ? MODULE[384] : MODULE[576];
      encoder.newline().qrcode(line.text, { model: 2, size, errorlevel: 'm' }).newline();
    } else if (picture) encoder.raw(rasterBytes(picture));
    else write(encoder, line, paper);
  }
  return encoder.cut('partial').encode();
}
