import { useState } from 'preact/hooks';
import type { VisitWhy } from '../../src/contract/why';
import { t } from '../parts/languages';
import { refusalText } from '../parts/Problem';
import { useFollowed } from '../parts/use-followed';
import { WhyAnswer } from '../parts/WhyAnswer';

/** « Pourquoi j’attends ? », closed until somebody wants to know. */
export function Why({ token, seq }: { token: string; seq: number }) {
  const [isOpen, setOpen] = useState(false);
  const got = useFollowed<VisitWhy>(isOpen ? `/api/v1/visits/${token}/why` : null, seq);
  return (
    <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('why.title')}</h2>
      </summary>
      {got === null && <p role="status">{t('why.reading')}</p>}
      {got?.ok === false && <p role="status">{refusalText(got.refusal)}</p>}
      {got?.ok && <WhyAnswer why={got.body} />}
    </details>
  );
}
