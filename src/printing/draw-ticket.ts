import { wordsFor } from './catalogues';
import { isWritable, type Paper, type PaperLine, PAPERS } from './line';
import { findPainter, type Painter } from './picture';
import { type DrawnLine, receiptBytes } from './receipt';
import { type PaperTicket, ticketLines } from './ticket-lines';

/** A ticket ready for the printer, and the language that it speaks. */
export interface DrawnTicket {
  readonly bytes: Uint8Array;
  readonly language: string;
}

const needsPicture = (line: PaperLine): boolean => line.kind === 'text' && !isWritable(line.text);

async function drawn(line: PaperLine, paper: Paper, painter: Painter | null): Promise<DrawnLine> {
  if (line.kind !== 'text' || isWritable(line.text)) return { line, picture: null };
  if (!painter) throw new Error('nothing draws letters here');
  return { line, picture: await painter(line, paper.dots) };
}

/** What the printer's own letters can write of a line. */
function written(line: PaperLine): DrawnLine {
  if (line.kind !== 'text') return { line, picture: null };
  return {
    line: { ...line, text: Array.from(line.text).filter(isWritable).join('') },
    picture: null,
  };
}

/**
 * The bytes of a ticket in a language (BCP 47). Where nothing can draw the letters that a printer
 * lacks, or the drawing fails, it is in French: never in signs that nobody can read.
 */
export async function drawTicket(
  ticket: PaperTicket,
  language: string,
  widthMm: 80 | 58,
  findIn: () => Promise<Painter | null> = findPainter,
): Promise<DrawnTicket> {
  const paper = PAPERS[widthMm];
  const words = wordsFor(language);
  const lines = ticketLines(ticket, words);
  const painter = lines.some(needsPicture) ? await findIn() : null;
  try {
    const pictured: DrawnLine[] = [];
    for (const line of lines) pictured.push(await drawn(line, paper, painter));
    return { bytes: receiptBytes(pictured, paper), language: words.language };
  } catch {
    const french = ticketLines(ticket, wordsFor('fr')).map(written);
    return { bytes: receiptBytes(french, paper), language: 'fr' };
  }
}
