import type { ConsoleBoard, QueueView } from '../../src/contract/boards';
import { t, text, waitText } from '../parts/languages';
import { ActionButton, type Desk } from './action-button';
import { TicketLine } from './ticket-line';

const ASIDE_SHOWN = 5;

interface RailProps {
  readonly board: ConsoleBoard;
  readonly nowMs: number;
  readonly desk: Desk;
}

/** The lines, those of this counter first, and who was put aside. */
export function Rail({ board, nowMs, desk }: RailProps) {
  const own = board.queues.filter((queue) => queue.served);
  const others = board.queues.filter((queue) => !queue.served);
  return (
    <aside class="rail" aria-label={t('console.rail.all')}>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="rail-lines" role="region" aria-label={t('console.rail')} tabIndex={0}>
        <Queues title={t('console.queues.own')} queues={own} nowMs={nowMs} />
        {others.length > 0 && (
          <Queues title={t('console.queues.others')} queues={others} nowMs={nowMs} />
        )}
      </div>
      <section class="aside">
        <ActionButton desk={desk} action="aside" shortcut="C" look="action--aside" />
        {board.aside.length === 0 && <p class="hint">{t('console.aside.none')}</p>}
        <ul>
          {board.aside.slice(0, ASIDE_SHOWN).map((ticket) => (
            <li key={ticket.id}>
              <TicketLine ticket={ticket} nowMs={nowMs} />
            </li>
          ))}
        </ul>
        {board.aside.length > ASIDE_SHOWN && (
          <p class="hint">{t('console.aside.more', { count: board.aside.length - ASIDE_SHOWN })}</p>
        )}
      </section>
    </aside>
  );
}

interface QueuesProps {
  readonly title: string;
  readonly queues: readonly QueueView[];
  readonly nowMs: number;
}

function Queues({ title, queues, nowMs }: QueuesProps) {
  return (
    <section class="queues">
      <h2>{title}</h2>
      <ul>
        {queues.map((queue) => (
          <Queue key={queue.service} queue={queue} nowMs={nowMs} />
        ))}
      </ul>
    </section>
  );
}

/** Somebody has waited longer than the target of the line. */
function isLate({ oldestAt, targetS }: QueueView, nowMs: number): boolean {
  return oldestAt !== null && targetS !== null && nowMs - Date.parse(oldestAt) > targetS * 1000;
}

function Queue({ queue, nowMs }: { queue: QueueView; nowMs: number }) {
  const late = isLate(queue, nowMs);
  return (
    <li class={`queue ${queue.served ? 'queue--own' : ''}`}>
      <span class="prefix">{queue.prefix}</span>
      <span class="queue-name">{text(queue.name)}</span>
      <span class="queue-count numbers">
        {queue.waiting}
        <span class="unseen"> {t('console.waiting', { count: queue.waiting })}</span>
      </span>
      <span class="queue-more numbers">
        {queue.oldestAt !== null && (
          <span class={late ? 'late' : ''}>
            {t(late ? 'console.oldest.late' : 'console.oldest', {
              minutes: Math.max(0, Math.floor((nowMs - Date.parse(queue.oldestAt)) / 60_000)),
            })}
          </span>
        )}
        {queue.priority > 0 && (
          <span class="queue-priority">★ {t('console.priorities', { count: queue.priority })}</span>
        )}
        <span>{waitText(queue.wait)}</span>
      </span>
    </li>
  );
}
