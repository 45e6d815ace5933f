import { join } from 'node:path';
import { nothing, same } from '../faults.mjs';
import { byTurns, closedLoop, median, now } from '../measure.mjs';
import {
  ask,
  boards,
  consoleBoard,
  liveMorning,
  openSite,
  serveOne,
  takeWish,
} from '../product/site.mjs';
import { rowOf } from '../table.mjs';

const IN_FLIGHT = 64;
/** A busy town hall. */
const FEW = 1_000;

async function lived(folder, name) {
  const opened = await openSite(join(folder, `${name}.sqlite`));
  await liveMorning(opened);
  return opened;
}

const lengthOf = ({ site }) => site.view(({ state }) => state.site.tickets.size);

/** Tickets until so many people are there. */
async function fill(opened, people) {
  const missing = people - (await lengthOf(opened));
  for (let i = 0; i < missing; i += IN_FLIGHT) {
    const some = Math.min(IN_FLIGHT, missing - i);
    const wishes = Array.from({ length: some }, (_, n) => takeWish(opened.services, i + n));
    await Promise.all(wishes.map((wish) => ask(opened.site, wish)));
  }
}

/** Each measure leaves as many people as it found. */
const MEASURES = {
  /** Somebody takes a ticket, and gives up. */
  tickets: ({ site, services }, seconds) =>
    closedLoop({ inFlight: IN_FLIGHT, seconds }, async (i) => {
      const { ticket } = await ask(site, takeWish(services, i));
      await ask(site, { type: 'leave', ticket: ticket.id });
    }),
  /** Somebody comes, somebody is received. */
  calls: (opened, seconds) =>
    closedLoop({ inFlight: opened.counters.length, seconds }, (i) =>
      serveOne(opened, opened.counters[i % opened.counters.length], i),
    ),
  lobby: (opened, seconds) => drawn(opened, seconds, boards.lobbyBoard),
  console: (opened, seconds) =>
    drawn(opened, seconds, (view) => consoleBoard(view, opened.counters[0])),
  /** The page of somebody in the middle of the line. */
  visit: async (opened, seconds) => {
    const middle = await opened.site.view(({ state }) => {
      const tickets = [...state.site.tickets.values()].filter(({ status }) => status === 'waiting');
      return tickets[tickets.length >> 1];
    });
    return drawn(opened, seconds, (view) => boards.visitBoard(view, middle));
  },
};

const drawn = ({ site }, seconds, board) =>
  site.view((view) => {
    let count = 0;
    const start = now();
    while (now() < start + seconds * 1000) {
      board(view);
      count += 1;
    }
    return { perSecond: (count / (now() - start)) * 1000, errors: [] };
  });

/** What a long line costs: the same work with few people and with many, side by side. */
export async function growth({ rounds, seconds, lines }, folder) {
  const few = await lived(folder, 'few');
  const many = await lived(folder, 'many');
  await fill(few, FEW);
  const notes = [];
  const errors = [];
  let rows = [];
  const people = await lengthOf(few);
  for (const line of lines) {
    await fill(many, line);
    rows = [];
    for (const [name, measure] of Object.entries(MEASURES)) {
      const run = (opened) => () => measure(opened, seconds);
      const turns = await byTurns(rounds, { many: run(many), few: run(few) });
      errors.push(...Object.values(turns).flatMap((runs) => runs.flatMap((one) => one.errors)));
      const [long, short] = [turns.many, turns.few].map((runs) => runs.map((one) => one.perSecond));
      rows.push(rowOf(`G ${name}`, long, short));
    }
    notes.push({
      people: line,
      perSecond: Object.fromEntries(rows.map((row) => [row.id, row.ours])),
    });
  }
  const left = await lengthOf(few);
  await few.close();
  await many.close();
  const faults = [
    ...nothing('growth: refused', errors),
    ...same('growth: people left', left, people),
  ];
  return { rows, notes: [{ people, perSecond: fewOf(rows) }, ...notes], faults };
}

const fewOf = (rows) => Object.fromEntries(rows.map((row) => [row.id, median([row.theirs])]));
