/** Loaded into a measured server before anything else: tells its memory and how late its loop is. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 1 });

const ANSWERS = {
  heap() {
    globalThis.gc();
    return process.memoryUsage().heapUsed;
  },
  rss: () => process.memoryUsage().rss,
  watch() {
    delay.reset();
    return delay.enable();
  },
  /** Milliseconds by which the loop was late, at the 99th percentile. */
  late() {
    delay.disable();
    return delay.percentile(99) / 1e6;
  },
};

if (process.send) {
  process.on('message', ({ ask }) => process.send({ ask, answer: ANSWERS[ask]() }));
  // Whoever measures is gone: nobody would stop this server any more.
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
