import {
  actOnAlert,
  key,
  open,
  pause,
  raiseAlert,
  stopIntake,
  SUPERVISOR,
  take,
  TURN_DAY,
} from '../../test/kit/ask';
import { given, type Scenario } from '../../test/kit/given';
import { N_MODEL, PAIR, W_MODEL } from '../../test/kit/sites';
import type { Alert, AlertCommand } from './alert';
import type { Command } from './commands';
import { alertId, counterId, serviceId } from './ids';

const takeAlert = (alert: string): Command => ({
  type: 'take-alert',
  alert: alertId(alert),
  by: SUPERVISOR,
});

const close = (alert: string, over: Partial<AlertCommand> = {}): Command =>
  ({
    type: 'close-alert',
    alert: alertId(alert),
    outcome: 'dismissed',
    backAt: null,
    waitS: null,
    ...over,
  }) as Command;

const measure = (alert: string, of: 'breach' | 'action' | 'after', waitS: number): Command => ({
  type: 'measure-alert',
  alert: alertId(alert),
  of,
  waitS,
});

const setSkills = (counter: string, ...groups: string[]): Command => ({
  type: 'set-skills',
  of: counterId(counter),
  skills: groups.map((group) => group.split('').map(serviceId)),
});

const askOf = (counter: string, request: 'open' | 'delay-break' | null = 'open'): Command => ({
  type: 'ask-counter',
  of: counterId(counter),
  request,
});

const help = (
  counter: string,
  type: 'ask-help' | 'cancel-help' | 'decline' = 'ask-help',
): Command => ({
  type,
  counter: counterId(counter),
});

const alerts = ({ site }: Scenario): Alert[] => [...site.alerts.values()];

describe('an alert', () => {
  it('is raised with its reason, once a service', () => {
    const { when, scenario } = given(PAIR);
    when(raiseAlert('a')).happens({ type: 'alert-raised', alert: 'a3', breachInS: 1080 });
    when(raiseAlert('a', { kind: 'wait-exceeds' })).happens();
    expect(alerts(scenario)).toMatchObject([
      { id: 'a3', service: 'a', services: ['a'], raisedWaitS: 900, breachedAt: null, actions: [] },
    ]);
    when(raiseAlert('z')).refuses('unknown-service');
  });

  it('that says the wait exceeds has been a breach from the beginning', () => {
    const { scenario } = given(PAIR, raiseAlert('a', { kind: 'wait-exceeds', breachInS: 0 }));
    expect(alerts(scenario)[0]?.breachedAt).toBe(scenario.now.at);
  });

  it('belongs to the first who takes it; taken again, nothing happens', () => {
    const { when, scenario } = given(PAIR, raiseAlert('a'));
    when(takeAlert('a3')).happens({ type: 'alert-taken', by: SUPERVISOR });
    when(takeAlert('a3')).happens();
    expect(alerts(scenario)[0]).toMatchObject({ takenBy: SUPERVISOR, takenAt: scenario.now.at });
    when(takeAlert('a9')).refuses('unknown-alert');
  });

  it('is closed once, and cannot be taken or acted on afterwards', () => {
    const { when } = given(PAIR, raiseAlert('a'));
    when(close('a3')).happens({ type: 'alert-closed', outcome: 'dismissed' });
    when(close('a3')).happens();
    when(takeAlert('a3')).refuses('alert-closed');
    when(actOnAlert('a3')).refuses('alert-closed');
    when(raiseAlert('a')).happens({ type: 'alert-raised', alert: 'a5' });
  });

  it('keeps the wait that was told at the breach, at the action and after, each once', () => {
    const { when, scenario } = given(PAIR, raiseAlert('a'), 605);
    when(measure('a3', 'breach', 1210)).happens({ type: 'alert-measured' });
    when(measure('a3', 'breach', 1300)).happens();
    when(measure('a3', 'action', 1100), 606).happens({ type: 'alert-measured' });
    when(close('a3', { outcome: 'breached-and-back', backAt: scenario.now.at, waitS: 600 }), 620);
    when(measure('a3', 'after', 500), 621).happens({ type: 'alert-measured' });
    when(measure('a3', 'breach', 1300)).happens();
    expect(alerts(scenario)[0]).toMatchObject({
      actedWaitS: 1100,
      afterWaitS: 500,
      backWaitS: 600,
      outcome: 'breached-and-back',
    });
  });

  it('ends with the day, and the next one begins without any', () => {
    const { when, scenario } = given(PAIR, raiseAlert('a'));
    scenario.now = { ...scenario.now, day: '2026-03-12' as never };
    when(TURN_DAY).happens(
      { type: 'alert-closed', alert: 'a3', outcome: 'service-closed' },
      { type: 'day-ended' },
      { type: 'day-started' },
    );
    expect(alerts(scenario)).toEqual([]);
  });
});

