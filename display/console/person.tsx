import type { ConsoleBoard } from '../../src/contract/boards';
import type { TicketCard } from '../../src/contract/ticket';
import { t, text, waitText } from '../parts/languages';
import { keptBy, timersOf, timerText, waitedS } from './person-time';
import { callable } from './possible';
import { Badges } from './ticket-line';

/** The card of the person called or being received; who is expected, when there is nobody. */
export function Person({ board, nowMs }: { board: ConsoleBoard; nowMs: number }) {
  const { present } = board;
  if (!present) return <Nobody board={board} />;
  const service = board.queues.find((queue) => queue.service === present.service);
  return (
    <section class={`person person--${present.status}`} aria-labelledby="person-number">
      <div class="person-who">
        <p class="person-state">{t(`console.status.${present.status}`)}</p>
        <h2 id="person-number" class="person-number numbers">
          {present.number}
        </h2>
        <p class="person-service">{service ? text(service.name) : present.service}</p>
        <p class="badges">
          <Badges ticket={present} />
        </p>
      </div>
      <div class="person-times">
        <Waited ticket={present} nowMs={nowMs} />
        {present.status === 'called' ? (
          <Called ticket={present} nowMs={nowMs} recallsLeft={board.recallsLeft} />
        ) : (
          <Service ticket={present} nowMs={nowMs} usualS={board.usualS} />
        )}
      </div>
    </section>
  );
}

function Nobody({ board }: { board: ConsoleBoard }) {
  const { status } = board.counter;
  const sentence = status === 'open' ? t('console.nobody') : t(`console.nobody.${status}`);
  return (
    <section class="person person--nobody" aria-label={t('console.present')}>
      <p class="person-nobody">{sentence}</p>
      <p class="person-expected">{t('console.expected', { count: callable(board) })}</p>
    </section>
  );
}

function Waited({ ticket, nowMs }: { ticket: TicketCard; nowMs: number }) {
  const waited = waitedS(ticket, nowMs);
  const kept = keptBy(ticket, waited);
  return (
    <dl class={`measure kept--${kept}`}>
      <dt>{t('console.waited')}</dt>
      <dd class="measure-value numbers">
        {t('console.minutes', { minutes: Math.round(waited / 60) })}
      </dd>
      <dd class="measure-words">
        {t(`console.kept.${kept}`, { promise: waitText(ticket.promise) })}
      </dd>
    </dl>
  );
}

interface CalledProps {
  readonly ticket: TicketCard;
  readonly nowMs: number;
  readonly recallsLeft: number;
}

function Called({ ticket, nowMs, recallsLeft }: CalledProps) {
  const { sinceCallS } = timersOf(ticket, nowMs);
  return (
    <dl class="measure">
      <dt>{t('console.calledSince')}</dt>
      <dd class="measure-value numbers">{timerText(sinceCallS)}</dd>
      <dd class="measure-words">
        {t('console.calls', { calls: ticket.calls, most: ticket.calls + recallsLeft })}
      </dd>
    </dl>
  );
}

interface ServiceProps {
  readonly ticket: TicketCard;
  readonly nowMs: number;
  readonly usualS: number | null;
}

function Service({ ticket, nowMs, usualS }: ServiceProps) {
  const serviceS = timersOf(ticket, nowMs).serviceS ?? 0;
  const long = usualS !== null && serviceS > usualS * 1.5;
  return (
    <dl class={`measure ${long ? 'measure--long' : ''}`}>
      <dt>{t('console.service')}</dt>
      <dd class="measure-value numbers">{timerText(serviceS)}</dd>
      <dd class="measure-words">
        {usualS !== null && (
          <>
            <progress
              max={usualS}
              value={Math.min(serviceS, usualS)}
              aria-label={t('console.service')}
            />
            {t(long ? 'console.usual.long' : 'console.usual', {
              minutes: Math.max(1, Math.round(usualS / 60)),
            })}
          </>
        )}
      </dd>
    </dl>
  );
}
