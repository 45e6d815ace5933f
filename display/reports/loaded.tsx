import type { ComponentChildren } from 'preact';
import { Button } from '../parts/Button';
import { t } from '../parts/languages';
import { Problem } from '../parts/Problem';
import type { Fetched } from './use-fetched';

interface LoadedProps<Body> {
  readonly fetched: Fetched<Body>;
  readonly children: (body: Body) => ComponentChildren;
}

/** Shows what was fetched, the progress until then, or why there is nothing and a way on. */
export function Loaded<Body>({ fetched, children }: LoadedProps<Body>) {
  const { got, pending, retry } = fetched;
  if (got === null || (pending && !got.ok)) return <Loading />;
  if (!got.ok) {
    return (
      <Problem refusal={got.refusal}>
        <Button onClick={retry}>{t('common.retry')}</Button>
      </Problem>
    );
  }
  return (
    <div class={`loaded ${pending ? 'loaded--pending' : ''}`} aria-busy={pending}>
      {pending && <Loading />}
      {children(got.body)}
    </div>
  );
}

function Loading() {
  return (
    <p class="loading" role="status">
      <progress aria-label={t('reports.loading')} /> {t('reports.loading')}
    </p>
  );
}
