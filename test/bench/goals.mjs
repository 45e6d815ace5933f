/** What is promised, in the order of the table; `ratio` is ours over the yardstick's. */
export const GOALS = {
  S1: { what: 'durable tickets/s, in process', goal: '≥ 8', yardstick: 'one commit a ticket' },
  'S1 cost': { what: 'processor a ticket, µs', goal: null, yardstick: 'raw batches of 64' },
  'S2 one screen': { what: 'tickets/s over HTTP', goal: '≥ 0.9', yardstick: 'bare server' },
  'S2 cost': { what: 'processor of the server a ticket, µs', goal: null, yardstick: 'bare server' },
  'S2 200 screens': {
    what: 'tickets/s over HTTP',
    goal: '≥ 8',
    yardstick: 'bare, each ticket told',
  },
  'S2 coalesced': { what: 'the same', goal: null, yardstick: 'bare, coalesced' },
  'S3 p50': { what: 'ticket → last screen, ms', goal: '≤ 1.3', yardstick: 'bare server' },
  'S3 p99': { what: 'ticket → last screen, ms', goal: '≤ 1.3', yardstick: 'bare server' },
  'S3 same board': { what: 'the same, p50', goal: null, yardstick: 'bare, with our board' },
  'S3 calls p50': { what: 'call → last screen, ms', goal: null, yardstick: 'bare server' },
  S4: { what: 'answer to a ticket, p50 ms', goal: '≤ 0.5', yardstick: 'bare server' },
  S5: { what: 'event loop late, p99 ms', goal: '≤ 1.5', yardstick: 'raw batches of 64' },
  'S6 time': { what: 'all screens back, ms', goal: '≤ 1.3', yardstick: 'bare Socket.IO' },
  'S6 same board': { what: 'the same', goal: null, yardstick: 'bare, with our board' },
  'S6 heap': { what: 'heap a screen, KiB', goal: '≤ 1.3', yardstick: 'bare Socket.IO' },
  'S9 start': { what: 'start to listening, ms', goal: '≤ 1.2', yardstick: 'minimal Nest' },
  'S9 memory': { what: 'memory after start, MiB', goal: '≤ 1.3', yardstick: 'minimal Nest' },
  'S9 first ticket': { what: '`npm start` to a ticket, s', goal: null, yardstick: null },
  'G tickets': { what: 'tickets/s, long line', goal: '≥ 0.7', yardstick: '1,000 people' },
  'G calls': { what: 'calls/s, long line', goal: '≥ 0.7', yardstick: '1,000 people' },
  'G lobby': { what: 'lobby boards/s, long line', goal: '≥ 0.7', yardstick: '1,000 people' },
  'G console': { what: 'console boards/s, long line', goal: '≥ 0.7', yardstick: '1,000 people' },
  'G visit': { what: 'visit boards/s, long line', goal: '≥ 0.7', yardstick: '1,000 people' },
};

/** Whether a ratio keeps a goal such as `≥ 8`; null where nothing is promised. */
export function keeps(ratio, goal) {
  if (goal === null || ratio === null) return null;
  const [sign, bound] = goal.split(' ');
  return sign === '≥' ? ratio >= Number(bound) : ratio <= Number(bound);
}
