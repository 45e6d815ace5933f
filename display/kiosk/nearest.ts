/** Where something is on the screen. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const centre = (box: Box): { x: number; y: number } => ({
  x: (box.left + box.right) / 2,
  y: (box.top + box.bottom) / 2,
});

/** How far along the arrow, and how far beside it. */
function offsets(from: Box, to: Box, direction: Direction): { along: number; beside: number } {
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  switch (direction) {
    case 'ArrowUp':
      return { along: -dy, beside: Math.abs(dx) };
    case 'ArrowDown':
      return { along: dy, beside: Math.abs(dx) };
    case 'ArrowLeft':
      return { along: -dx, beside: Math.abs(dy) };
    case 'ArrowRight':
      return { along: dx, beside: Math.abs(dy) };
  }
}

/** The index of the box that an arrow key leads to, or -1; straight ahead wins over close by. */
export function nearest(from: Box, boxes: readonly Box[], direction: Direction): number {
  let best = -1;
  let bestCost = Infinity;
  boxes.forEach((box, index) => {
    const { along, beside } = offsets(from, box, direction);
    const cost = along + 3 * beside;
    if (along <= 1 || cost >= bestCost) return;
    best = index;
    bestCost = cost;
  });
  return best;
}
