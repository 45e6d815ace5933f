import { type Box, decorate, type Element, inside, say, type Setting } from './box';
import type { Block } from './content';
import { baselineIn, INKS } from './look';
import type { TextStyle } from './pen';

type Of<Name extends PropertyKey> = Extract<Block, { readonly [N in Name]: unknown }>;

/** The lines of a text as boxes; the whole is one element, also over two pages. */
export function textBoxes(
  { doc, pen, width, look }: Setting,
  element: Element,
  text: string,
  style: TextStyle,
  gap: number,
): Box[] {
  const height = style.size * look.leading;
  const lines = pen.lines(text, style, width);
  return lines.map((line, i) => ({
    height,
    gap: i === 0 ? gap : 0,
    // No single line of a paragraph stays behind, nor goes ahead.
    keep: lines.length > 1 && (i === 0 || i === lines.length - 2),
    draw: (x, y) =>
      say(doc, element, () => pen.write(line, style, x, y + baselineIn(style, height))),
  }));
}

const kept = (boxes: readonly Box[]): Box[] => boxes.map((box) => ({ ...box, keep: true }));

/** The title, with what it is of below it. */
export function setTitle(setting: Setting, { title, subtitle }: Of<'title'>): Box[] {
  const { look, parent } = setting;
  const main = { size: look.title, bold: true, ink: INKS.primary };
  const boxes = textBoxes(setting, inside(setting, parent, 'H1'), title, main, 0);
  if (subtitle === undefined) return boxes;
  const style = { size: look.text * 1.1, ink: INKS.soft };
  const below = textBoxes(setting, inside(setting, parent, 'P'), subtitle, style, look.gap / 3);
  return kept([...boxes, ...below]);
}

/** A heading; it never ends a page. */
export function setHeading(setting: Setting, { heading, level }: Of<'heading'>): Box[] {
  const { look, parent } = setting;
  const size = look.headings[level - 2] ?? look.text;
  const style = { size, bold: true, ink: level === 2 ? INKS.primary : INKS.ink };
  const gap = look.gap * (level === 2 ? 1.9 : 1.3);
  return kept(textBoxes(setting, inside(setting, parent, `H${level}`), heading, style, gap));
}

/** Running text. */
export function setParagraph(setting: Setting, { paragraph, tone }: Of<'paragraph'>): Box[] {
  const { look, parent } = setting;
  const style =
    tone === 'soft'
      ? { size: look.small, ink: INKS.soft }
      : { size: look.text, ink: INKS.ink, bold: tone === 'strong' };
  return textBoxes(setting, inside(setting, parent, 'P'), paragraph, style, look.gap);
}

/** A list; its bullets are drawn. */
export function setList(setting: Setting, { list }: Of<'list'>): Box[] {
  const { doc, look, parent } = setting;
  const whole = inside(setting, parent, 'L');
  const style = { size: look.text, ink: INKS.ink };
  const indent = look.text * 1.1;
  return list.flatMap((text, i) => {
    const body = inside(setting, inside(setting, whole, 'LI'), 'LBody');
    const narrower = { ...setting, width: setting.width - indent };
    const gap = i === 0 ? look.gap : look.gap / 3;
    return textBoxes(narrower, body, text, style, gap).map((box, line) => ({
      ...box,
      draw: (x: number, y: number) => {
        if (line === 0) {
          const dot = () =>
            doc.circle(x + indent * 0.4, y + box.height / 2, look.text * 0.13).fill(INKS.primary);
          decorate(doc, dot);
        }
        box.draw(x + indent, y);
      },
    }));
  });
}
