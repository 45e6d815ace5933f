import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startChild } from '../child.mjs';
import { ROOT } from '../folder.mjs';
import { Http } from '../http.mjs';
import { liveMorning, openSite } from './site.mjs';

const SCRIPT = join(ROOT, 'dist', 'main.js');

/** A database with a morning in it, and what is needed to speak to a server on it. */
export async function prepareProduct(folder, name) {
  const file = join(folder, `${name}.sqlite`);
  const opened = await openSite(file);
  await liveMorning(opened);
  const { site, services, counters } = opened;
  const prepared = { file, site: site.id, services, counters, key: await opened.key('agent') };
  await opened.close();
  return prepared;
}

/** Settings of the program as its users run it. */
export const settings = (file) => ({
  DATABASE_URL: `sqlite:${file}`,
  PORT: '0',
  LOG_LEVEL: 'warn',
});

/** The product as its users run it, ready to be loaded. */
export async function startProduct(folder, name = 'patience') {
  const prepared = await prepareProduct(folder, name);
  const child = await startChild(SCRIPT, settings(prepared.file));
  const api = clientOf(child.url, prepared);
  return {
    ...child,
    ...prepared,
    ...api,
    name,
    screen: { kind: 'product', url: `${child.url}/lobby`, auth: { site: prepared.site } },
    async stop() {
      await api.settled();
      api.close();
      await child.stop();
    },
  };
}

/** Tickets and calls over HTTP, each under an id of its own as the API asks for. */
export function clientOf(url, { site, services, counters, key }) {
  const http = new Http(url);
  const following = new Set();
  const post = (path, body) =>
    http.post(`/api/v1/sites/${site}/${path}`, body, {
      authorization: `Bearer ${key}`,
      'idempotency-key': randomUUID(),
    });
  return {
    board: async () => (await http.get(`/api/v1/sites/${site}/board`)).body,
    async take(i) {
      const { body } = await post('tickets', { service: services[i % services.length] });
      return body.ticket.id;
    },
    /** Null when nobody waits. The person comes at once, or nobody could be called after. */
    async call(i) {
      const counter = counters[i % counters.length];
      const answer = await post(`counters/${counter}/next`, {}).catch(nobody);
      if (!answer) return null;
      const arrived = post(`counters/${counter}/arrived`, {});
      following.add(arrived);
      void arrived.finally(() => following.delete(arrived));
      return `c${answer.body.ticket.number}`;
    },
    settled: () => Promise.all(following),
    close: () => http.close(),
  };
}

function nobody(error) {
  if (error.message.includes('nobody-waiting')) return null;
  throw error;
}
