import type { SiteSummary } from '../../src/contract/sites';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { t } from '../parts/languages';
import { serviceText } from '../reports/format';
import { type Draft, type faultOf, KINDS, turnedTo } from './changes';

interface ChangeFieldsProps {
  readonly site: SiteSummary;
  readonly place: number;
  readonly draft: Draft;
  readonly fault: ReturnType<typeof faultOf>;
  readonly put: (draft: Draft) => void;
  readonly drop: () => void;
}

/** One change: its kind, and what that kind asks for. */
export function ChangeFields(props: ChangeFieldsProps) {
  const { site, place, draft, put, drop } = props;
  const kinds = KINDS.map((kind) => [kind, t(`staffing.kind.${kind}`)] as const);
  const turn = (to: string): void => {
    const kind = KINDS.find((one) => one === to);
    if (kind) put(turnedTo(draft, kind, site));
  };
  return (
    <fieldset class="what-if-change">
      <legend>{t('staffing.change', { number: place + 1 })}</legend>
      <Choice label={t('staffing.change.kind')} value={draft.kind} among={kinds} choose={turn} />
      <OfKind {...props} />
      <Button look="quiet" onClick={drop}>
        {t('staffing.change.drop', { number: place + 1 })}
      </Button>
    </fieldset>
  );
}

function OfKind({ site, draft, fault, put }: ChangeFieldsProps) {
  const error = fault === null ? undefined : t(`staffing.fault.${fault}`);
  if (draft.kind === 'merge') return <Merge {...{ site, draft, error, put }} />;
  if (draft.kind === 'arrivals') {
    return (
      <Entry
        type="number"
        label={t('staffing.change.percent')}
        value={draft.percent}
        error={error}
        enter={(percent) => put({ ...draft, percent })}
      />
    );
  }
  return <CounterTimes {...{ site, draft, error, put }} />;
}

type KindProps = Pick<ChangeFieldsProps, 'site' | 'draft' | 'put'> & {
  readonly error: string | undefined;
};

function CounterTimes({ site, draft, error, put }: KindProps) {
  const extra = draft.kind === 'counter' ? [['extra', t('staffing.change.extra')] as const] : [];
  const counters = site.counters.map(
    ({ id, name }) => [id, t('staffing.change.counter.named', { name })] as const,
  );
  return (
    <>
      <Choice
        label={t('staffing.change.counter')}
        value={draft.counter}
        among={[...extra, ...counters]}
        choose={(counter) => put({ ...draft, counter })}
      />
      <Entry
        type="time"
        label={t('staffing.change.from')}
        value={draft.from}
        enter={(from) => put({ ...draft, from })}
      />
      <Entry
        type="time"
        label={t('staffing.change.to')}
        value={draft.to}
        error={error}
        enter={(to) => put({ ...draft, to })}
      />
    </>
  );
}

function Merge({ site, draft, error, put }: KindProps) {
  const [first, second] = draft.services;
  const among = site.services.map(({ id }) => [id, serviceText(site, id)] as const);
  return (
    <>
      <Choice
        label={t('staffing.change.first')}
        value={first}
        among={among}
        choose={(id) => put({ ...draft, services: [id, second] })}
      />
      <Choice
        label={t('staffing.change.second')}
        value={second}
        among={among}
        error={error}
        choose={(id) => put({ ...draft, services: [first, id] })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly among: readonly (readonly [id: string, name: string])[];
  readonly error?: string | undefined;
  readonly choose: (id: string) => void;
}

function Choice({ label, value, among, error, choose }: ChoiceProps) {
  return (
    <Field
      label={label}
      {...(error ? { error } : {})}
      control={(tied) => (
        <select {...tied} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {among.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    />
  );
}

interface EntryProps {
  readonly type: 'time' | 'number';
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly enter: (value: string) => void;
}

function Entry({ type, label, value, error, enter }: EntryProps) {
  return (
    <Field
      label={label}
      {...(error ? { error } : {})}
      control={(tied) => (
        <input
          {...tied}
          type={type}
          value={value}
          onInput={(event) => enter(event.currentTarget.value)}
        />
      )}
    />
  );
}
