import type { VisitBoard } from '../../src/contract/boards';
import { t } from '../parts/languages';
import type { Connection } from '../parts/live';
import { Rating } from './Rating';

/** Whether the visit has ended, in whatever way. */
export function isOver({ status }: VisitBoard): boolean {
  return status === 'finished' || status === 'left' || status === 'closed';
}

interface ThanksProps {
  readonly board: VisitBoard;
  readonly connection: Connection<'/visit'> | null;
}

/** After the end. */
export function Thanks({ board, connection }: ThanksProps) {
  return (
    <>
      <section class="thanks">
        <h2>{t(`visitor.thanks.${board.status}`)}</h2>
        <p>{t('visitor.noTrace')}</p>
      </section>
      {board.rating && <Rating isGiven={board.rating === 'given'} connection={connection} />}
    </>
  );
}
