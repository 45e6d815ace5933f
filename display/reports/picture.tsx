import { useState } from 'preact/hooks';
import { t } from '../parts/languages';

interface PictureProps {
  readonly address: string;
  readonly words: string;
}

type State = 'loading' | 'shown' | 'failed';

/** A chart drawn by the server; what it shows is also in the table below it. */
export function Picture({ address, words }: PictureProps) {
  const [{ of, state }, set] = useState<{ of: string; state: State }>({
    of: address,
    state: 'loading',
  });
  const now = of === address ? state : 'loading';
  return (
    <div class="picture" aria-busy={now === 'loading'}>
      {now === 'loading' && <p role="status">{t('reports.drawing')}</p>}
      {now === 'failed' && <p role="alert">{t('reports.notDrawn')}</p>}
      <img
        key={address}
        src={address}
        alt={words}
        hidden={now === 'failed'}
        onLoad={() => set({ of: address, state: 'shown' })}
        onError={() => set({ of: address, state: 'failed' })}
      />
    </div>
  );
}
