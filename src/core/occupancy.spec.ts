import * as fc from 'fast-check';
import { correct, count, TURN_DAY } from '../../test/kit/ask';
import { given, moment, type Scenario, TODAY } from '../../test/kit/given';
import { PAIR, room } from '../../test/kit/sites';
import { flawsIn } from './definition-check';
import { evolve } from './evolve';
import { roomId } from './ids';
import {
  driftOf,
  emptyRoom,
  isDrifting,
  levelOf,
  type Occupancy,
  type RoomCount,
} from './occupancy';
import { emptySite } from './site';
import { addDays, instant } from './time';

const HALL = { ...PAIR, rooms: [room('hall', 180), room('pool', 60)] };

const inside = ({ site }: Scenario, id = 'hall'): number | undefined =>
  site.occupancy.get(roomId(id))?.inside;
const midnightAfter = (scenario: Scenario): void => {
  scenario.now = moment(addDays(TODAY, 1), 0);
};

describe('the people in a room', () => {
  it('given some who came and some who went, then the difference is inside', () => {
    const { when, scenario } = given(HALL, count('hall', 12), count('hall', 3, 5));
    when(count('hall', 0, 1)).happens({ type: 'occupancy-counted', entered: 0, left: 1 });
    expect(scenario.site.occupancy.get(roomId('hall'))).toMatchObject({
      inside: 9,
      entered: 15,
      left: 6,
      uncounted: 0,
    });
  });

  it('given more who left than had come, then nobody is inside and they are told as missed', () => {
    const { when, scenario } = given(HALL, count('hall', 4));
    when(count('hall', 0, 445));
    expect(scenario.site.occupancy.get(roomId('hall'))).toMatchObject({
      inside: 0,
      uncounted: 441,
    });
    when(count('hall', 2));
    expect(inside(scenario)).toBe(2);
  });

  it('given heads counted by hand, then that is the number, and the difference is kept', () => {
    const { when, scenario } = given(HALL, count('hall', 20));
    when(correct('hall', 14)).happens({ type: 'occupancy-corrected', inside: 14 });
    when(count('hall', 1));
    expect(scenario.site.occupancy.get(roomId('hall'))).toMatchObject({
      inside: 15,
      corrected: -6,
    });
  });

  it('given two rooms, then each has its own people', () => {
    const { scenario } = given(HALL, count('hall', 5), count('pool', 7), count('hall', 0, 2));
    expect([inside(scenario), inside(scenario, 'pool')]).toEqual([3, 7]);
  });

  it('is refused for a room that the site does not have', () => {
    given(HALL).when(count('cellar', 1)).refuses('unknown-room');
    given(PAIR).when(correct('hall', 1)).refuses('unknown-room');
  });

  it('does not change with the limits, but is judged anew from then on', () => {
    const { when, scenario } = given(HALL, count('hall', 5));
    scenario.step(660);
    when({ type: 'configure', definition: { ...HALL, rooms: [room('hall', 4)] } });
    expect(scenario.site.occupancy.get(roomId('hall'))).toMatchObject({
      inside: 5,
      since: scenario.now.at,
    });
  });
});

describe('the end of the day', () => {
  it('empties the rooms, and the new day is told how the counters ended', () => {
    const { when, scenario } = given(HALL, count('hall', 300), count('hall', 0, 286));
    midnightAfter(scenario);
    const ended = { room: 'hall', day: TODAY, inside: 14, entered: 300, left: 286, uncounted: 0 };
    when(TURN_DAY).happens(
      { type: 'occupancy-reset', until: scenario.now.at, ...ended },
      { type: 'day-ended' },
      { type: 'day-started', rooms: [ended] },
    );
    expect(scenario.site.occupancy.size).toBe(0);
    expect(scenario.site.closings.get(roomId('hall'))).toMatchObject(ended);
  });

  it('is at midnight, also when the server slept until the morning', () => {
    const { when, scenario } = given(HALL, count('hall', 1));
    midnightAfter(scenario);
    const until = scenario.now.at;
    scenario.now = moment(addDays(TODAY, 1), 480);
    when({ type: 'turn-day', until }).happens(
      { type: 'occupancy-reset', until },
      { type: 'day-ended' },
      { type: 'day-started' },
    );
  });

  it('of a day without a count leaves what the last counted one was told', () => {
    const { when, scenario } = given(HALL, count('hall', 50), count('pool', 8));
    midnightAfter(scenario);
    when(TURN_DAY);
    when(count('pool', 2));
    scenario.now = moment(addDays(TODAY, 2), 0);
    when(TURN_DAY);
    const closings = [...scenario.site.closings.values()].map(({ room: id, day, inside: left }) => [
      id,
      day,
      left,
    ]);
    expect(closings).toEqual([
      ['hall', TODAY, 50],
      ['pool', addDays(TODAY, 1), 2],
    ]);
  });

  it('says nothing of rooms where nothing was counted', () => {
    const { when, scenario } = given(HALL);
    midnightAfter(scenario);
    when(TURN_DAY).happens({ type: 'day-ended' }, { type: 'day-started' });
    expect(JSON.stringify(scenario.facts)).not.toContain('occupancy');
  });

  it('can be told from the facts of the new day alone', () => {
    const { when, scenario } = given(HALL, count('hall', 30));
    midnightAfter(scenario);
    when(TURN_DAY);
    when(count('hall', 3));
    const from = scenario.facts.findIndex(
      ({ fact }) => fact.type === 'day-started' && fact.day > TODAY,
    );
    const again = emptySite(HALL);
    again.seq = from;
    for (const recorded of scenario.facts.slice(from)) evolve(again, recorded);
    expect([again.occupancy, again.closings]).toEqual([
      scenario.site.occupancy,
      scenario.site.closings,
    ]);
  });
});

