import { type Box, drawStack, heightOf, inside, type Setting } from './box';
import type { Block } from './content';
import { setFigures } from './set-figures';
import { setPicture } from './set-picture';
import { setTable } from './set-table';
import { setHeading, setList, setParagraph, setTitle } from './set-text';

type Columns = Extract<Block, { readonly columns: unknown }>['columns'];
/** A block that is set into boxes: all but the break of a page. */
export type SetBlock = Exclude<Block, { readonly pageBreak: true }>;

const GUTTER = 14;

/** Blocks beside each other, as one box. */
function setColumns(setting: Setting, columns: Columns): Box[] {
  const weights = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const free = setting.width - GUTTER * (columns.length - 1);
  let left = 0;
  const stacks = columns.map(({ weight = 1, blocks }) => {
    const width = (free * weight) / weights;
    const parent = inside(setting, setting.parent, 'Div');
    const boxes = blocks.flatMap((block) =>
      'pageBreak' in block ? [] : setBlock({ ...setting, width, parent }, block),
    );
    const stack = { boxes, x: left };
    left += width + GUTTER;
    return stack;
  });
  const draw = (x: number, y: number): void =>
    stacks.forEach((stack) => drawStack(stack.boxes, x + stack.x, y));
  const height = Math.max(0, ...stacks.map(({ boxes }) => heightOf(boxes)));
  const gap = Math.max(0, ...stacks.map(({ boxes }) => boxes[0]?.gap ?? 0));
  return [{ height, gap, draw }];
}

/** A block as boxes under each other, with its place in the structure. */
export function setBlock(setting: Setting, block: SetBlock): Box[] {
  if ('title' in block) return setTitle(setting, block);
  if ('heading' in block) return setHeading(setting, block);
  if ('paragraph' in block) return setParagraph(setting, block);
  if ('list' in block) return setList(setting, block);
  if ('figures' in block) return setFigures(setting, block.figures);
  if ('table' in block) return setTable(setting, block.table);
  if ('figure' in block) return setPicture(setting, block.figure);
  return setColumns(setting, block.columns);
}
