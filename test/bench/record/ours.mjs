import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../folder.mjs';
import { TARGET_S } from './years.mjs';

const require = createRequire(import.meta.url);
const built = (path) => require(join(ROOT, 'dist', path));
const { histogramOf, pour, quantile } = built('affluence/histogram.js');
const { addRollup, monthOf, rollupsOf } = built('affluence/rollup/month.js');
const { accumulate, runningFigures } = built('affluence/slot-sum.js');
const { emptyTally } = built('affluence/tally.js');
const { openDatabase } = built('journal/data-source.js');
const { RollupStore } = built('journal/rollup.store.js');
const { handleOf } = built('journal/sqlite-handle.js');

const QUARTER_MS = 900_000;

/** Gathers the tickets of a site into the product's quarter-hours, and its months as they end. */
export class Months {
  #slots = new Map();
  #month = null;

  constructor(kept) {
    this.kept = kept;
  }

  add({ service, takenAt, waitS }) {
    const at = new Date(takenAt - (takenAt % QUARTER_MS)).toISOString();
    const day = at.slice(0, 10);
    const month = monthOf(day);
    if (this.#month !== null && month > this.#month) this.end();
    this.#month = month;
    const key = `${at} ${service}`;
    let row = this.#slots.get(key);
    if (!row) {
      const minute = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
      row = { service, day, minute, figures: runningFigures() };
      this.#slots.set(key, row);
    }
    accumulate(row.figures, {
      taken: 1,
      called: 1,
      waits: histogramOf(waitS),
      waitSumS: waitS,
      judged: 1,
      withinTarget: waitS <= TARGET_S ? 1 : 0,
    });
  }

  /** Sums the month that is over, with the product's own code. */
  end() {
    if (this.#month === null) return;
    this.kept(rollupsOf(this.#month, [...this.#slots.values()]));
    this.#slots = new Map();
    this.#month = null;
  }
}

/** The product's database, with what it asks of its months. */
export async function openOurs(file) {
  const database = await openDatabase(`sqlite:${file}`);
  const { rollup: table } = database.tables;
  const handle = handleOf(database.writer);
  const insert = handle.prepare(table.insert(1, () => '?'));
  const keep = handle.transaction((site, rollups) => {
    for (const one of rollups) {
      const { taken, judged, withinTarget } = one.figures;
      insert.run(table.values({ ...one, site, seq: 1, taken, judged, withinTarget }));
    }
  });
  const store = new RollupStore(database);
  return {
    keep,
    /** Median and 90th percentile by weekday and hour of a site's year. */
    async weekdayHours(site, year) {
      const tally = emptyTally();
      for (const one of await store.between(site, `${year}-01`, `${year}-12`, ['+'])) {
        addRollup(tally, one);
      }
      const hours = new Map();
      for (const { weekday, minute, figures } of tally.cells.values()) {
        const key = `${weekday} ${Math.floor(minute / 60)}`;
        let waits = hours.get(key);
        if (!waits) hours.set(key, (waits = {}));
        pour(waits, figures.waits);
      }
      return new Map(
        [...hours].map(([key, waits]) => [key, [quantile(waits, 0.5), quantile(waits, 0.9)]]),
      );
    },
    /** Share within the objective by site and month. */
    async shares(from, to) {
      const months = await store.compared(from, to);
      return new Map(
        months.map(({ site, month, judged, withinTarget }) => [
          `${site} ${month}`,
          withinTarget / judged,
        ]),
      );
    },
    close: () => database.close(),
  };
}
