import { useState } from 'preact/hooks';
import type { WhatIf, WhatIfChange } from '../../src/contract/staffing';
import { type Got, refusalOf } from '../parts/get';

/** What was asked last, and what came of it. */
export type Asking =
  | { readonly is: 'idle' }
  | { readonly is: 'asking' }
  | { readonly is: 'told'; readonly got: Got<WhatIf> };

async function post(body: object): Promise<Got<WhatIf>> {
  try {
    const response = await fetch('/api/v1/what-if', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { ok: false, refusal: await refusalOf(response) };
    return { ok: true, body: (await response.json()) as WhatIf };
  } catch {
    return { ok: false, refusal: 'overloaded' };
  }
}

/** Asks what a day would be with changes. */
export function useWhatIf(site: string, day: string) {
  const [asking, setAsking] = useState<Asking>({ is: 'idle' });
  const ask = async (changes: readonly WhatIfChange[]): Promise<void> => {
    setAsking({ is: 'asking' });
    setAsking({ is: 'told', got: await post({ site, day, changes }) });
  };
  return { asking, ask };
}
