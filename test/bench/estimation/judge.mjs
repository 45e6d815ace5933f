import { CLASSICAL, classical } from './classical.mjs';
import { figureOf, instantOf, keyOf } from './csv.mjs';

const DAY_MS = 86_400_000;
/** A central interval of 90 %: what falls outside costs 2 / 0.1 times its distance. */
const PENALTY = 20;
/** Rounding of the files, s. */
const TOLERANCE_S = 1e-3;
const RESAMPLED = 400;
/** Groups with fewer tickets say nothing about coverage. */
export const ENOUGH = 100;

const isKnown = (value) => value !== undefined && !Number.isNaN(value);

/** Errors of one predictor on the rows for which it says something; s, and shares of the mean wait. */
function errorsOf(rows, name) {
  const known = rows.filter((row) => isKnown(row[name]));
  if (known.length === 0) return null;
  const sum = (of) => known.reduce((total, row) => total + of(row), 0);
  const meanWait = sum(({ wait }) => wait) / known.length;
  const rmse = Math.sqrt(sum((row) => (row[name] - row.wait) ** 2) / known.length);
  const bias = sum((row) => row[name] - row.wait) / known.length / meanWait;
  const mae = sum((row) => Math.abs(row[name] - row.wait)) / known.length;
  return { count: known.length, meanWait, rmse, mae, rrmse: rmse / meanWait, bias };
}

/** Coverage (0–1), mean width and interval score (s) of one pair of bounds. */
function intervalsOf(rows, low, high) {
  const known = rows.filter((row) => isKnown(row[low]) && isKnown(row[high]));
  if (known.length === 0) return null;
  let [inside, width, score] = [0, 0, 0];
  for (const { wait, [low]: from, [high]: to } of known) {
    width += to - from;
    score += to - from;
    if (wait < from - TOLERANCE_S) score += PENALTY * (from - wait);
    else if (wait > to + TOLERANCE_S) score += PENALTY * (wait - to);
    else inside += 1;
  }
  const { length } = known;
  return { count: length, coverage: inside / length, width: width / length, score: score / length };
}

/** RMSE of one over RMSE of another on the rows where both speak, and its 95 % interval by resampling days. */
function ratioOf(rows, name, other) {
  const byDay = new Map();
  for (const row of rows) {
    if (!isKnown(row[name]) || !isKnown(row[other])) continue;
    const sums = byDay.get(row.day) ?? [0, 0];
    byDay.set(row.day, sums);
    sums[0] += (row[name] - row.wait) ** 2;
    sums[1] += (row[other] - row.wait) ** 2;
  }
  const days = [...byDay.values()];
  if (days.length === 0) return null;
  const over = (pick) => {
    const chosen = days.map((_, i) => pick(i));
    const sum = (which) => chosen.reduce((total, one) => total + one[which], 0);
    return Math.sqrt(sum(0) / sum(1));
  };
  const random = lehmer(12_345);
  const drawn = () => days[Math.floor(random() * days.length)];
  const resampled = Array.from({ length: RESAMPLED }, () => over(drawn)).sort((a, b) => a - b);
  const [from, to] = [resampled[RESAMPLED * 0.025], resampled[RESAMPLED * 0.975 - 1]];
  return { ratio: over((i) => days[i]), from, to };
}

