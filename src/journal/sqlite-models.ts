import type { Database as Handle } from 'better-sqlite3';
import type { ModelChanges } from './models-writer';
import { addedSlot, deltasBySlot } from './slot-rows';
import type { Mark } from './table';
import type { Tables } from './tables';
import type { SlotRow } from './tables/slot';

type Raw = Record<string, unknown>;

const mark: Mark = () => '?';

function statements(handle: Handle, { leg, slot, alert }: Tables) {
  return {
    leg: handle.prepare<unknown[]>(leg.upsert(1, mark)),
    slotBefore: handle.prepare<unknown[], Raw>(slot.selectByKey(mark)),
    slot: handle.prepare<unknown[]>(slot.upsert(1, mark)),
    alert: handle.prepare<unknown[]>(alert.upsert(1, mark)),
  };
}

/** Writes the read models on SQLite, inside the transaction of whoever calls. */
export class SqliteModels {
  private readonly prepared: ReturnType<typeof statements>;

  constructor(
    handle: Handle,
    private readonly tables: Tables,
  ) {
    this.prepared = statements(handle, tables);
  }

  write({ site, legs, slots, alerts }: ModelChanges): void {
    const { leg, slot, alert } = this.tables;
    for (const one of legs) this.prepared.leg.run(leg.values({ ...one, site }));
    for (const one of alerts) this.prepared.alert.run(alert.values({ ...one, site }));
    for (const deltas of deltasBySlot(slots).values()) {
      const before = this.slotBefore(site, deltas[0]);
      this.prepared.slot.run(slot.values(addedSlot(site, before, deltas)));
    }
  }

  private slotBefore(site: string, at: Pick<SlotRow, 'service' | 'startsAt'>): SlotRow | null {
    const raw = this.prepared.slotBefore.get(site, at.service, at.startsAt);
    return raw ? this.tables.slot.row(raw) : null;
  }
}
