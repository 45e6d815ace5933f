import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'screens.mjs');

/** Many screens in a process of their own, all on one server. */
export class Crowd {
  #process = fork(SCRIPT);
  #asked = new Map();
  #last = 0;

  constructor(count) {
    this.count = count;
    this.#process.on('message', ({ id, answer }) => {
      this.#asked.get(id).resolve(answer);
      this.#asked.delete(id);
    });
    this.#process.once('exit', () => {
      for (const { reject } of this.#asked.values()) reject(new Error('the screens have ended'));
    });
  }

  /** Opens the screens; each holds a snapshot afterwards. */
  static async open(screen, count) {
    const crowd = new Crowd(count);
    await crowd.ask('open', { screen, count });
    return crowd;
  }

  ask(command, given = {}) {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#process.send({ id, command, with: given });
    });
  }

  async close() {
    await this.ask('close');
    this.#process.disconnect();
    if (this.#process.exitCode === null) await once(this.#process, 'exit');
  }
}
