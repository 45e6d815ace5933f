import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../folder.mjs';

const require = createRequire(import.meta.url);
/** A compiled file of the product. */
const built = (path) => require(join(ROOT, 'dist', path));

const { Access } = built('access/access.js');
const { commandId } = built('core/ids.js');
const { SystemClock } = built('engine/clock.js');
const { LiveSite } = built('engine/live-site.js');
const { loadSite } = built('engine/load-site.js');
const { CredentialStore } = built('journal/credentials.js');
const { openDatabase } = built('journal/data-source.js');
const { DatabaseJournal } = built('journal/journal.js');
const { mairie21 } = built('operations/demonstration/mairie-21.js');
const { seedWhenEmpty } = built('operations/seed.js');

export const boards = { ...built('engine/boards/lobby.js'), ...built('engine/boards/visit.js') };
export const { consoleBoard } = built('engine/boards/console.js');

const LIVED_MS = 3 * 3_600_000;
const ROUNDS = 30;

/** A clock that can be held behind the machine's, to live a morning in a second. */
class LateClock extends SystemClock {
  behindMs = 0;

  now() {
    return super.now() - this.behindMs;
  }
}

/** The demonstration town hall, alive in this process on a SQLite file of its own. */
export async function openSite(file) {
  const database = await openDatabase(`sqlite:${file}`);
  const journal = new DatabaseJournal(database);
  const clock = new LateClock();
  await seedWhenEmpty(journal, clock.now(), mairie21);
  const [id] = await journal.sites();
  const failed = (_site, error) => {
    throw error;
  };
  const around = { journal, clock, epoch: await journal.epoch(), failed };
  const site = new LiveSite(id, around, await loadSite(journal, id));
  const definition = await site.view(({ state }) => state.site.definition);
  const services = definition.services.filter(({ walkIn }) => walkIn).map(({ id }) => id);
  const served = new Map(
    definition.counters.map((counter) => [counter.id, servedBy(counter, services)]),
  );
  return {
    site,
    clock,
    services,
    /** Those that receive people without an appointment. */
    counters: [...served.keys()].filter((counter) => served.get(counter).length > 0),
    served,
    key: (role) =>
      new Access(new CredentialStore(database)).createKey({ role, site: null, label: 'bench' }),
    async close() {
      await site.close();
      await database.close();
    },
  };
}

const servedBy = ({ skills }, services) => services.filter((id) => skills.flat().includes(id));

/** What was asked, or an error that names the refusal. */
export async function ask(site, wish) {
  const outcome = await site.ask({ wish, id: commandId(randomUUID()), actor: 'bench' });
  if (!outcome.ok) throw new Error(`${wish.type}: ${outcome.refusal}`);
  return outcome.answer;
}

/** An ordinary ticket wanted, of one service after the other. */
export const takeWish = (services, i) => ({
  type: 'take',
  service: services[i % services.length],
  priority: 0,
  appointment: false,
  language: 'fr',
  channel: 'kiosk',
});

/** Somebody comes whom this counter can receive; it ends the visit in progress, and calls the next. */
export async function serveOne({ site, served }, counter, i) {
  await ask(site, takeWish(served.get(counter), i));
  await ask(site, { type: 'next', counter });
  await ask(site, { type: 'arrived', counter });
}

/**
 * A morning of work, so that estimates have learned and every counter is busy: with an empty town
 * hall, the most costly parts would never run. Stays within the present day, and leaves a short line.
 */
export async function liveMorning(opened) {
  const { site, clock, counters, served } = opened;
  const { minute } = site.now();
  clock.behindMs = Math.min(LIVED_MS, minute * 60_000);
  const stepMs = clock.behindMs / ROUNDS;
  await all(counters, (counter) => ask(site, { type: 'open', counter }));
  for (let i = 0; i < 3; i += 1) {
    await all(counters, (counter) => ask(site, takeWish(served.get(counter), i)));
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    await all(counters, (counter) => serveOne(opened, counter, round));
    clock.behindMs = Math.max(0, clock.behindMs - stepMs * (0.5 + (round % 11) / 10));
  }
  clock.behindMs = 0;
}

const all = (list, act) => Promise.all(list.map(act));