describe('what is done while an alert is open', () => {
  const actions = (scenario: Scenario) =>
    alerts(scenario).map((one) =>
      one.actions.map(({ action, how, counter }) => [action, how, counter]),
    );

  it('is found among the facts: nobody has to say it', () => {
    const { scenario } = given(PAIR, ...open('c1'), raiseAlert('a'), ...open('c2'));
    for (const step of [pause('c2'), key('c2', 'resume'), stopIntake('a')]) scenario.step(step);
    scenario.step({ type: 'post-message', text: { fr: 'Forte affluence' } });
    scenario.step({ type: 'post-message', text: { fr: 'Très forte affluence' } });
    scenario.step({ type: 'post-message', text: null });
    expect(actions(scenario)).toEqual([
      [
        ['open-counter', 'done', 'c2'],
        ['open-counter', 'done', 'c2'],
        ['stop-intake', 'done', null],
        ['publish-message', 'done', null],
      ],
    ]);
  });

  it('is about the services concerned only', () => {
    const { scenario } = given(N_MODEL, raiseAlert('b'), ...open('c1'), stopIntake('a'));
    expect(actions(scenario)).toEqual([[]]);
    scenario.step(stopIntake());
    expect(actions(scenario)).toEqual([[['stop-intake', 'done', null]]]);
  });

  it('is not done any more once it is undone', () => {
    const { scenario } = given(PAIR, raiseAlert('a'), ...open('c2'), key('c2', 'undo'));
    expect(actions(scenario)).toEqual([[]]);
  });

  it('may be told as well, by whoever did it', () => {
    const { when, scenario } = given(PAIR, raiseAlert('a'));
    when(actOnAlert('a3', { note: 'vers la mairie du 20e' })).happens({ type: 'alert-acted' });
    expect(alerts(scenario)[0]?.actions).toMatchObject([
      { action: 'redirect', how: 'told', by: SUPERVISOR, note: 'vers la mairie du 20e' },
    ]);
    when(actOnAlert('a3', { at: counterId('c9') })).refuses('unknown-counter');
    when(actOnAlert('a3', { services: [serviceId('z')] })).refuses('unknown-service');
  });

  it('comes too late when the alert is closed', () => {
    const { scenario } = given(PAIR, raiseAlert('a'), close('a3'), ...open('c2'));
    expect(actions(scenario)).toEqual([[]]);
  });
});

describe('skills moved for the day', () => {
  it('are obeyed at once, and are those of the definition again the next day', () => {
    const { when, scenario } = given(W_MODEL, ...open('c1'), take('c'), raiseAlert('c'));
    when(key('c1', 'next')).refuses('nobody-waiting');
    when(setSkills('c1', 'c', 'a')).happens({ type: 'skills-set', counter: 'c1' });
    when(setSkills('c1', 'c', 'a')).happens();
    when(key('c1', 'next')).happens({ type: 'ticket-called', ticket: 'C001' });
    expect(alerts(scenario)[0]?.actions).toMatchObject([
      { action: 'move-skill', counter: 'c1', services: ['c'] },
    ]);
    scenario.now = { ...scenario.now, day: '2026-03-12' as never };
    when(TURN_DAY);
    expect(scenario.site.definition.counters).toEqual(W_MODEL.counters);
  });

  it('never leave a line without a counter that could call it', () => {
    const { when } = given(W_MODEL, take('a'));
    when(setSkills('c1', 'b')).refuses('service-not-served');
    when(setSkills('c2', 'a')).happens({ type: 'skills-set' });
    when(setSkills('c1', 'b')).happens({ type: 'skills-set' });
    when(setSkills('c1', 'z')).refuses('unknown-service');
    when(setSkills('c9', 'a')).refuses('unknown-counter');
  });
});

describe('what is asked of a counter', () => {
  it('stands until the counter has done it, declined it, or it is asked no more', () => {
    const { when, scenario } = given(PAIR, ...open('c1'), raiseAlert('a'));
    const asked = () => scenario.site.counters.get(counterId('c2'))?.asked;
    when(askOf('c2')).happens({ type: 'counter-asked', request: 'open' });
    when(askOf('c2')).happens();
    expect([asked(), alerts(scenario)[0]?.actions]).toMatchObject([
      'open',
      [{ action: 'open-counter', how: 'asked', counter: 'c2' }],
    ]);
    when(help('c2', 'decline')).happens({ type: 'counter-asked', request: null });
    when(askOf('c2')).happens({ type: 'counter-asked', request: 'open' });
    scenario.step(key('c2', 'open'));
    expect(asked()).toBeNull();
    when(askOf('c2')).refuses('counter-already-open');
    when(askOf('c2', 'delay-break')).happens({ type: 'counter-asked', request: 'delay-break' });
    when(askOf('c2', null)).happens({ type: 'counter-asked', request: null });
  });
});

describe('an agent who asks for help', () => {
  it('raises one alert, takes it back, and goes on receiving people meanwhile', () => {
    const { when, scenario } = given(PAIR, ...open('c1'), take('a'));
    when(help('c1')).happens({ type: 'alert-raised', kind: 'help-asked', counter: 'c1' });
    when(help('c1')).happens();
    when(key('c1', 'next')).happens({ type: 'ticket-called', ticket: 'A001' });
    expect(alerts(scenario)).toMatchObject([{ services: ['a'], service: null, closedAt: null }]);
    when(help('c1', 'cancel-help')).happens({ type: 'alert-closed', outcome: 'dismissed' });
    when(help('c1', 'cancel-help')).happens();
    when(help('c9')).refuses('unknown-counter');
  });

  it('is helped by a colleague who opens, not by opening again', () => {
    const { scenario } = given(PAIR, ...open('c1'), help('c1'), pause('c1'), key('c1', 'resume'));
    scenario.step(key('c2', 'open'));
    const [asked] = alerts(scenario);
    expect(asked?.actions.map(({ counter }) => counter)).toEqual(['c2']);
  });
});
