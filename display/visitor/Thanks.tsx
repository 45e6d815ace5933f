import type { VisitBoard } from '../../src/contract/boards';
import { t } from '../parts/languages';

/** Whether the visit has ended, in whatever way. */
export function isOver({ status }: VisitBoard): boolean {
  return status === 'finished' || status === 'left' || status === 'closed';
}

/** After the end. */
export function Thanks({ board }: { board: VisitBoard }) {
  return (
    <section class="thanks">
      <h2>{t(`visitor.thanks.${board.status}`)}</h2>
      <p>{t('visitor.noTrace')}</p>
    </section>
  );
}
