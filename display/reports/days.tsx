import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { t } from '../parts/languages';
import type { Asked } from './asked';
import { faultOf } from './period';

interface DaysProps {
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
}

/** Any days at all; asked for only once they make sense. */
export function Days({ asked, ask }: DaysProps) {
  const [from, setFrom] = useState(asked.from);
  const [to, setTo] = useState(asked.to);
  const fault = faultOf({ from, to });
  const changed = from !== asked.from || to !== asked.to;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!fault) ask({ from, to, day: to });
  };
  return (
    <form class="days" onSubmit={submit}>
      <label class="field">
        {t('reports.from')}
        <input
          type="date"
          required
          value={from}
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        {t('reports.to')}
        <input
          type="date"
          required
          value={to}
          onInput={(event) => setTo(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" disabled={!changed || fault !== null}>
        {t('reports.apply')}
      </Button>
      {fault && (
        <p class="fault" role="alert">
          {t(`reports.fault.${fault}`)}
        </p>
      )}
    </form>
  );
}
