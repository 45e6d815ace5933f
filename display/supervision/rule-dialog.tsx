import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { t, text } from '../parts/languages';
import { FIELDS, ruleOf, type Written, written } from './closing-state';
import type { SupervisedService } from './pressure';

interface RuleDialogProps {
  readonly service: SupervisedService;
  readonly onClose: () => void;
  readonly onSet: (rule: SupervisedService['intakeRule']) => void;
}

/** Bounds of the fields: whole percent, or a number of refreshes. */
const LIMITS: Readonly<Record<keyof Written, readonly [number, number]>> = {
  warnBelow: [0, 100],
  stopBelow: [0, 99],
  resumeAbove: [1, 99],
  refreshes: [1, 40],
};

/** When a service warns, stops and resumes by itself; bounds that contradict are refused. */
export function RuleDialog({ service, onClose, onSet }: RuleDialogProps) {
  const [fields, setFields] = useState(() => written(service.intakeRule));
  const submit = (event: Event): void => {
    event.preventDefault();
    onSet(ruleOf(fields));
  };
  const title = t('supervision.rule.title', { service: text(service.name) });
  return (
    <Dialog title={title} cancel={t('supervision.cancel')} onClose={onClose}>
      <form onSubmit={submit}>
        <p class="hint">{t('supervision.rule.hint')}</p>
        {FIELDS.map((field, place) => (
          <label key={field} class="field">
            {t(`supervision.rule.${field}`)}
            <input
              type="number"
              data-first={place === 0 ? '' : undefined}
              required
              step={1}
              min={LIMITS[field][0]}
              max={LIMITS[field][1]}
              value={fields[field]}
              onInput={(event) => {
                setFields({ ...fields, [field]: event.currentTarget.valueAsNumber });
              }}
            />
          </label>
        ))}
        <Button look="main" type="submit">
          {t('supervision.rule.apply')}
        </Button>
        <Button onClick={() => onSet(null)}>{t('supervision.rule.none')}</Button>
      </form>
    </Dialog>
  );
}
