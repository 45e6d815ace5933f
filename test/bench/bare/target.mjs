import { join } from 'node:path';
import { startChild } from '../child.mjs';
import { Http } from '../http.mjs';
import { SERVICES } from './journal.mjs';

const SCRIPT = join(import.meta.dirname, 'main.mjs');
const NAMES = Object.keys(SERVICES);

/** The yardstick server, ready to be loaded. */
export async function startBare(folder, name, environment = {}) {
  const file = join(folder, `${name}.sqlite`);
  const child = await startChild(SCRIPT, { DATABASE: file, ...environment });
  const http = new Http(child.url);
  return {
    ...child,
    name,
    screen: { kind: 'bare', url: child.url, auth: {} },
    async take(i) {
      const { body } = await http.post('/tickets', {
        service: NAMES[i % NAMES.length],
        channel: 'kiosk',
      });
      return `t${body.id}`;
    },
    /** Null when nobody waits. */
    async call(i) {
      const { body } = await http.post('/calls', { counter: 1 + (i % 12) });
      return body ? `c${body.label}` : null;
    },
    async stop() {
      http.close();
      await child.stop();
    },
  };
}
