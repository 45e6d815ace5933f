import { quantile } from '../measure.mjs';
import { TARGET_S } from './years.mjs';

/** The same answers the plain way, for a run without DuckDB: every wait is kept and sorted. */
export class Exact {
  #waits = new Map();
  #months = new Map();

  add(site, { takenAt, waitS }) {
    const at = new Date(takenAt);
    const key = `${site} ${at.getUTCFullYear()} ${at.getUTCDay() || 7} ${at.getUTCHours()}`;
    const waits = this.#waits.get(key) ?? [];
    this.#waits.set(key, waits);
    waits.push(waitS);
    const month = `${site} ${at.toISOString().slice(0, 7)}`;
    const [all, within] = this.#months.get(month) ?? [0, 0];
    this.#months.set(month, [all + 1, within + (waitS <= TARGET_S ? 1 : 0)]);
  }

  flush() {
    return this;
  }

  weekdayHours(site, year) {
    const start = `${site} ${year} `;
    const own = [...this.#waits].filter(([key]) => key.startsWith(start));
    return new Map(
      own.map(([key, waits]) => [
        key.slice(start.length),
        { quantiles: [quantile(waits, 0.5), quantile(waits, 0.9)], n: waits.length },
      ]),
    );
  }

  shares() {
    return new Map([...this.#months].map(([key, [all, within]]) => [key, within / all]));
  }

  close() {
    return this;
  }
}
