import { useEffect, useState } from 'preact/hooks';
import { get, type Got } from '../parts/get';

/** Reads an address whenever it changes; null while the answer is on its way. */
export function useRead<Body>(address: string): Got<Body> | null {
  const [state, setState] = useState<{ address: string; got: Got<Body> } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void get<Body>(address, abort.signal).then((got) => {
      if (!abort.signal.aborted) setState({ address, got });
    });
    return () => abort.abort();
  }, [address]);
  return state !== null && state.address === address ? state.got : null;
}
