import type { LobbyBoard, ServiceView } from '../../src/contract/boards';
import { reopensText, t, text, waitText } from '../parts/languages';
import { useRotation } from './use-rotation';

/** How many services are readable at once; more take turns. */
const AT_ONCE = 9;
const TURN_MS = 12_000;

/** Each service: people waiting, range, or why it takes nobody. */
export function Services({ board, waitsKnown }: { board: LobbyBoard; waitsKnown: boolean }) {
  const pages = Math.max(1, Math.ceil(board.services.length / AT_ONCE));
  const page = useRotation(pages, TURN_MS);
  const shown = board.services.slice(page * AT_ONCE, (page + 1) * AT_ONCE);
  const few = shown.length <= 5 ? ' services--few' : '';
  return (
    <section class={`services${few}`} aria-labelledby="services-title">
      <h2 id="services-title" class="services__title">
        {t('lobby.services')}
        {pages > 1 && ` ${page + 1}/${pages}`}
      </h2>
      <ul class="services__list">
        {shown.map((service) => (
          <Service key={service.id} service={service} day={board.day} waitsKnown={waitsKnown} />
        ))}
      </ul>
    </section>
  );
}

interface Row {
  service: ServiceView;
  day: string | null;
  waitsKnown: boolean;
}

function Service({ service, day, waitsKnown }: Row) {
  const { state } = service.intake;
  const isRange = state === 'open' && waitsKnown && !('unknown' in service.wait);
  const isLate = isRange && service.intake.warning !== null;
  return (
    <li class={`service service--${state}`}>
      <span class="service__prefix" aria-hidden="true">
        {service.prefix}
      </span>
      <span class="service__name">{text(service.name)}</span>
      <span class={isRange ? 'service__wait numbers' : 'service__wait service__wait--words'}>
        {stateText(service, day, waitsKnown)}
      </span>
      {waitsKnown && (isRange || service.waiting > 0) && (
        <span class="service__waiting numbers">
          {isLate ? t('lobby.late') : t('lobby.waiting', { count: service.waiting })}
        </span>
      )}
    </li>
  );
}

function stateText(service: ServiceView, day: string | null, waitsKnown: boolean): string {
  const { state, reopens, stoppedBy } = service.intake;
  if (state === 'stopped') return t(stoppedBy === 'rule' ? 'lobby.beyond' : 'lobby.stopped');
  if (state === 'closed' && reopens) return t('lobby.reopens', { when: reopensText(reopens, day) });
  if (state === 'closed') return t('lobby.closed');
  return waitsKnown ? waitText(service.wait) : t('lobby.waitUnknown');
}
