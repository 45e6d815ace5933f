import type { Box } from './box';

/** Where boxes may stand, points from the top left corner of the page. */
export interface Frame {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Stacks boxes on pages, one after another. */
export class Pages {
  private y: number;
  private empty = true;

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly frame: Frame,
  ) {
    this.y = frame.top;
  }

  /** Puts boxes under those that are there; what must stay together goes to the next page whole. */
  put(boxes: readonly Box[]): void {
    boxes.forEach((box, i) => {
      if (!this.empty && this.y + box.gap + this.together(boxes, i) > this.frame.bottom) {
        this.break();
      }
      this.draw(box);
    });
  }

  /** What follows begins on a new page; an empty one is not left behind. */
  break(): void {
    if (this.empty) return;
    this.doc.addPage();
    this.y = this.frame.top;
    this.empty = true;
  }

  /** The height of a box with those after it that it must not be parted from. */
  private together(boxes: readonly Box[], from: number): number {
    let height = boxes[from]?.height ?? 0;
    for (let i = from; boxes[i]?.keep && i + 1 < boxes.length; i++) {
      height += (boxes[i + 1]?.gap ?? 0) + (boxes[i + 1]?.height ?? 0);
    }
    return Math.min(height, this.frame.bottom - this.frame.top);
  }

  private draw(box: Box): void {
    if (this.empty && box.again) {
      box.again.draw(this.frame.x, this.y, true);
      this.y += box.again.height;
    }
    this.y += this.empty ? 0 : box.gap;
    box.draw(this.frame.x, this.y);
    this.y += box.height;
    this.empty = false;
  }
}
