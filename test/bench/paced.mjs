import { now, pause, quantile } from './measure.mjs';

/** A screen that has not shown something so long after is missing it. */
const PATIENCE_MS = 3_000;

/**
 * Tickets, or tickets and calls by turns, so many a second whatever the server does: how long until
 * it answers, and until the last screen shows it.
 */
export async function paced(target, crowd, { rate, seconds, kinds = ['take'] }) {
  await crowd.ask('count', { on: true });
  const sent = [];
  const errors = [];
  const start = now();
  const jobs = [];
  for (let i = 0; i < rate * seconds; i += 1) {
    await pause(Math.max(0, start + (i * 1000) / rate - now()));
    jobs.push(
      one(target, kinds[i % kinds.length], i, sent).catch((error) => errors.push(String(error))),
    );
  }
  await Promise.all(jobs);
  const seen = await seenByAll(crowd, sent);
  await crowd.ask('count', { on: false });
  return { ...latencies(sent, seen, crowd.count), errors };
}

async function one(target, kind, i, sent) {
  const at = now();
  const key = await target[kind](i);
  if (key) sent.push({ kind, key, at, httpMs: now() - at });
}

async function seenByAll(crowd, sent) {
  const until = now() + PATIENCE_MS;
  for (;;) {
    const seen = new Map(await crowd.ask('seen'));
    const all = sent.every(({ key }) => (seen.get(key)?.count ?? 0) >= crowd.count);
    if (all || now() > until) return seen;
    await pause(100);
  }
}

function latencies(sent, seen, screens) {
  const shown = sent.filter(({ key }) => (seen.get(key)?.count ?? 0) >= screens);
  const last = (kind) =>
    shown.filter((one) => one.kind === kind).map(({ key, at }) => seen.get(key).last - at);
  const http = sent.filter(({ kind }) => kind === 'take').map(({ httpMs }) => httpMs);
  return {
    ticketP50: quantile(last('take'), 0.5),
    ticketP99: quantile(last('take'), 0.99),
    callP50: quantile(last('call'), 0.5),
    httpP50: quantile(http, 0.5),
    sent: sent.length,
    missing: sent.filter((one) => !shown.includes(one)).map(({ key }) => key),
    twice: sent.map(({ key }) => key).filter((key) => (seen.get(key)?.count ?? 0) > screens),
  };
}
