import { randomUUID } from 'node:crypto';

/** An HTTP answer: its status and its body, read as JSON when it is. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export interface PostOptions {
  readonly key?: string | undefined;
  readonly commandId?: string;
  readonly headers?: Record<string, string>;
}

async function answerOf<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  const body = (json && text !== '' ? JSON.parse(text) : text) as Body;
  return { status: response.status, body, headers: response.headers };
}

const bearer = (key: string | undefined): Record<string, string> =>
  key === undefined ? {} : { authorization: `Bearer ${key}` };

/** Speaks to a server's API as any program would. */
export class Client {
  constructor(private readonly base: string) {}

  async get<Body = Record<string, unknown>>(path: string, key?: string): Promise<Answer<Body>> {
    return answerOf<Body>(await fetch(this.base + path, { headers: bearer(key) }));
  }

  async post<Body = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    { key, commandId = randomUUID(), headers = {} }: PostOptions = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(this.base + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': commandId,
        ...bearer(key),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return answerOf<Body>(response);
  }
}