/** The same numbers on every machine. */
function lehmer(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function byGroup(rows, groupOf, name = 'product', low = 'low', high = 'high') {
  const groups = new Map();
  for (const row of rows) {
    const title = groupOf(row);
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(row);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return Object.fromEntries(
    sorted.map(([title, group]) => [
      title,
      { ...errorsOf(group, name), ...intervalsOf(group, low, high) },
    ]),
  );
}

/** From 0 h, 2 h, 4 h … of the day. */
function twoHours({ taken_at: at }) {
  const from = 2 * Math.floor(Number(at.slice(11, 13)) / 2);
  return `${String(from).padStart(2, '0')}–${String(from + 2).padStart(2, '0')} h`;
}

function predictionsOf(predictions, history) {
  const known = new Map(history.map((row) => [keyOf(row), row]));
  const given = new Map();
  const faults = [];
  for (const row of predictions) {
    const key = keyOf(row);
    const ticket = known.get(key);
    if (!ticket) faults.push(`${key}: no such ticket`);
    else if (given.has(key)) faults.push(`${key}: predicted twice`);
    else if (Math.abs(instantOf(row.at) - instantOf(ticket.taken_at)) > 1) {
      faults.push(`${key}: predicted at ${row.at}, taken at ${ticket.taken_at}`);
    }
    const [low, product, high] = [row.low, row.expected, row.high].map(figureOf);
    if (low > product || product > high || low < 0) faults.push(`${key}: out of order`);
    given.set(key, { low, product, high });
  }
  if (given.size < known.size) faults.push(`${known.size - given.size} tickets without a row`);
  return { given, faults };
}

/** The wait of a ticket, s: what it would have been where the oracle knows; NaN when nobody knows. */
function waitOf(ticket, seen) {
  const would = figureOf(seen?.potential_wait);
  return isKnown(would) ? would : (ticket.called - ticket.taken) / 1000;
}

/** The tickets that count: after the learning period, of a known wait, who waited or found people. */
function eligibleRows({ history, counters, config, predictions, oracle, warmupDays, priority }) {
  const { given, faults } = predictionsOf(predictions, history);
  const seen = new Map((oracle ?? []).map((row) => [keyOf(row), row]));
  const firstDay = instantOf(`${history[0].taken_at.slice(0, 10)}T00:00:00`);
  const start = firstDay + warmupDays * DAY_MS;
  const rows = [];
  for (const { ticket, told } of classical(history, counters, config)) {
    const ofOracle = seen.get(keyOf(ticket));
    const wait = waitOf(ticket, ofOracle);
    const counts = oracle ? wait > 0 : told.ahead > 0;
    const other = priority !== null && ticket.priority !== priority;
    if (Number.isNaN(wait) || !counts || other || ticket.taken < start) continue;
    const [oracleLow, best, oracleHigh] = ['low', 'expected', 'high'].map((name) =>
      figureOf(ofOracle?.[name]),
    );
    const { service, site, taken_at } = ticket;
    const about = { wait, service, site, taken_at, day: taken_at.slice(0, 10) };
    rows.push({
      ...about,
      ...told,
      oracleLow,
      oracle: best,
      oracleHigh,
      ...given.get(keyOf(ticket)),
    });
  }
  return { rows, faults };
}

/** Coverage of the oracle by group: what is beyond anybody, in a history of this length. */
function againstOracle(rows, interval, groupings) {
  const its = intervalsOf(rows, 'oracleLow', 'oracleHigh');
  return {
    errors: errorsOf(rows, 'oracle'),
    interval: its,
    ...Object.fromEntries(
      Object.entries(groupings).map(([name, groupOf]) => [
        name,
        byGroup(rows, groupOf, 'oracle', 'oracleLow', 'oracleHigh'),
      ]),
    ),
    ratio: ratioOf(rows, 'product', 'oracle'),
    width: interval && its ? interval.width / its.width : null,
    score: interval && its ? interval.score / its.score : null,
  };
}

/**
 * How good predictions are, and how good the classical ones would have been on the same rows.
 * `counters`, `config` and `oracle` may be null; `priority` null judges every priority.
 */
export function judge(asked) {
  const { rows: eligible, faults } = eligibleRows(asked);
  const rows = eligible.filter((row) => isKnown(row.product));
  const usable = Object.keys(CLASSICAL).filter(
    (name) => rows.length > 0 && errorsOf(rows, name)?.count === rows.length,
  );
  const classicalErrors = Object.fromEntries(usable.map((name) => [name, errorsOf(rows, name)]));
  const best = usable.reduce(
    (one, other) => (one && classicalErrors[one].rmse <= classicalErrors[other].rmse ? one : other),
    null,
  );
  const interval = intervalsOf(rows, 'low', 'high');
  const severalSites = new Set(rows.map(({ site }) => site)).size > 1;
  const groupings = {
    byService: ({ site, service }) => (severalSites ? `${site} ${service}` : service),
    byTwoHours: twoHours,
  };
  return {
    tickets: asked.history.length,
    eligible: eligible.length,
    judged: rows.length,
    blanks: eligible.length > 0 ? 1 - rows.length / eligible.length : 0,
    product: errorsOf(rows, 'product'),
    interval,
    oracle: asked.oracle ? againstOracle(rows, interval, groupings) : null,
    classical: classicalErrors,
    best,
    againstBest: best ? ratioOf(rows, 'product', best) : null,
    byService: byGroup(rows, ({ site, service }) =>
      severalSites ? `${site} ${service}` : service,
    ),
    byTwoHours: byGroup(rows, twoHours),
    faults,
  };
}
