import type { ConsoleBoard } from '../../src/contract/boards';
import { t } from '../parts/languages';
import type { Asked } from './asking';
import { FinishDialog } from './finish-dialog';
import { ReasonDialog } from './reason-dialog';
import { PARK_REASONS } from './reasons';
import { TransferDialog } from './transfer-dialog';

interface PersonWindowProps {
  readonly shown: 'finish' | 'transfer' | 'park';
  readonly board: ConsoleBoard;
  readonly send: (event: Asked, body: object) => void;
  readonly onClose: () => void;
}

/** What is asked before the person at the counter leaves it. */
export function PersonWindow({ shown, board, send, onClose }: PersonWindowProps) {
  const number = board.present?.number ?? '';
  const own = board.queues.find((queue) => queue.service === board.present?.service);
  switch (shown) {
    case 'finish':
      return (
        <FinishDialog
          number={number}
          acts={own?.acts ?? []}
          onClose={onClose}
          onFinish={(finish) => send('finish', finish)}
        />
      );
    case 'transfer':
      return (
        <TransferDialog
          number={number}
          queues={board.queues.filter((queue) => queue !== own)}
          onClose={onClose}
          onTransfer={(service) => send('transfer', { service })}
        />
      );
    case 'park':
      return (
        <ReasonDialog
          title={t('console.park.title', { number })}
          confirm={t('console.park')}
          reasons={PARK_REASONS}
          onClose={onClose}
          onReason={(reason) => send('park', { reason })}
        />
      );
  }
}
