import { useEffect, useState } from 'preact/hooks';
import { get, type Got } from '../parts/get';

export interface Fetched<Body> {
  /** The last answer; null before the first. */
  readonly got: Got<Body> | null;
  /** That answer was to another address: the one to this address is on its way. */
  readonly pending: boolean;
  readonly retry: () => void;
}

/** Reads an address, again whenever it changes; an answer that comes too late is dropped. */
export function useFetched<Body>(address: string): Fetched<Body> {
  const [state, setState] = useState<{ address: string; got: Got<Body> } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void get<Body>(address, abort.signal).then((got) => {
      if (!abort.signal.aborted) setState({ address, got });
    });
    return () => abort.abort();
  }, [address, tries]);
  const retry = (): void => {
    setState(null);
    setTries((count) => count + 1);
  };
  return { got: state?.got ?? null, pending: state?.address !== address, retry };
}
