import { Agent, request } from 'node:http';

/** Posts JSON over connections that are kept alive. */
export class Http {
  #agent = new Agent({ keepAlive: true, maxSockets: 256 });
  #base;

  constructor(url) {
    const { hostname: host, port } = new URL(url);
    this.#base = { host, port, agent: this.#agent };
  }

  post(path, body, headers = {}) {
    return this.#send('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      ...headers,
    });
  }

  get(path, headers = {}) {
    return this.#send('GET', path, '', headers);
  }

  close() {
    this.#agent.destroy();
  }

  #send(method, path, text, headers) {
    const length = text === '' ? {} : { 'content-length': Buffer.byteLength(text) };
    return new Promise((resolve, reject) => {
      const options = { ...this.#base, method, path, headers: { ...headers, ...length } };
      const sent = request(options, (answer) => {
        let heard = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => (heard += part));
        answer.on('end', () => {
          const { statusCode: status } = answer;
          if (status >= 300) return reject(new Error(`${method} ${path}: ${status} ${heard}`));
          resolve({ status, body: heard === '' ? null : JSON.parse(heard) });
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }
}
