import { accumulate, runningFigures } from '../affluence/slot-sum';
import type { LocalSlotDelta } from '../engine/journal-port';
import type { SlotRow } from './tables/slot';

/** The deltas of a batch, gathered by the slot that they change, in the order of the batch. */
export function deltasBySlot(
  deltas: readonly LocalSlotDelta[],
): ReadonlyMap<string, readonly [LocalSlotDelta, ...LocalSlotDelta[]]> {
  const bySlot = new Map<string, [LocalSlotDelta, ...LocalSlotDelta[]]>();
  for (const delta of deltas) {
    const key = slotKey(delta);
    const same = bySlot.get(key);
    if (same) same.push(delta);
    else bySlot.set(key, [delta]);
  }
  return bySlot;
}

/** Names a slot inside its site. */
export function slotKey({ service, startsAt }: Pick<SlotRow, 'service' | 'startsAt'>): string {
  return `${startsAt} ${service}`;
}

/** A slot with its deltas added; the stored row may be changed. */
export function addedSlot(
  site: string,
  stored: SlotRow | null,
  deltas: readonly [LocalSlotDelta, ...LocalSlotDelta[]],
): SlotRow {
  const { service, startsAt, day, minute } = deltas[0];
  const slot = stored ?? { site, service, startsAt, day, minute, ...runningFigures() };
  for (const delta of deltas) accumulate(slot, delta.figures);
  return slot;
}
