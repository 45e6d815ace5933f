import { readRows } from '../estimation/csv.mjs';

const HALVES = 48;

/** Counts of a file `site,starts_at,count`, by site: days in order, and the half-hours that are there. */
export function sitesOf(path) {
  const sites = new Map();
  const halves = new Set();
  for (const { site, starts_at: at, count } of readRows(path)) {
    const [day, half] = [
      at.slice(0, 10),
      2 * Number(at.slice(11, 13)) + Math.floor(Number(at.slice(14, 16)) / 30),
    ];
    const days = sites.get(site) ?? sites.set(site, new Map()).get(site);
    const counts = days.get(day) ?? days.set(day, Array(HALVES).fill(0)).get(day);
    counts[half] = Number(count);
    halves.add(half);
  }
  return { halves, sites: [...sites].map(([site, days]) => ({ site, past: inOrder(days) })) };
}

const inOrder = (days) =>
  [...days].map(([day, counts]) => ({ day, counts })).sort((a, b) => (a.day < b.day ? -1 : 1));
