import { key, raiseAlert, SUPERVISOR } from '../../test/kit/ask';
import { given, type Step } from '../../test/kit/given';
import { PAIR } from '../../test/kit/sites';
import { evolve } from '../core/evolve';
import { alertId, counterId } from '../core/ids';
import { emptySite } from '../core/site';
import type { Alert } from '../core/alert';
import { record } from './record';
import { sumDeltas } from './slot-sum';

/** The slots with terms, and the rows, that a story leaves behind. */
function kept(...steps: Step[]) {
  const { scenario } = given(PAIR, ...steps);
  const site = emptySite(PAIR);
  const alerts = new Map<string, Alert>();
  const slots = scenario.facts.flatMap((recorded) => {
    const entry = record(site, recorded);
    for (const alert of entry.alerts) alerts.set(alert.id, alert);
    evolve(site, recorded);
    return entry.slots;
  });
  const terms = sumDeltas(slots)
    .filter(({ figures }) => figures.terms)
    .map(({ service, startsAt, figures }) => [service, startsAt % 86_400_000, figures.terms]);
  return { terms, rows: [...alerts.values()] };
}

const TEN = 600 * 60_000;
const back = (at: number): Step => ({
  type: 'alert-closed',
  alert: alertId('a3'),
  outcome: 'back-under-target',
  backAt: (Date.UTC(2026, 2, 11) + at * 60_000) as never,
  waitS: 600,
});

describe('the terms of alerts', () => {
  it('count at the quarter-hour of the raising: acted within ten minutes, back, how soon', () => {
    const { terms, rows } = kept(raiseAlert('a'), 604, key('c1', 'open'), 625, back(623));
    expect(terms).toEqual([
      [
        'a',
        TEN,
        {
          alerts: 1,
          alertsActed: 1,
          alertsActed10: 1,
          alertsActedEnded: 1,
          alertsActedBack: 1,
          alertsBack: 1,
          'alertToAction~112': 1,
          'alertToBack~148': 1,
        },
      ],
    ]);
    expect(rows).toMatchObject([{ outcome: 'back-under-target', backWaitS: 600 }]);
  });

  it('an action after ten minutes is one, and too late for the ten', () => {
    const { terms } = kept(raiseAlert('a'), 611, key('c1', 'open'));
    expect(terms).toMatchObject([['a', TEN, { alerts: 1, alertsActed: 1 }]]);
    expect(terms[0]?.[2]).not.toHaveProperty('alertsActed10');
  });

  it('an undone action counts as if it had not been', () => {
    const undone = kept(raiseAlert('a'), key('c1', 'open'), key('c1', 'undo'));
    const ofAlerts = undone.terms.filter(([service]) => service === 'a');
    expect(ofAlerts).toEqual([['a', TEN, { alerts: 1 }]]);
  });

  it('a wait that exceeds is a breach; a request for help is counted apart, for the whole site', () => {
    expect(kept(raiseAlert('a', { kind: 'wait-exceeds' })).terms).toEqual([
      ['a', TEN, { alerts: 1, alertsBreached: 1 }],
    ]);
    const help = kept({ type: 'ask-help', counter: counterId('c1') }, 605, {
      type: 'take-alert',
      alert: alertId('a3'),
      by: SUPERVISOR,
    });
    expect(help.terms).toEqual([['*', TEN, { helpAsked: 1 }]]);
  });
});
