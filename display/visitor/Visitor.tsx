import { useEffect } from 'preact/hooks';
import type { VisitBoard } from '../../src/contract/boards';
import { LANGUAGES } from '../../src/core/languages';
import { t, text, useLanguage } from '../parts/languages';
import type { Connection, Live } from '../parts/live';
import { LanguageSelect } from '../parts/LanguageMenu';
import { Problem } from '../parts/Problem';
import { StaleMark } from '../parts/StaleMark';
import { useLive } from '../parts/use-live';
import { Actions } from './Actions';
import { AlertMe } from './AlertMe';
import { Place } from './Place';
import { isOver, Thanks } from './Thanks';
import { Why } from './Why';

/** The visitor's own ticket, followed on a phone. */
export function Visitor({ token }: { token: string }) {
  useLanguage();
  const { live, connection } = useLive('/visit', { token });
  const { board } = live;
  const title = board ? `${board.number} – ${statusTitle(board)}` : t('visitor.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <header class="top">
        <p class="top__site">{board ? text(board.siteName) : t('visitor.title')}</p>
        <LanguageSelect offered={board?.languages ?? LANGUAGES} />
      </header>
      <main>
        {board ? (
          <Ticket token={token} live={live} board={board} connection={connection} />
        ) : (
          <Unready live={live} />
        )}
      </main>
    </>
  );
}

const statusTitle = ({ status }: VisitBoard): string => t(`visitor.status.${status}`);

interface Followed {
  token: string;
  live: Live<VisitBoard>;
  board: VisitBoard;
  connection: Connection<'/visit'> | null;
}

function Ticket({ token, live, board, connection }: Followed) {
  return (
    <>
      <section class={`ticket ticket--${board.status}`}>
        <h1>
          <span class="ticket__label">{t('visitor.yourTicket')}</span>{' '}
          <span class="ticket__number numbers">{board.number}</span>
        </h1>
        <p class="ticket__service">{text(board.service.name)}</p>
        <p class="ticket__status" aria-live="assertive">
          {statusTitle(board)}
        </p>
        {!isOver(board) && <Place board={board} />}
      </section>
      {isOver(board) ? (
        <Thanks board={board} connection={connection} />
      ) : (
        <>
          {board.status === 'waiting' && <Why token={token} seq={board.seq} />}
          <AlertMe board={board} token={token} />
          <Actions board={board} connection={connection} />
        </>
      )}
      <p class="about">
        <a href="/accessibility/">{t('visitor.accessibility')}</a>
      </p>
      <p class="fresh">
        <StaleMark live={live} zone={board.zone} />
      </p>
    </>
  );
}

/** A link that leads nowhere says so plainly. */
function Unready({ live }: { live: Live<VisitBoard> }) {
  return (
    <div class="unready">
      <h1>{t('visitor.title')}</h1>
      {live.refusal ? (
        <Problem refusal={live.refusal}>
          <p>{t('visitor.askAgent')}</p>
        </Problem>
      ) : (
        <p>{t('freshness.connecting')}</p>
      )}
    </div>
  );
}
