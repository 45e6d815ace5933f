import { useEffect, useState } from 'preact/hooks';
import { get, type Got } from '../parts/get';

/** What an address answers, again whenever it changes; null before the first answer. */
export function useGet<Body>(address: string): Got<Body> | null {
  const [got, setGot] = useState<Got<Body> | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void get<Body>(address, abort.signal).then((answer) => {
      if (!abort.signal.aborted) setGot(answer);
    });
    return () => abort.abort();
  }, [address]);
  return got;
}
