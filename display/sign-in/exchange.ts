import { newCommandId } from '../parts/command-id';

/** Where the link leads, or why it doesn't. */
export type Exchanged = { landing: string } | { refusal: string };

interface Answer {
  landing?: string;
  refusal?: string;
}

/** Gives the code of a link for a session cookie. */
export async function exchange(code: string): Promise<Exchanged> {
  try {
    const response = await fetch('/api/v1/sessions', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'idempotency-key': newCommandId() },
      body: JSON.stringify({ code }),
    });
    const answer = (await response.json().catch(() => ({}))) as Answer;
    if (response.ok && isOurs(answer.landing)) return { landing: answer.landing };
    return { refusal: answer.refusal ?? 'internal' };
  } catch {
    return { refusal: 'overloaded' };
  }
}

/** Only a path of this server: a link must not lead elsewhere. */
export function isOurs(landing: string | undefined): landing is string {
  return landing !== undefined && /^\/(?![/\\])/.test(landing);
}
