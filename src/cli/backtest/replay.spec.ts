import { planOf } from './planned';
import { Calendar } from '../../engine/calendar';
import { emptySite } from '../../core/site';
import { counterId, siteId } from '../../core/ids';
import { NO_CONFIGURATION } from '../import/read-files';
import { at, change, type Life, planned, tickets, told } from './rows.fixture';
import { SiteShape } from './site-shape';

const aheadOf = (...lives: readonly Life[]): (number | undefined)[] => {
  const all = told({ tickets: tickets(...lives) });
  return lives.map((_, index) => all.get(index)?.ahead);
};

describe('who is ahead', () => {
  test('given a ticket called at the instant of its taking, then one taken at that instant after it finds nobody', () => {
    expect(
      aheadOf({ taken: 500, called: 500, counter: 'C1' }, { taken: 500, called: 510 }),
    ).toEqual([0, 0]);
  });

  test('given a ticket called when another is taken, then it is not waiting any more', () => {
    expect(aheadOf({ taken: 500, called: 505, counter: 'C1' }, { taken: 505 })).toEqual([0, 0]);
  });

  test('given more urgent and less urgent people, then only those of the same service whom the rule calls before count', () => {
    expect(
      aheadOf(
        { taken: 500 },
        { taken: 501, priority: 2 },
        { taken: 502, service: 'b' },
        { taken: 503, priority: 1 },
      ),
    ).toEqual([0, 0, 0, 1]);
  });

  test('given a ticket of which nobody knows what became, then it waits until its end', () => {
    const lost = { taken: 500, ended: 510 };
    expect(aheadOf(lost, { taken: 509 }, { taken: 510 })).toEqual([0, 1, 1]);
  });

  test('given a call that was written before the taking, then the ticket is called when it is taken', () => {
    expect(aheadOf({ taken: 500, called: 490, counter: 'C1' }, { taken: 501 })).toEqual([0, 0]);
  });

  test('given rows that are not sorted, then what happened first counts first', () => {
    expect(aheadOf({ taken: 520 }, { taken: 500 })).toEqual([1, 0]);
  });

  test('given people who still wait at midnight, then they wait on after it', () => {
    expect(aheadOf({ taken: 1435 }, { taken: 1445 })).toEqual([0, 1]);
  });

  test('given somebody of whom nothing was heard since the day before, then they are not waiting', () => {
    expect(aheadOf({ taken: 500 }, { taken: 1440 + 500 })).toEqual([0, 0]);
  });
});

describe('what can be told', () => {
  test('given nobody who was ever seen to call, then nothing can be told', () => {
    const all = told({ tickets: tickets({ taken: 500 }) });
    expect(all.get(0)?.wait).toHaveProperty('unknown');
  });

  test('given an idle counter that was announced, then no wait is expected', () => {
    const all = told({ tickets: tickets({ taken: 500 }), states: [change('C1', 480, 'open')] });
    expect(all.get(0)?.wait).toMatchObject({ lowS: 0, expectedS: 0 });
  });

  test('given ends that are told, then a counter whose visit goes on is busy, even after an hour', () => {
    const all = told({
      tickets: tickets(
        { taken: 500, called: 500, ended: 590, counter: 'C1', outcome: 'served' },
        { taken: 560 },
      ),
    });
    expect(all.get(1)?.wait).not.toHaveProperty('unknown');
    expect(all.get(1)?.wait).not.toMatchObject({ expectedS: 0 });
  });
});

describe('what is planned', () => {
  const calendar = new Calendar('UTC');
  const C1 = counterId('C1');
  const site = emptySite(new SiteShape(siteId('hall'), NO_CONFIGURATION).definition());
  const stretches = (minutes: number, ...rows: Parameters<typeof planOf>[0]) =>
    planOf(rows, calendar)(site, C1, calendar.moment(at(minutes)));

  test('given a plan that begins tomorrow, then nothing is known of it today', () => {
    expect(stretches(500, planned('C1', 1440 + 510, 1440 + 720))).toBeNull();
  });

  test('given a plan of today, then it is known from midnight on, in seconds from now', () => {
    expect(stretches(0, planned('C1', 510, 720))).toEqual([{ from: 510 * 60, to: 720 * 60 }]);
  });

  test('given no end, or midnight, then the counter is supposed to go on', () => {
    expect(stretches(500, planned('C1', 490, null))).toEqual([{ from: -600, to: Infinity }]);
    expect(stretches(500, planned('C1', 490, 1440))).toEqual([{ from: -600, to: Infinity }]);
  });

  test('given a day of which the plan says nothing at all, then nothing is assumed', () => {
    expect(stretches(1440 + 500, planned('C1', 490, 720))).toBeNull();
  });

  test('given a day on which only other counters are planned, then this one is not', () => {
    expect(stretches(1940, planned('C1', 490, 720), planned('C2', 1930, 2000))).toEqual([]);
  });
});
