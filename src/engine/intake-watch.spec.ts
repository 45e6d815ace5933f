import { intakeRule, overrideIntake } from '../../test/kit/ask';
import { given, momentAt, type Scenario } from '../../test/kit/given';
import { counter, service, site } from '../../test/kit/sites';
import type { Estimate } from '../core/estimate';
import type { Fact } from '../core/facts';
import { serviceId } from '../core/ids';
import type { Ask, Outcome } from './ask';
import type { View } from './boards/view';
import { IntakeWatch } from './intake-watch';

const HALL = site(
  [service('A', { intakeRule: intakeRule() }), service('B')],
  [counter('c1', 'ab')],
);
const wait = (beforeClosing: number): Estimate => ({
  lowS: 60,
  expectedS: 90,
  highS: 150,
  beforeClosing,
});

/** A site whose waits a test makes up, with the watch asking a mailbox that carries out at once. */
class Watched {
  readonly asked: Ask[] = [];
  readonly watch: IntakeWatch;

  constructor(
    readonly scenario: Scenario,
    private readonly meanwhile: () => void = () => undefined,
  ) {
    this.watch = new IntakeWatch((ask) => this.carryOut(ask));
  }

  /** The waits are told again after 15 s: the chance of each service. */
  async refresh(a: number, b = 0): Promise<void> {
    this.scenario.now = momentAt(this.scenario.now.at + 15_000);
    const waits = new Map([
      [serviceId('a'), wait(a)],
      [serviceId('b'), wait(b)],
    ]);
    const view = { state: { site: this.scenario.site }, waits, now: this.scenario.now };
    await this.watch.refreshed(view as unknown as View);
  }

  get changes(): Fact[] {
    return this.scenario.facts
      .map(({ fact }) => fact)
      .filter(({ type }) => type.startsWith('intake'));
  }

  private carryOut(ask: Ask): Promise<Outcome> {
    this.asked.push(ask);
    this.meanwhile();
    if (ask.wish.type === 'apply-intake-rule') this.scenario.step(ask.wish);
    return Promise.resolve({ ok: true, answer: { seq: this.scenario.site.seq } });
  }
}

describe('the watch over the intake', () => {
  it('stops the service with a rule, resumes it, and leaves the other one alone', async () => {
    const watched = new Watched(given(HALL).scenario);
    for (let i = 0; i < 30; i += 1) await watched.refresh(0.1);
    for (let i = 0; i < 30; i += 1) await watched.refresh(0.8);
    expect(watched.changes).toEqual([
      { type: 'intake-stopped', services: ['a'], reason: '', by: 'rule', beforeClosing: 0.1 },
      { type: 'intake-resumed', services: ['a'], by: 'rule', beforeClosing: 0.8 },
    ]);
    expect(watched.asked.map(({ id, actor }) => [id, actor])).toEqual([
      [null, 'system'],
      [null, 'system'],
    ]);
  });

  it('loses against somebody who decided in the meantime', async () => {
    const { scenario } = given(HALL);
    const watched = new Watched(scenario, () => scenario.step(overrideIntake('a')));
    for (let i = 0; i < 3; i += 1) await watched.refresh(0.1);
    expect(watched.asked).toHaveLength(1);
    expect(watched.changes.map(({ type }) => type)).toEqual(['intake-overridden']);
  });
});
