import { isLanguage, type Language } from '../../src/core/languages';

/** As much of the page's tree as is needed to read it aloud. */
export interface SpokenNode {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<SpokenNode>;
  getAttribute?(name: string): string | null;
}

/** Something to say, in a language. */
export interface Passage {
  readonly language: Language;
  readonly text: string;
}

/** How the state of a button is said. */
export interface StateWords {
  readonly pressed: string;
  readonly disabled: string;
}

const TEXT = '#text';
/** These stand in the line of their text; anything else is a sentence of its own. */
const IN_LINE = /^(?:SPAN|STRONG|EM|SMALL|B|I|ABBR|TIME|SUB|SUP|SVG)$/i;
const BUTTON = /^(?:BUTTON|A)$/i;
const UNSPOKEN = /^(?:SCRIPT|STYLE|#comment)$/i;
/** What is said at a time: short enough to begin soon. */
const LONGEST = 300;

const attributeOf = (node: SpokenNode, name: string): string | null =>
  node.getAttribute?.(name) ?? null;

const isUnspoken = (node: SpokenNode): boolean =>
  UNSPOKEN.test(node.nodeName) ||
  attributeOf(node, 'aria-hidden') === 'true' ||
  attributeOf(node, 'hidden') !== null;

/** Walks a tree in the order in which it is read, and writes down what is said. */
class Reader {
  readonly passages: Passage[] = [];
  private pieces: string[] = [];
  private language: Language;

  constructor(
    language: Language,
    private readonly words: StateWords,
  ) {
    this.language = language;
  }

  read(node: SpokenNode): void {
    if (node.nodeName === TEXT) return void this.pieces.push(node.textContent ?? '');
    if (isUnspoken(node)) return;
    const own = attributeOf(node, 'lang');
    const isApart = own !== null || !IN_LINE.test(node.nodeName);
    const before = this.language;
    if (isApart) this.end();
    if (own !== null && isLanguage(own)) this.language = own;
    this.inside(node, (name) => attributeOf(node, name));
    if (isApart) this.end();
    this.language = before;
  }

  /** Ends a sentence. */
  end(): void {
    const text = this.pieces
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.])/g, '')
      .trim();
    this.pieces = [];
    if (/[\p{L}\p{N}]/u.test(text)) this.passages.push({ language: this.language, text });
  }

  private inside(node: SpokenNode, attribute: (name: string) => string | null): void {
    const isButton = BUTTON.test(node.nodeName);
    const isPicture = attribute('role') === 'img' || /^IMG$/i.test(node.nodeName);
    const label = attribute('aria-label') ?? (isPicture ? attribute('alt') : null);
    if (label !== null && (isButton || isPicture)) this.pieces.push(label);
    else for (const child of Array.from(node.childNodes)) this.child(child, isButton);
    if (attribute('aria-pressed') === 'true') this.pieces.push(`, ${this.words.pressed}`);
    if (attribute('aria-disabled') === 'true') this.pieces.push(`, ${this.words.disabled}`);
  }

  /** The parts of a button are set apart by a breath. */
  private child(child: SpokenNode, inButton: boolean): void {
    if (inButton && child.nodeName !== TEXT && this.pieces.length > 0) this.pieces.push(',');
    this.read(child);
  }
}

/** Whether a sentence can follow what is said before it in one breath. */
const follows = (last: Passage | undefined, next: Passage): last is Passage =>
  last?.language === next.language && last.text.length + next.text.length < LONGEST;

/** What is said of a part of the page, sentence by sentence, in breaths of one language. */
export function passagesOf(root: SpokenNode, language: Language, words: StateWords): Passage[] {
  const reader = new Reader(language, words);
  reader.read(root);
  reader.end();
  const breaths: Passage[] = [];
  for (const passage of reader.passages) {
    const sentence = /[.!?…:]$/.test(passage.text) ? passage.text : `${passage.text}.`;
    const next = { language: passage.language, text: sentence };
    const last = breaths.at(-1);
    if (!follows(last, next)) breaths.push(next);
    else breaths[breaths.length - 1] = { ...last, text: `${last.text} ${sentence}` };
  }
  return breaths;
}
