import type { SupervisionBoard } from '../../src/contract/boards';
import { Button } from '../parts/Button';
import { Mark } from '../parts/Mark';
import { Clock } from '../parts/Clock';
import { LanguageMenu } from '../parts/LanguageMenu';
import { t, text } from '../parts/languages';
import type { Connection, Live } from '../parts/live';
import { StaleMark } from '../parts/StaleMark';
import { ThemeMenu } from '../parts/ThemeMenu';
import type { Asking } from './asking';

interface TopBarProps {
  readonly board: SupervisionBoard;
  readonly live: Live<SupervisionBoard>;
  readonly connection: Connection<'/supervision'> | null;
  readonly asking: Asking;
  readonly onStop: (services: readonly string[]) => void;
}

/** Which site this is, how fresh the page is, and the intake as a whole. */
export function TopBar({ board, live, connection, asking, onStop }: TopBarProps) {
  return (
    <header class="top">
      <h1>{text(board.name)}</h1>
      {board.demonstration && <Mark tone="warn">{t('common.demonstration')}</Mark>}
      <span class="top-gap" />
      <WholeIntake board={board} asking={asking} onStop={onStop} />
      <StaleMark live={live} zone={board.zone} />
      <Clock nowMs={() => connection?.nowMs() ?? null} zone={board.zone} />
      <LanguageMenu />
      <ThemeMenu />
    </header>
  );
}

type WholeIntakeProps = Pick<TopBarProps, 'board' | 'asking' | 'onStop'>;

/** Offers to resume when every service is stopped, to stop otherwise. */
function WholeIntake({ board, asking, onStop }: WholeIntakeProps) {
  const all = board.services.every((service) => service.intake.state === 'stopped');
  const some = board.services.some((service) => service.intake.state === 'stopped');
  return (
    <span class="whole">
      {some && (
        <Button
          disabled={!asking.able}
          onClick={() => asking.ask('intake/resume', { services: [] })}
        >
          {t('supervision.resumeAll')}
        </Button>
      )}
      {!all && (
        <Button disabled={!asking.able} onClick={() => onStop([])}>
          {t('supervision.stopAll')}
        </Button>
      )}
    </span>
  );
}
