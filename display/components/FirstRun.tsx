import { useState } from 'preact/hooks';
import { Card } from '../parts/Card';
import { Field } from '../parts/Field';
import { t } from '../parts/languages';
import { Stepper } from '../parts/Stepper';
import { Steps } from '../parts/Steps';
import { Switch } from '../parts/Switch';

const STEPS = ['site', 'services', 'counters', 'call'] as const;

/** A step of a form, with a field that is wrong. */
export function FirstRun() {
  const [byAppointment, setByAppointment] = useState(true);
  const [counters, setCounters] = useState(3);
  return (
    <Card title={t('components.form')}>
      <div class="column">
        <Steps
          label={t('components.form')}
          titles={STEPS.map((step) => t(`components.form.${step}`))}
          at={1}
          done={t('components.form.done')}
        />
        <Fields />
        <Switch label={t('components.switch')} on={byAppointment} onChange={setByAppointment} />
        <Stepper
          label={t('components.stepper')}
          value={counters}
          least={0}
          most={12}
          fewer={t('components.stepper.fewer')}
          more={t('components.stepper.more')}
          onChange={setCounters}
        />
      </div>
    </Card>
  );
}

function Fields() {
  return (
    <>
      <Field
        label={t('components.field.name')}
        hint={t('components.field.name.hint')}
        control={(tied) => <input {...tied} />}
      />
      <Field
        label={t('components.field.prefix')}
        error={t('components.field.prefix.error')}
        control={(tied) => <input {...tied} defaultValue="A" />}
      />
      <Field
        label={t('components.field.floor')}
        control={(tied) => (
          <select {...tied}>
            <option>{t('components.field.floor.ground')}</option>
            <option>{t('components.field.floor.first')}</option>
          </select>
        )}
      />
      <Field label={t('components.field.papers')} control={(tied) => <textarea {...tied} />} />
    </>
  );
}