describe('the drift of a counter', () => {
  const at = instant(0);
  const day = (count: Partial<Occupancy>): Occupancy => ({
    ...emptyRoom(at),
    entered: 300,
    ...count,
  });

  it.each([
    ['nine of 300', day({ inside: 9 }), 9, false],
    ['ten of 300', day({ inside: 10 }), 10, true],
    ['four of 20: a forgotten few', day({ entered: 20, inside: 4 }), 4, false],
    ['441 missed at the entrance', day({ uncounted: 441 }), -441, true],
    ['as many missed at both doors', day({ inside: 12, uncounted: 12 }), 0, false],
  ])('of %s', (_words, found, drift, alarming) => {
    expect([driftOf(found), isDrifting(found)]).toEqual([drift, alarming]);
  });
});

it.each([
  [119, 'normal'],
  [120, 'near'],
  [142, 'near'],
  [143, 'full'],
  [150, 'full'],
  [151, 'over'],
])('%i persons where 150 may be: %s', (persons, level) => {
  expect(levelOf(persons, 150)).toBe(level);
});

describe('the rooms of a definition', () => {
  const withRoom = (over: object): string[] =>
    flawsIn({ ...HALL, rooms: [{ ...room('hall', 180), ...over }] });

  it('have limits of whole persons, the operating one at most the legal one', () => {
    expect(flawsIn(HALL)).toEqual([]);
    expect(withRoom({ operatingLimit: 181 })).toEqual([expect.stringContaining('operatingLimit')]);
    expect(withRoom({ legalLimit: 0, operatingLimit: undefined })).toHaveLength(2);
    expect(withRoom({ legalLimit: 200.5 })).toEqual([expect.stringContaining('legalLimit')]);
    expect(withRoom({ seats: -1 })).toEqual([expect.stringContaining('seats')]);
    expect(withRoom({ kind: 'sauna' })).toEqual([expect.stringContaining('kind')]);
    expect(withRoom({ name: { fr: ' ' } })).toEqual([expect.stringContaining('French')]);
  });

  it('have names of their own', () => {
    const twice = flawsIn({ ...HALL, rooms: [room('hall', 1), room('hall', 2)] });
    expect(twice).toEqual(['room hall is there twice']);
  });
});

interface Passage {
  readonly entered: number;
  readonly left: number;
}

/** The reference: the balance, above the lowest that it ever was when that was below zero. */
function reference(passages: readonly Passage[]): RoomCount {
  let [balance, lowest, entered, left] = [0, 0, 0, 0];
  for (const one of passages) {
    entered += one.entered;
    left += one.left;
    balance = entered - left;
    lowest = Math.min(lowest, balance);
  }
  return { inside: balance - lowest, entered, left, corrected: 0, uncounted: Math.abs(lowest) };
}

const passage = fc.record({ entered: fc.nat(9), left: fc.nat(9) });

it('whatever goes through the doors, nobody is less than nobody, and the sum is right', () => {
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 60 }), (passages) => {
      const counts = passages.map(({ entered, left }) => count('hall', entered, left));
      const found = given(HALL, ...counts).scenario.site.occupancy.get(roomId('hall'));
      const expected = reference(passages);
      expect(found).toMatchObject(expected);
      expect(expected.inside).toBeGreaterThanOrEqual(0);
      expect(driftOf(expected)).toBe(expected.entered - expected.left);
    }),
    { numRuns: 200, seed: 20_260_311 },
  );
});
