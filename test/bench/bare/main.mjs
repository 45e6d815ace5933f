/**
 * The yardstick: what a careful programmer would write without any framework. Fastify with schemas,
 * better-sqlite3 with group commit, Socket.IO. Settings: DATABASE (file), GROUP (tickets a commit at
 * most), COALESCE_MS (0: each ticket is told at once), BOARD (JSON file that is sent to the screens).
 */
import Fastify from 'fastify';
import { readFileSync } from 'node:fs';
import { Server } from 'socket.io';
import { BareJournal, SERVICES } from './journal.mjs';

const { DATABASE, GROUP = '64', COALESCE_MS = '0', BOARD } = process.env;
const everyMs = Number(COALESCE_MS);
const journal = new BareJournal(DATABASE, Number(GROUP));
const board = BOARD ? JSON.parse(readFileSync(BOARD, 'utf8')) : {};
const waiting = Object.fromEntries(Object.keys(SERVICES).map((service) => [service, 0]));
let version = 0;
let calls = [];
let news = null;
let timer = null;
let sentAt = 0;

const state = (told) => ({
  ...board,
  version,
  at: Date.now(),
  waits: Object.entries(waiting).map(([service, n]) => ({
    service,
    n,
    p50: n * 180,
    p90: n * 300,
  })),
  calls,
  ...told,
});

const app = Fastify({ logger: false });
const io = new Server(app.server, {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
});

function send() {
  timer = null;
  sentAt = Date.now();
  const told = news;
  news = null;
  io.to('lobby').emit('state', state(told));
}

function tell(kind, what) {
  version += 1;
  news ??= { taken: [], called: [] };
  news[kind].push(what);
  if (timer) return;
  const wait = sentAt + everyMs - Date.now();
  if (everyMs === 0 || wait <= 0) send();
  else timer = setTimeout(send, wait);
}

const TAKE = {
  type: 'object',
  required: ['service'],
  additionalProperties: false,
  properties: {
    service: { type: 'string', enum: Object.keys(SERVICES) },
    channel: { type: 'string', maxLength: 20 },
  },
};
const CALL = {
  type: 'object',
  required: ['counter'],
  properties: { counter: { type: 'integer' } },
};

app.post('/tickets', { schema: { body: TAKE } }, async ({ body }, reply) => {
  const ticket = await journal.take(body.service, body.channel ?? 'kiosk');
  waiting[ticket.service] += 1;
  tell('taken', { id: ticket.id, label: ticket.label, service: ticket.service });
  return reply.code(201).send(ticket);
});

app.post('/calls', { schema: { body: CALL } }, async ({ body: { counter } }, reply) => {
  const ticket = await journal.call(counter);
  if (!ticket) return reply.code(204).send();
  waiting[ticket.service] -= 1;
  calls = [{ label: ticket.label, counter }, ...calls].slice(0, 5);
  tell('called', { id: ticket.id, label: ticket.label, counter });
  return { ...ticket, counter };
});

io.on('connection', (socket) => {
  void socket.join('lobby');
  socket.emit('snapshot', state({ taken: [], called: [] }));
});

process.on('SIGTERM', () => {
  journal.close();
  process.exit(0);
});

const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`bare listens on ${url}\n`);
