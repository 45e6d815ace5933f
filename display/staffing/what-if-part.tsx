import { useState } from 'preact/hooks';
import type { SiteSummary } from '../../src/contract/sites';
import { Button } from '../parts/Button';
import { t } from '../parts/languages';
import { Notice } from '../parts/Notice';
import { Problem } from '../parts/Problem';
import { Progress } from '../parts/Progress';
import { ChangeFields } from './change-fields';
import { changeOf, type Draft, faultOf, newDraft } from './changes';
import { type Asking, useWhatIf } from './use-what-if';
import { WhatIfResult } from './what-if-result';

/** The server takes as many changes. */
const MOST = 20;

interface WhatIfPartProps {
  readonly site: SiteSummary;
  readonly day: string;
}

/** What the day would be with other counters, breaks, services or people. */
export function WhatIfPart({ site, day }: WhatIfPartProps) {
  const { asking, ask } = useWhatIf(site.id, day);
  return (
    <section aria-labelledby="what-if">
      <h2 id="what-if">{t('staffing.whatIf')}</h2>
      <div class="panel">
        <p>{t('staffing.whatIf.words')}</p>
        <Form
          site={site}
          isBusy={asking.is === 'asking'}
          ask={(drafts) => void ask(drafts.map(changeOf))}
        />
        <Answer asking={asking} />
      </div>
    </section>
  );
}

interface FormProps {
  readonly site: SiteSummary;
  readonly isBusy: boolean;
  readonly ask: (drafts: readonly Draft[]) => void;
}

function Form({ site, isBusy, ask }: FormProps) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([newDraft(site)]);
  const [tried, setTried] = useState(false);
  const send = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (!isBusy && drafts.every((one) => faultOf(one) === null)) ask(drafts);
  };
  const put = (place: number, draft: Draft): void =>
    setDrafts(drafts.map((one, other) => (other === place ? draft : one)));
  return (
    <form class="what-if" onSubmit={send} noValidate>
      {drafts.map((draft, place) => (
        <ChangeFields
          key={place}
          site={site}
          place={place}
          draft={draft}
          fault={tried ? faultOf(draft) : null}
          put={(next) => put(place, next)}
          drop={() => setDrafts(drafts.filter((_, other) => other !== place))}
        />
      ))}
      <div class="what-if-buttons">
        <Button
          disabled={drafts.length >= MOST}
          onClick={() => setDrafts([...drafts, newDraft(site)])}
        >
          {t('staffing.whatIf.add')}
        </Button>
        <Button look="main" type="submit" busy={isBusy}>
          {t('staffing.whatIf.run')}
        </Button>
      </div>
    </form>
  );
}

function Answer({ asking }: { readonly asking: Asking }) {
  return (
    <>
      <div role="status">
        {asking.is === 'asking' && <Progress label={t('staffing.whatIf.running')} />}
        {asking.is === 'told' && asking.got.ok && (
          <p class="what-if-done">{t('staffing.whatIf.done')}</p>
        )}
      </div>
      {asking.is === 'told' && asking.got.ok && <WhatIfResult told={asking.got.body} />}
      {asking.is === 'told' && !asking.got.ok && <Refused refusal={asking.got.refusal} />}
    </>
  );
}

/** The two refusals that mean something else here, and any other. */
function Refused({ refusal }: { readonly refusal: string }) {
  if (refusal !== 'bad-input' && refusal !== 'overloaded') return <Problem refusal={refusal} />;
  return (
    <Notice tone="warn" role="alert">
      <p>{t(`staffing.refused.${refusal}`)}</p>
    </Notice>
  );
}
