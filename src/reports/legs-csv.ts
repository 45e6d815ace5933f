import type { Readable } from 'node:stream';
import { pipeline, Readable as Source } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Leg } from '../affluence/leg';
import { OPTIONS, type Row } from './csv';

const LEG_COLUMNS = [
  'day',
  'number',
  'leg',
  'service',
  'channel',
  'priority',
  'appointment',
  'status',
  'takenAt',
  'queuedAt',
  'calledAt',
  'startedAt',
  'endedAt',
  'calls',
  'overtaken',
  'serviceS',
  'inaccurate',
  'delivered',
  'promiseLowS',
  'promiseExpectedS',
  'promiseHighS',
  'promiseUnknown',
] as const;

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Neither the language nor the counter: with a roster they would point at a visitor or an agent. */
function legRow(leg: Leg): Row {
  const { day, number, service, channel, priority, appointment, status } = leg;
  const { calls, overtaken, serviceS, inaccurate, delivered } = leg;
  return {
    day,
    number,
    leg: leg.leg,
    service,
    channel,
    priority,
    appointment,
    status,
    takenAt: iso(leg.takenAt),
    queuedAt: iso(leg.queuedAt),
    calledAt: iso(leg.calledAt),
    startedAt: iso(leg.startedAt),
    endedAt: iso(leg.endedAt),
    calls,
    overtaken,
    serviceS,
    inaccurate,
    delivered: delivered.join(' '),
    promiseLowS: leg.lowS,
    promiseExpectedS: leg.expectedS,
    promiseHighS: leg.highS,
    promiseUnknown: leg.unknown,
  };
}

async function* rowsOf(legs: AsyncIterable<Leg>): AsyncGenerator<Row> {
  for await (const leg of legs) if (leg.status !== 'undone') yield legRow(leg);
}

/** The legs as CSV, as they are read: a year of them never stands in memory. */
export function legsCsv(legs: AsyncIterable<Leg>): Readable {
  const csv = stringify({ ...OPTIONS, columns: [...LEG_COLUMNS] });
  // A failure destroys the stream, and whoever sends it sees that: nothing to add here.
  pipeline(Source.from(rowsOf(legs)), csv, () => undefined);
  return csv;
}
