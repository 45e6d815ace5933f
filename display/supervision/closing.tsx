import { useState } from 'preact/hooks';
import type { SupervisionBoard } from '../../src/contract/boards';
import { Card } from '../parts/Card';
import { t, text } from '../parts/languages';
import type { Asking } from './asking';
import { closingOf, percent } from './closing-state';
import type { SupervisedService } from './pressure';
import { Scrolling } from './scrolling';
import { RuleDialog } from './rule-dialog';

interface ClosingProps {
  readonly board: SupervisionBoard;
  readonly asking: Asking;
}

/** Who comes now: may they be received before closing, and what does the intake make of it. */
export function Closing({ board, asking }: ClosingProps) {
  const [ruling, setRuling] = useState<SupervisedService | null>(null);
  return (
    <Card title={t('supervision.closing')}>
      <Scrolling label={t('supervision.closing')}>
        <table class="numbers">
          <Head />
          <tbody>
            {board.services.map((service) => (
              <Row
                key={service.id}
                service={service}
                asking={asking}
                onRule={() => setRuling(service)}
              />
            ))}
          </tbody>
        </table>
      </Scrolling>
      {ruling && (
        <RuleDialog
          service={ruling}
          onClose={() => setRuling(null)}
          onSet={(rule) => {
            setRuling(null);
            asking.ask('intake/rule', { service: ruling.id, rule }, ruling.id);
          }}
        />
      )}
    </Card>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col" class="left">
          {t('supervision.service')}
        </th>
        {['chance', 'rule', 'state', 'action'].map((name) => (
          <th key={name} scope="col" class="left">
            {t(`supervision.closing.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly service: SupervisedService;
  readonly asking: Asking;
  readonly onRule: () => void;
}

function Row({ service, asking, onRule }: RowProps) {
  const state = closingOf(service);
  return (
    <tr>
      <th scope="row" class="left">
        <span class="prefix">{service.prefix}</span> {text(service.name)}
      </th>
      <td class="left">{chanceText(service)}</td>
      <td class="left">{ruleText(service)}</td>
      <td class="left">{state === 'none' ? '–' : t(`supervision.closing.${state}`)}</td>
      <td class="left">
        <button type="button" class="small" disabled={!asking.able} onClick={onRule}>
          {t('supervision.closing.set')}
          <span class="unseen"> {text(service.name)}</span>
        </button>{' '}
        {state !== 'none' && <Override service={service} asking={asking} />}
      </td>
    </tr>
  );
}

/** One click keeps the service open today; another one gives it back to its rule. */
function Override({ service, asking }: Omit<RowProps, 'onRule'>) {
  const { id, overridden, name } = service;
  return (
    <button
      type="button"
      class="small"
      disabled={!asking.able}
      aria-busy={asking.busy === `intake/override ${id}`}
      onClick={() => asking.ask('intake/override', { service: id, overridden: !overridden }, id)}
    >
      {t(overridden ? 'supervision.overrideEnd' : 'supervision.override')}
      <span class="unseen"> {text(name)}</span>
    </button>
  );
}

function chanceText({ wait }: SupervisedService): string {
  const chance = 'unknown' in wait ? undefined : wait.beforeClosing;
  if (chance === undefined) return t('supervision.closing.untold');
  return t('supervision.share', { percent: percent(chance) });
}

function ruleText({ intakeRule }: SupervisedService): string {
  if (!intakeRule) return t('supervision.closing.none');
  return t(intakeRule.stopBelow > 0 ? 'supervision.closing.stops' : 'supervision.closing.warns', {
    warn: percent(intakeRule.warnBelow),
    stop: percent(intakeRule.stopBelow),
    resume: percent(intakeRule.resumeAbove),
  });
}
