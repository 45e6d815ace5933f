import type { CallView } from '../../src/contract/boards';
import { counterText } from '../parts/counter';
import { t, text } from '../parts/languages';
import { earlier, type Stage } from './announcing';

/** The last call, huge, and the four before it. */
export function Calls({ calls, stage }: { calls: CallView[]; stage: Stage }) {
  const { shown } = stage;
  const before = earlier(calls, stage);
  return (
    <section class="calls" aria-labelledby="calls-title">
      <h2 id="calls-title" class="unseen">
        {t('lobby.calls')}
      </h2>
      <p class="unseen" aria-live="assertive">
        {shown && `${t('lobby.ticket')} ${shown.number}, ${counterText(shown.counterName)}`}
      </p>
      {shown ? (
        <LastCall call={shown} announced={stage.shownAt >= 0} />
      ) : (
        <p class="calls__none">{t('lobby.noCall')}</p>
      )}
      {before.length > 0 && (
        <ol class="before" aria-label={t('lobby.before')}>
          {before.map((call) => (
            <li class="before__call" key={call.number + call.counter}>
              <span class="before__number numbers">{call.number}</span>
              <span class="before__counter">{counterText(call.counterName)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Drawn anew for each announcement, so that it flashes each time. */
function LastCall({ call, announced }: { call: CallView; announced: boolean }) {
  const long = call.number.length > 5 ? ' last__number--long' : '';
  return (
    <div
      class={announced ? 'last last--announced' : 'last'}
      key={`${call.number} ${call.counter} ${call.calls}`}
      aria-hidden="true"
    >
      <p class="last__label">{t('lobby.ticket')}</p>
      <p class={`last__number numbers${long}`}>{call.number}</p>
      <p class="last__counter">
        <span class="last__arrow">→</span> {counterText(call.counterName)}
      </p>
      <p class="last__place">{text(call.place)}</p>
    </div>
  );
}
