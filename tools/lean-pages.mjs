import { join } from 'node:path';

/** Folders of the libraries whose build for browsers is slimmed here. */
const ENGINE = /engine\.io-client[\\/]build[\\/]esm[\\/]/;
const SOCKET = /socket\.io-client[\\/]build[\\/]esm[\\/]index\.js$/;
const WITH_POLLING = '\0engine-with-polling';

/**
 * Of Socket.IO's transports a page begins with WebSocket alone: the others weigh more than the lobby
 * screen's own script. `display/parts/polling.ts` fetches polling when a WebSocket has failed. The
 * libraries' entries name every transport again, which would keep them all: those lines are left out.
 */
export function webSocketFirst(modules) {
  const folder = join(modules, 'engine.io-client', 'build', 'esm', 'transports');
  const from = (name) => JSON.stringify(join(folder, name));
  return {
    name: 'web-socket-first',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'engine.io-client' && /parts[\\/]polling\.ts$/.test(importer ?? '')
        ? WITH_POLLING
        : null,
    load(id) {
      if (id === WITH_POLLING)
        return `export { transports } from ${from('index.js')}; export { XHR } from ${from('polling-xhr.js')};`;
      if (!ENGINE.test(id) || !/transports[\\/]index\.js$/.test(id)) return null;
      return `import { WS } from './websocket.js'; export const transports = { websocket: WS };`;
    },
    transform(code, id) {
      const isEntry = SOCKET.test(id) || (ENGINE.test(id) && /esm[\\/]index\.js$/.test(id));
      if (!isEntry) return null;
      const again = /^export \{[^}]*(?:XHR|Fetch|WebSocket|WebTransport)[^}]*\} from [^;]+;$/gm;
      return { code: code.replace(again, ''), map: null };
    },
  };
}

/** The wire is JSON: what Socket.IO's parser does with bytes is never asked for, and weighs 1 KB. */
const BYTES = {
  'is-binary': 'export const isBinary = () => false; export const hasBinary = () => false;',
  binary:
    'export const deconstructPacket = (packet) => ({ packet, buffers: [] });' +
    'export const reconstructPacket = (packet) => packet;',
};
export const textOnly = {
  name: 'text-only',
  enforce: 'pre',
  load: (id) =>
    BYTES[/socket\.io-parser[\\/]build[\\/]esm[\\/]([\w-]+)\.js$/.exec(id)?.[1]] ?? null,
};

/** What is fetched later has no style sheet of its own: the bundler's helper for those would be 1 KB a page. */
export const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

/** Names in each page's head what its script imports, so that all of it is fetched at once. */
export const preloads = {
  name: 'preloads',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle, chunk }) {
      const seen = new Set();
      const visit = (name) => {
        for (const next of bundle?.[name]?.imports ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          visit(next);
        }
      };
      if (chunk) visit(chunk.fileName);
      return [...seen].map((name) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
        injectTo: 'head',
      }));
    },
  },
};
