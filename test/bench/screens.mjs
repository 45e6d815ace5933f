/**
 * A process full of screens, as a lobby has them: notes when each ticket and call was seen by how
 * many of them. Started by `crowd.mjs`, which it answers over IPC.
 */
import { io } from 'socket.io-client';
import { now, pause } from './measure.mjs';

const TOGETHER = 50;

const sockets = [];
const seen = new Map();
let counting = true;
let fresh = () => undefined;

function note(key) {
  const at = now();
  const known = seen.get(key);
  if (!known) seen.set(key, { count: 1, first: at, last: at });
  else {
    known.count += 1;
    known.last = at;
  }
}

/** How one screen of each kind reads what it is sent. */
const READERS = {
  bare(socket) {
    socket.on('snapshot', () => fresh());
    socket.on('state', ({ taken, called }) => {
      if (!counting) return;
      for (const { id } of taken) note(`t${id}`);
      for (const { label } of called) note(`c${label}`);
    });
  },
  /** A board at seq `n` tells of every ticket up to `t<n>`, and shows the latest calls. */
  product(socket) {
    let reached = null;
    const numbers = new Set();
    socket.on('disconnect', () => (reached = null));
    socket.on('board', ({ seq, calls }) => {
      if (reached === null) fresh();
      else if (counting) for (let n = reached + 1; n <= seq; n += 1) note(`t${n}`);
      for (const { number } of calls) {
        if (numbers.has(number)) continue;
        numbers.add(number);
        if (counting && reached !== null) note(`c${number}`);
      }
      reached = Math.max(seq, reached ?? 0);
    });
  },
};

/** Resolves once so many screens hold a snapshot that is newer than this call. */
function everyoneFresh(count) {
  return new Promise((resolve) => {
    let left = count;
    fresh = () => {
      left -= 1;
      if (left === 0) resolve();
    };
  });
}

const COMMANDS = {
  async open({ screen: { kind, url, auth }, count }) {
    for (let opened = 0; opened < count; opened += TOGETHER) {
      const some = Math.min(TOGETHER, count - opened);
      const all = everyoneFresh(some);
      for (let n = 0; n < some; n += 1) {
        const options = { transports: ['websocket'], forceNew: true, auth, autoConnect: false };
        const socket = io(url, options);
        READERS[kind](socket);
        sockets.push(socket);
        socket.connect();
      }
      await all;
    }
  },
  /** Everybody loses the connection, and comes back in the same instant. */
  async storm() {
    for (const socket of sockets) socket.disconnect();
    await pause(300);
    const all = everyoneFresh(sockets.length);
    const start = now();
    for (const socket of sockets) socket.connect();
    await all;
    return now() - start;
  },
  count({ on }) {
    counting = on;
    seen.clear();
  },
  seen: () => [...seen],
  close() {
    for (const socket of sockets.splice(0)) socket.disconnect();
  },
};

process.on('message', ({ id, command, with: given }) => {
  void Promise.resolve(COMMANDS[command](given)).then((answer) => process.send({ id, answer }));
});
process.on('disconnect', () => process.exit(0));
