import type { ConsoleBoard } from '../../src/contract/boards';
import { t } from '../parts/languages';
import type { Asking } from './asking';
import { AsideDialog } from './aside-dialog';
import { FindDialog } from './find-dialog';
import { Help } from './help';
import { PersonWindow } from './person-window';
import { ReasonDialog } from './reason-dialog';
import { PAUSE_REASONS } from './reasons';
import { WhyDialog } from './why-dialog';

/** The windows that ask for more before a command is given. */
export type WindowName =
  'finish' | 'transfer' | 'park' | 'pause' | 'find' | 'aside' | 'why' | 'help';

interface WindowsProps {
  readonly shown: WindowName;
  readonly board: ConsoleBoard;
  readonly nowMs: number;
  readonly oneKey: boolean;
  readonly onOneKey: (on: boolean) => void;
  readonly ask: Asking['ask'];
  readonly onClose: () => void;
}

/** Draws the open window; what it asks for closes it. */
export function Windows(props: WindowsProps) {
  const { shown, board, onClose } = props;
  const send: Asking['ask'] = (event, body) => {
    onClose();
    props.ask(event, body);
  };
  switch (shown) {
    case 'finish':
    case 'transfer':
    case 'park':
      return <PersonWindow shown={shown} board={board} send={send} onClose={onClose} />;
    case 'pause':
      return <PauseWindow send={send} onClose={onClose} />;
    case 'find':
    case 'aside':
      return <LineWindow {...props} shown={shown} send={send} />;
    case 'why':
      return (
        <WhyDialog
          site={board.site}
          seq={board.seq}
          zone={board.zone}
          waiting={board.waiting}
          nowMs={props.nowMs}
          onClose={onClose}
        />
      );
    case 'help':
      return <Help oneKey={props.oneKey} onOneKey={props.onOneKey} onClose={onClose} />;
  }
}

interface Sending {
  readonly send: Asking['ask'];
  readonly onClose: () => void;
}

function PauseWindow({ send, onClose }: Sending) {
  return (
    <ReasonDialog
      title={t('console.pause.title')}
      confirm={t('console.pause')}
      reasons={PAUSE_REASONS}
      onClose={onClose}
      onReason={(reason) => send('pause', { reason })}
    />
  );
}

interface LineWindowProps extends Sending {
  readonly shown: 'find' | 'aside';
  readonly board: ConsoleBoard;
  readonly nowMs: number;
}

function LineWindow({ shown, board, nowMs, send, onClose }: LineWindowProps) {
  if (shown === 'find') {
    return (
      <FindDialog
        waiting={board.waiting}
        nowMs={nowMs}
        onClose={onClose}
        onCall={(ticket, reason) => send('call', { ticket, reason })}
        onLeave={(ticket) => send('leave', { ticket })}
      />
    );
  }
  return (
    <AsideDialog
      aside={board.aside}
      nowMs={nowMs}
      canResume={board.counter.status === 'open' && board.present === null}
      onClose={onClose}
      onFate={(fate, ticket) => send(fate, { ticket })}
    />
  );
}
