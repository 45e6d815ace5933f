import type { Look } from './look';
import type { Pen } from './pen';

/** An element of the structure that assistive technology reads. */
export type Element = PDFKit.PDFStructureElement;

/** What an element may tell beside its content; pdfkit takes more than its types say. */
export interface ElementOptions extends PDFKit.Mixins.StructureElementOptions {
  readonly scope?: 'Row' | 'Column';
  readonly bbox?: [number, number, number, number];
  readonly placement?: 'Block';
}

/** A piece of a page that is never broken; pages are stacks of them. */
export interface Box {
  readonly height: number;
  /** Space before it, unless it begins a page. */
  readonly gap: number;
  /** True when it must not be the last of its page. */
  readonly keep?: boolean;
  /** Drawn again above it when it begins a page: the head of a table. */
  readonly again?: Box;
  /** Draws it with its top left corner there; `copy` when it is there for the eye alone. */
  draw(x: number, y: number, copy?: boolean): void;
}

/** What blocks are set with. */
export interface Setting {
  readonly doc: PDFKit.PDFDocument;
  readonly pen: Pen;
  readonly look: Look;
  /** Where the structure of the block goes; in the order of reading. */
  readonly parent: Element;
  /** Points. */
  readonly width: number;
}

/** A new element inside another, after what is there. */
export function inside(
  { doc }: Pick<Setting, 'doc'>,
  parent: Element,
  type: string,
  options: ElementOptions = {},
): Element {
  const element = doc.struct(type, options);
  parent.add(element);
  return element;
}

/** Draws what an element says. */
export function say(doc: PDFKit.PDFDocument, element: Element, draw: () => void): void {
  const type = (element as unknown as { dictionary: { data: { S: string } } }).dictionary.data.S;
  const content = doc.markStructureContent(type);
  draw();
  doc.endMarkedContent();
  element.add(content);
}

/** Draws what is for the eye alone: rules, grounds, arrows, numbers of pages. */
export function decorate(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** The height of boxes under each other. */
export const heightOf = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, { height, gap }, i) => sum + height + (i > 0 ? gap : 0), 0);

/** Draws boxes under each other. */
export function drawStack(boxes: readonly Box[], x: number, y: number): void {
  let at = y;
  boxes.forEach((box, i) => {
    at += i > 0 ? box.gap : 0;
    box.draw(x, at);
    at += box.height;
  });
}
