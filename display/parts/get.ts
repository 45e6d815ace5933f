/** What a GET came to: the body, or why not. */
export type Got<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly refusal: string };

interface ProblemBody {
  readonly refusal?: string;
}

/** Why a response is not what was asked for. */
export async function refusalOf(response: Response): Promise<string> {
  if (response.status === 401) return 'not-signed-in';
  if (response.status === 403) return 'not-allowed';
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  return body.refusal ?? (response.status === 404 ? 'not-found' : 'internal');
}

/** Reads JSON from the server of this page; a refusal or a lost network is an answer too. */
export async function get<Body>(path: string, signal?: AbortSignal): Promise<Got<Body>> {
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(path, { headers, ...(signal ? { signal } : {}) });
    if (!response.ok) return { ok: false, refusal: await refusalOf(response) };
    return { ok: true, body: (await response.json()) as Body };
  } catch {
    return { ok: false, refusal: 'overloaded' };
  }
}
