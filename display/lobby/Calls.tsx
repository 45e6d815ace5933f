import type { ComponentChildren } from 'preact';
import type { CallView } from '../../src/contract/boards';
import { counterText } from '../parts/counter';
import { t } from '../parts/languages';
import { Arrow } from './Arrow';
import type { Stage } from './announcing';
import { Turned, type Turn } from './Turned';

interface Shown {
  stage: Stage;
  /** The calls under the big field. */
  before: readonly CallView[];
  turn: Turn;
  /** What has the field instead of the last call, while nobody is called. */
  children?: ComponentChildren;
}

/** How many calls stand under the big field: their places are kept, so that nothing moves. */
const PLACES = [0, 1, 2, 3] as const;

/** The last call, huge, and the four before it. */
export function Calls({ stage, before, turn, children }: Shown) {
  const { shown } = stage;
  return (
    <section class="calls" aria-labelledby="calls-title">
      <h2 id="calls-title" class="unseen">
        {t('lobby.calls')}
      </h2>
      <p class="unseen" aria-live="assertive">
        {shown && `${t('lobby.ticket')} ${shown.number}, ${counterText(shown.counterName)}`}
      </p>
      <div class="field">
        {children ??
          (shown ? (
            <LastCall call={shown} announced={stage.shownAt >= 0} turn={turn} />
          ) : (
            <NoCall turn={turn} />
          ))}
      </div>
      <ol class="before" aria-label={t('lobby.before')}>
        {PLACES.map((place) => (
          <li class="before__place" key={place} aria-hidden={before[place] ? undefined : 'true'}>
            <Before call={before[place]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function NoCall({ turn: { words } }: { turn: Turn }) {
  return (
    <p class="field__none" lang={words.language} key={words.language}>
      {words.t('lobby.noCall')}
    </p>
  );
}

/** Drawn anew for each call, so that what moved on is not taken for a page that jumps. */
function Before({ call }: { call: CallView | undefined }) {
  if (!call) return null;
  const long = call.number.length > 4 ? ' before__number--long' : '';
  const counter = counterText(call.counterName);
  return (
    <div class="before__call" key={call.number + call.counter}>
      <span class={`before__number numbers${long}`}>{call.number}</span>
      <span
        class={counter.length > 12 ? 'before__counter before__counter--long' : 'before__counter'}
      >
        {counter}
      </span>
    </div>
  );
}

/** Drawn anew for each announcement, so that it flashes each time. */
function LastCall({ call, announced, turn }: { call: CallView; announced: boolean; turn: Turn }) {
  const counter = counterText(call.counterName);
  const number = call.number.length > 5 ? ' last__number--long' : '';
  return (
    <div
      class={announced ? 'last last--announced' : 'last'}
      key={`${call.number} ${call.counter} ${call.calls}`}
      aria-hidden="true"
    >
      <p class="last__label">{t('lobby.ticket')}</p>
      <p class={`last__number numbers${number}`}>{call.number}</p>
      <p class={counter.length > 14 ? 'last__counter last__counter--long' : 'last__counter'}>
        <Arrow points="right" /> {counter}
      </p>
      <Turned class="last__place" texts={call.place} turn={turn} />
    </div>
  );
}
