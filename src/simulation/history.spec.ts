import fc from 'fast-check';
import { Gathering } from './files';
import { frameOf } from './frame';
import { type Happening, simulate } from './history';
import { Idle, PlainRule, type Taken } from './plain-rule.fixture';
import type { Scenario } from './scenario';
import { smallDesk, townHall } from './scenarios/public-places';
import { multiSkill } from './scenarios/shared-skills';

const lived = (scenario: Scenario, seed: number, runs = 0): Happening[] => [
  ...simulate(frameOf(scenario), seed, runs),
];
const few = (scenario: Scenario, days: number): Scenario => ({ ...scenario, days });
const takenIn = (all: readonly Happening[]): Taken[] => all.filter((one) => one.kind === 'taken');
const seeds = () => fc.integer({ min: 0, max: 1_000_000 });
const scenarios = () =>
  fc
    .constantFrom(few(townHall, 2), few(smallDesk, 3), few(multiSkill, 1))
    .chain((scenario) =>
      fc.constantFrom(Infinity, 1, 3).map((overtakingBound) => ({ ...scenario, overtakingBound })),
    );

describe('A simulated history', () => {
  test('gives each ticket one end: received, absent or gone', () => {
    fc.assert(
      fc.property(scenarios(), seeds(), (scenario, seed) => {
        const all = lived(scenario, seed);
        const tickets = takenIn(all).map(({ ticket }) => ticket);
        const ends = all.filter(({ kind }) => kind === 'ended' || kind === 'left');
        const ended = ends.map((one) => ('ticket' in one ? one.ticket : 0)).sort((a, b) => a - b);
        expect(tickets.length).toBeGreaterThan(20);
        expect(ended).toEqual(tickets);
        const called = all.filter(({ kind }) => kind === 'called').length;
        expect(called).toBe(all.filter(({ kind }) => kind === 'ended').length);
      }),
      { numRuns: 20 },
    );
  });

  test('never goes back in time', () => {
    const all = lived(few(townHall, 3), 1);
    expect(all.every(({ at }, i) => i === 0 || at >= (all[i - 1] as Happening).at)).toBe(true);
  });

  test('calls at each call whom the published rule says, whatever the bound', () => {
    fc.assert(
      fc.property(scenarios(), seeds(), (scenario, seed) => {
        const rule = new PlainRule(scenario);
        let calls = 0;
        for (const one of simulate(frameOf(scenario), seed)) {
          if (one.kind === 'taken') rule.waiting.push(one);
          if (one.kind === 'left') rule.drop(one.ticket);
          if (one.kind !== 'called') continue;
          expect(one.ticket).toBe(rule.choice(one.counter));
          rule.call(one.ticket, one.counter);
          calls += 1;
        }
        expect(calls).toBeGreaterThan(20);
      }),
      { numRuns: 20 },
    );
  });

  test('sends whoever comes to the idle counter that prefers them most, then the one idle longest', () => {
    const scenario = few(townHall, 10);
    const idle = new Idle(scenario);
    let choices = 0;
    let last: Taken | null = null;
    for (const one of simulate(frameOf(scenario), 4)) {
      if (one.kind === 'called' && last?.ticket === one.ticket && last.at === one.at) {
        const able = idle.inOrder(last.service);
        expect(one.counter).toBe(able[0]);
        if (able.length > 1) choices += 1;
      }
      if (one.kind === 'taken') last = one;
      idle.hear(one);
    }
    expect(choices).toBeGreaterThan(50);
  });

  test('serves until nobody waits, and every counter is closed at night', () => {
    const open = new Set<number>();
    let day = '';
    for (const one of simulate(frameOf(few(townHall, 5)), 2)) {
      const today = new Date(one.at).toISOString().slice(0, 10);
      if (today !== day) expect(open.size).toBe(0);
      day = today;
      if (one.kind !== 'counter') continue;
      if (one.state === 'closed') open.delete(one.counter);
      else open.add(one.counter);
    }
    expect(open.size).toBe(0);
  });
});

describe('Chance', () => {
  const written = (scenario: Scenario, seed: number, runs: number) => {
    const frame = frameOf(scenario);
    const gathering = new Gathering(frame);
    for (const one of simulate(frame, seed, runs)) gathering.add(one);
    return gathering.files();
  };

  test('writes the same bytes for the same seed, and others for another', () => {
    const scenario = few(smallDesk, 2);
    expect(written(scenario, 8, 5)).toEqual(written(scenario, 8, 5));
    expect(written(scenario, 8, 5)).not.toEqual(written(scenario, 9, 5));
  });

  test('of a history does not change when it is forecast', () => {
    const scenario = few(smallDesk, 2);
    expect(written(scenario, 8, 5)['history.csv']).toBe(written(scenario, 8, 0)['history.csv']);
  });

  test('of one service does not change those who come for the others', () => {
    const [first, ...others] = townHall.services;
    const slower = { ...few(townHall, 3) };
    const changed = {
      ...slower,
      services: [
        { ...first, duration: { kind: 'exponential', meanS: 300 }, noShow: null } as typeof first,
        ...others,
      ].filter((one) => one !== undefined),
    };
    const comers = (scenario: Scenario) =>
      takenIn(lived(scenario, 6)).map(({ at, service, priority }) => ({ at, service, priority }));
    expect(comers(changed)).toEqual(comers(slower));
    expect(lived(changed, 6)).not.toEqual(lived(slower, 6));
  });

  test('of arrivals of one service leaves the arrivals of the others', () => {
    const [first, ...others] = townHall.services;
    const usual = few(townHall, 3);
    const busier = { ...first, halfHours: first?.halfHours.map((count) => 2 * count) };
    const changed = { ...usual, services: [busier as (typeof usual.services)[0], ...others] };
    const comers = (scenario: Scenario) =>
      takenIn(lived(scenario, 6)).flatMap(({ at, service }) =>
        service === 0 ? [] : [{ at, service }],
      );
    expect(comers(changed)).toEqual(comers(usual));
  });
});

describe('What could be known', () => {
  test('keeps its promise: nine waits of ten inside, and right on average', () => {
    const waits = new Map<number, Taken>();
    let [count, inside, told, observed] = [0, 0, 0, 0];
    for (const one of simulate(frameOf(few(smallDesk, 50)), 12, 40)) {
      if (one.kind === 'taken') waits.set(one.ticket, one);
      if (one.kind !== 'called' && one.kind !== 'missed') continue;
      const { at, forecast } = waits.get(one.ticket) as Taken;
      const wait = (one.at - at) / 1000;
      if (!forecast || wait === 0) continue;
      count += 1;
      if (wait >= forecast.low && wait <= forecast.high) inside += 1;
      told += forecast.expected;
      observed += wait;
    }
    expect(count).toBeGreaterThan(800);
    expect(Math.abs(inside / count - 0.9)).toBeLessThan(0.04);
    expect(Math.abs(told / observed - 1)).toBeLessThan(0.1);
  });
});
