import type { z } from 'zod';
import type { CorrectBody, CountBody } from '../contract/rooms';
import { roomId } from '../core/ids';
import { BadInput } from '../doors/bad-input';
import type { Wish } from '../engine/ask';

/** The passages that a body speaks of: its difference, or its two numbers. */
function passagesIn({ entered, left, delta }: z.output<typeof CountBody>): [number, number] {
  if (delta === undefined) {
    if (entered !== undefined || left !== undefined) return [entered ?? 0, left ?? 0];
    throw new BadInput([{ field: 'delta', reason: 'give delta, or entered and left' }]);
  }
  if (entered === undefined && left === undefined) return [Math.max(0, delta), Math.max(0, -delta)];
  throw new BadInput([{ field: 'delta', reason: 'either delta, or entered and left' }]);
}

/** What a sensor or a person at the door tells, as the core understands it. */
export function countWish(body: z.output<typeof CountBody>): Wish {
  const [entered, left] = passagesIn(body);
  const { room, sensor } = body;
  const named = sensor === undefined ? {} : { sensor };
  return { type: 'count-occupancy', room: roomId(room), entered, left, ...named };
}

/** Heads counted by hand, as the core understands it. */
export function correctWish({ room, inside, reason }: z.output<typeof CorrectBody>): Wish {
  return { type: 'correct-occupancy', room: roomId(room), inside, reason };
}
