import {
  applyIntakeRule,
  intakeRule,
  overrideIntake,
  resumeIntake,
  setIntakeRule,
  stopIntake,
  take,
  TURN_DAY,
} from '../../test/kit/ask';
import { given, moment, TODAY } from '../../test/kit/given';
import { N_MODEL, PAIR } from '../../test/kit/sites';
import { evolve } from './evolve';
import { serviceId } from './ids';
import { emptySite } from './site';
import { addDays, instant } from './time';

const A = serviceId('a');
const STOPPED = { type: 'intake-stopped', services: ['a'], by: 'rule' } as const;
const RESUMED = { type: 'intake-resumed', services: ['a'] } as const;

describe('setting the rule of a service', () => {
  it('is kept as a fact, once', () => {
    const { when, scenario } = given(PAIR);
    when(setIntakeRule('a')).happens({ type: 'intake-rule-set', service: 'a', rule: intakeRule() });
    when(setIntakeRule('a')).happens();
    when(setIntakeRule('a', null)).happens({ type: 'intake-rule-set', rule: null });
    when(setIntakeRule('a', null)).happens();
    expect([...scenario.site.intakeRules]).toEqual([['a', null]]);
  });

  it('outlives the day: the new one is told of it', () => {
    const { when, scenario } = given(N_MODEL, setIntakeRule('b'), setIntakeRule('a', null));
    scenario.now = moment(addDays(TODAY, 1), 0);
    when(TURN_DAY).happens(
      { type: 'day-ended' },
      { type: 'day-started' },
      { type: 'intake-rule-set', service: 'b', rule: intakeRule() },
      { type: 'intake-rule-set', service: 'a', rule: null },
    );
    expect(scenario.site.intakeRules.size).toBe(2);
  });

  it('is refused for a service that is not there', () => {
    given(PAIR).when(setIntakeRule('z')).refuses('unknown-service');
    given(PAIR).when(overrideIntake('z')).refuses('unknown-service');
    given(PAIR).when(applyIntakeRule('z', 'stop')).refuses('unknown-service');
  });

  it('to none gives the tickets back that it had stopped', () => {
    given(PAIR, setIntakeRule('a'), applyIntakeRule('a', 'stop'))
      .when(setIntakeRule('a', null))
      .happens({ type: 'intake-rule-set' }, { ...RESUMED, by: 'person' });
    given(PAIR, setIntakeRule('a'), stopIntake('a'))
      .when(setIntakeRule('a', null))
      .happens({ type: 'intake-rule-set' });
  });
});

describe('what the rule decides', () => {
  it('stops one service and says upon what; a visitor is told the next opening', () => {
    const { when, scenario } = given(PAIR);
    when(applyIntakeRule('a', 'stop', 0.07)).happens({ ...STOPPED, beforeClosing: 0.07 });
    expect(when(take('a')).decision).toEqual({
      ok: false,
      refusal: 'intake-stopped',
      reopens: { day: addDays(TODAY, 1), minute: 510 },
    });
    when(applyIntakeRule('a', 'stop')).happens();
    when(applyIntakeRule('a', 'resume')).happens({ ...RESUMED, by: 'rule' });
    when(applyIntakeRule('a', 'resume')).happens();
    expect(scenario.site.stopped.size + scenario.site.stoppedByRule.size).toBe(0);
  });

  it('neither ends the stop of a person nor stops what somebody keeps open', () => {
    given(PAIR, stopIntake('a')).when(applyIntakeRule('a', 'resume')).happens();
    given(PAIR, overrideIntake('a')).when(applyIntakeRule('a', 'stop')).happens();
  });

  it('becomes the decision of a person who stops as well', () => {
    const { when, scenario } = given(PAIR, applyIntakeRule('a', 'stop'), stopIntake('a'));
    when(applyIntakeRule('a', 'resume')).happens();
    expect([scenario.site.stopped.get(A), scenario.site.stoppedByRule.size]).toEqual(['full', 0]);
    when(resumeIntake()).happens({ type: 'intake-resumed', services: [], by: 'person' });
    expect(scenario.site.stopped.size).toBe(0);
  });
});

describe('keeping a service open', () => {
  it('resumes what the rule had stopped, until the end of the day', () => {
    const { when, scenario } = given(PAIR, applyIntakeRule('a', 'stop'));
    when(overrideIntake('a')).happens(
      { type: 'intake-overridden', service: 'a', overridden: true },
      { ...RESUMED, by: 'person' },
    );
    when(overrideIntake('a')).happens();
    when(take('a')).happens({ type: 'ticket-taken' });
    scenario.now = moment(addDays(TODAY, 1), 600);
    when(TURN_DAY);
    expect(scenario.site.overridden.size).toBe(0);
  });

  it('can be given up again', () => {
    given(PAIR, overrideIntake('a'))
      .when(overrideIntake('a', false))
      .happens({ type: 'intake-overridden', service: 'a', overridden: false });
    given(PAIR).when(overrideIntake('a', false)).happens();
  });
});

it('a fact of before the rule, which does not say by whom, was a person', () => {
  const site = emptySite(PAIR);
  const at = instant(0);
  const fact = { type: 'intake-stopped', services: [], reason: 'full' } as const;
  evolve(site, { seq: 1, at, day: TODAY, fact: { type: 'site-configured', definition: PAIR } });
  evolve(site, { seq: 2, at, day: TODAY, fact });
  expect([[...site.stopped], site.stoppedByRule.size]).toEqual([[['a', 'full']], 0]);
});
