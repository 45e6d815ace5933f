import { buffer } from 'node:stream/consumers';
import PDFDocument = require('pdfkit');
import type { Box } from './box';
import type { DocumentContent } from './content';
import { baselineIn, INKS, type Look, LOOKS, mm } from './look';
import { Pages } from './pages';
import { Pen } from './pen';
import { type SetBlock, setBlock } from './set-block';
import { printable, TYPEFACES } from './typefaces';

/** How a document is printed. */
export interface PdfOptions {
  /** Of the whole, as a reader's window shows it. */
  readonly title: string;
  /** Of the texts, as in BCP 47; the layout runs from left to right. */
  readonly language: string;
  /** The date of its data, ms since 1970: the same content and date give the same bytes. */
  readonly createdAt: number;
  /** At the foot of each page, before the number of the page. */
  readonly footer?: string;
  /** What is written before the number of a page and between it and their count. */
  readonly pageWords?: { readonly page: string; readonly of: string };
  readonly landscape?: boolean;
  /** `roomy` to be read at length, `dense` to fit much on a page. */
  readonly look?: keyof typeof LOOKS;
}

/** XMP takes the title as it is, and must say the same as the document's own entry. */
const plainTitle = (title: string): string =>
  printable(title).replace(/[<>&]/g, (sign) => (sign === '&' ? '+' : ' '));

function openDocument({ title, language, createdAt, landscape }: PdfOptions) {
  const doc = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margin: 0,
    font: TYPEFACES.regular[0]?.file ?? '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: plainTitle(title), CreationDate: new Date(createdAt), Creator: 'Patience' },
  });
  return doc;
}

/** What stands at the foot of each page: for the eye alone. */
function writeFeet(doc: PDFKit.PDFDocument, pen: Pen, look: Look, options: PdfOptions): void {
  const { page, of } = options.pageWords ?? { page: 'Page', of: 'sur' };
  const style = { size: look.small, ink: INKS.soft };
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(start + i);
    const { width, height } = doc.page;
    const y = height - mm(9);
    const put = (text: string, right: boolean): void => {
      const [line] = pen.lines(text, style, width - 2 * look.margin);
      if (!line) return;
      const x = right ? width - look.margin - line.width : look.margin;
      pen.write(line, style, x, y + baselineIn(style, 0));
    };
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    put(options.footer ?? options.title, false);
    put(`${page}\u00a0${i + 1} ${of}\u00a0${count}`, true);
    doc.endMarkedContent();
  }
}

type Outline = PDFKit.PDFOutline;

/** The boxes of a block; a heading goes into the reader's list of contents when its page is known. */
function listed(boxes: readonly Box[], block: SetBlock, outlines: Outline[]): readonly Box[] {
  const [first, ...others] = boxes;
  if (!first || !('heading' in block)) return boxes;
  const draw = (x: number, y: number): void => {
    const depth = Math.min(block.level - 2, outlines.length - 1);
    const item = outlines[depth]?.addItem(printable(block.heading));
    outlines.splice(depth + 1, outlines.length, ...(item ? [item] : []));
    first.draw(x, y);
  };
  return [{ ...first, draw }, ...others];
}

/** The blocks between the breaks of pages. */
function stretches(content: DocumentContent): SetBlock[][] {
  const all: SetBlock[][] = [[]];
  for (const block of content) {
    if ('pageBreak' in block) all.push([]);
    else all.at(-1)?.push(block);
  }
  return all;
}

/**
 * A document as PDF: tagged for assistive technology (PDF/A-2a: headings, paragraphs, lists, tables
 * with their heads, figures with words that stand for them; the foot of a page is not read), its
 * typefaces inside, A4. Rendering is a pure function: the same content and options give the same bytes.
 *
 *   await pdfOf([{ title: 'Affluence' }, { paragraph: '…' }], { title: 'Affluence', language: 'fr-FR', createdAt })
 *
 * Texts may hold Latin, Arabic and Chinese letters; a sign that the typefaces lack becomes « ? ».
 */
export async function pdfOf(content: DocumentContent, options: PdfOptions): Promise<Buffer> {
  const doc = openDocument(options);
  const bytes = buffer(doc);
  const pen = new Pen(doc);
  const look = LOOKS[options.look ?? 'roomy'];
  const root = doc.struct('Document');
  doc.addStructure(root);
  const { width, height } = doc.page;
  const bottom = height - mm(13);
  const pages = new Pages(doc, { x: look.margin, top: look.margin, bottom });
  const setting = { doc, pen, look, parent: root, width: width - 2 * look.margin };
  const outlines: Outline[] = [doc.outline];
  for (const stretch of stretches(content)) {
    pages.break();
    pages.put(stretch.flatMap((block) => listed(setBlock(setting, block), block, outlines)));
  }
  writeFeet(doc, pen, look, options);
  doc.end();
  return bytes;
}
