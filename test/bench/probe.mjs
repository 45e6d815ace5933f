/** Loaded into a measured server before anything else: tells its memory and its use of the processor. */
const ANSWERS = {
  heap() {
    globalThis.gc();
    return process.memoryUsage().heapUsed;
  },
  rss: () => process.memoryUsage().rss,
  /** Microseconds of processor since the start. */
  cpu() {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
};

if (process.send) {
  process.on('message', ({ ask }) => process.send({ ask, answer: ANSWERS[ask]() }));
  // Whoever measures is gone: nobody would stop this server any more.
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
