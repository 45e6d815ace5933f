import type { ServiceView } from '../../src/contract/boards';
import { reopensText, waitText } from '../../src/words/times';
import { directionOf, type Words } from '../../src/words/words';
import { Arrow } from './Arrow';
import type { Trend } from './trends';
import { Turned, type Turn } from './Turned';
import { useRotation } from './use-rotation';

/** How many services are readable at once; more take turns, as many each time. */
const AT_ONCE = 6;
const TURN_MS = 12_000;

interface Shown {
  services: readonly ServiceView[];
  trends: Readonly<Record<string, Trend>>;
  day: string | null;
  waitsKnown: boolean;
  turn: Turn;
  /** They have the whole screen. */
  isWide: boolean;
}

/** Each service: people waiting, range and trend, or why it takes nobody. */
export function Services({ services, trends, day, waitsKnown, turn, isWide }: Shown) {
  const pages = Math.max(1, Math.ceil(services.length / (isWide ? 2 * AT_ONCE : AT_ONCE)));
  const atOnce = Math.ceil(services.length / pages);
  const page = useRotation(pages, TURN_MS);
  const shown = services.slice(page * atOnce, (page + 1) * atOnce);
  const size = isWide ? 'wide' : 'narrow';
  return (
    <section
      class={`services services--${size} services--${Math.min(isWide ? 12 : 6, atOnce)}`}
      aria-labelledby="services-title"
    >
      <h2 id="services-title" class="services__title" lang={turn.words.language}>
        {turn.words.t('lobby.services')}
        {pages > 1 && <span class="services__page numbers">{`${page + 1} / ${pages}`}</span>}
      </h2>
      <ul class="services__list" key={page}>
        {shown.map((one) => (
          <Service
            key={one.id}
            service={one}
            trend={waitsKnown ? trends[one.id] : undefined}
            {...{ day, waitsKnown, turn }}
          />
        ))}
      </ul>
    </section>
  );
}

interface Row {
  service: ServiceView;
  trend: Trend | undefined;
  day: string | null;
  waitsKnown: boolean;
  turn: Turn;
}

function Service({ service, trend, day, waitsKnown, turn }: Row) {
  const { state, warning } = service.intake;
  const { words } = turn;
  const isRange = state === 'open' && waitsKnown && !('unknown' in service.wait);
  const said = stateText(words, service, day, waitsKnown);
  return (
    <li class={`service service--${state}`}>
      <span class="service__prefix" aria-hidden="true">
        {service.prefix}
      </span>
      <Turned class="service__name" texts={service.name} turn={turn} />
      <p
        class={isRange ? 'service__wait numbers' : 'service__wait service__wait--words'}
        key={said}
      >
        {said}
      </p>
      {waitsKnown && (isRange || service.waiting > 0) && (
        <Waiting service={service} words={words} isLate={isRange && warning !== null} />
      )}
      {isRange && trend && <TrendMark trend={trend} words={words} />}
    </li>
  );
}

/** People waiting, or that a ticket taken now may come too late. */
function Waiting(shown: { service: ServiceView; words: Words; isLate: boolean }) {
  const { service, words, isLate } = shown;
  const said = isLate
    ? words.t('lobby.late')
    : words.t('lobby.waiting', { count: service.waiting });
  return (
    <p
      class={isLate ? 'service__waiting service__waiting--late' : 'service__waiting numbers'}
      {...spokenIn(words)}
      key={said}
    >
      {said}
    </p>
  );
}

function TrendMark({ trend, words }: { trend: Trend; words: Words }) {
  return (
    <p class={`service__trend service__trend--${trend}`} key={trend}>
      <Arrow points={trend} />
      <span class="unseen">{words.t(`lobby.${trend}`)}</span>
    </p>
  );
}

const spokenIn = ({ language }: Words) => ({ lang: language, dir: directionOf(language) });

function stateText(
  words: Words,
  { intake, wait }: ServiceView,
  day: string | null,
  waitsKnown: boolean,
): string {
  const { state, reopens, stoppedBy } = intake;
  if (state === 'stopped') return words.t(stoppedBy === 'rule' ? 'lobby.beyond' : 'lobby.stopped');
  if (state === 'closed' && reopens)
    return words.t('lobby.reopens', { when: reopensText(words, reopens, day) });
  if (state === 'closed') return words.t('lobby.closed');
  return waitsKnown ? waitText(words, wait) : words.t('lobby.waitUnknown');
}
