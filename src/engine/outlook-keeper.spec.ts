import { counter, service, site, WEEK } from '../../test/kit/sites';
import type { SiteDefinition } from '../core/definition';
import { momentOf, WEDNESDAY } from '../estimation/outlook.fixture';
import { counterId } from '../core/ids';
import { addDays } from '../core/time';
import type { View } from './boards/view';
import { OutlookKeeper } from './outlook-keeper';
import { SiteState } from './site-state';

const HALL = site([service('A')], [{ ...counter('c1', 'a'), hours: [WEEK] }]);
const MINUTE = 60_000;

/** A site of which a test turns the clock and the definition by hand. */
class HandSite {
  now = momentOf(WEDNESDAY, 600);
  views = 0;
  state = new SiteState({ definition: HALL, after: 0, facts: [] }, null);

  view<T>(project: (view: View) => T): Promise<T> {
    this.views += 1;
    const { state, now } = this;
    return Promise.resolve(
      project({ state, epoch: 'test', now, waits: new Map(), printers: new Map() }),
    );
  }

  later(minutes: number): void {
    this.now = momentOf(this.now.day, this.now.minute + minutes);
  }

  /** As a fact would, between two batches. */
  opens(name: string): void {
    const id = counterId(name);
    const { at: since } = this.now;
    const idle = { status: 'open', reason: null, ticket: null, asked: null, last: null } as const;
    this.state.site.counters.set(id, { id, since, ...idle });
  }

  become(definition: SiteDefinition): void {
    this.state = new SiteState({ definition, after: 0, facts: [] }, null);
  }
}

describe('the half-hours to come of a site', () => {
  let hall: HandSite;
  let keeper: OutlookKeeper;

  beforeEach(() => {
    hall = new HandSite();
    keeper = new OutlookKeeper(hall);
  });

  it('are of today and the days that follow', async () => {
    const days = await keeper.days(3);
    expect(days.map(({ day }) => day)).toEqual([0, 1, 2].map((n) => addDays(WEDNESDAY, n)));
    expect(days[0]?.services[0]?.halfHours[0]).toMatchObject({ from: 600, to: 630 });
    expect(days[1]?.services[0]?.halfHours[0]).toMatchObject({ from: 510, to: 540 });
  });

  it('are run once, however many ask at once, and again tomorrow', async () => {
    const [one, other] = await Promise.all([keeper.days(2), keeper.days(2)]);
    expect(other[1]).toBe(one[1]);
    expect((await keeper.days(15))[1]).toBe(one[1]);
    hall.now = momentOf(addDays(WEDNESDAY, 1), 0);
    const [today] = await keeper.days(1);
    expect(today).not.toBe(one[1]);
    expect(today?.day).toBe(addDays(WEDNESDAY, 1));
  });

  it('of today are run again once they are five minutes old, and then told to whoever asks next', async () => {
    const [first] = await keeper.days(1);
    hall.later(4);
    expect((await keeper.days(1))[0]).toBe(first);
    hall.later(1);
    expect((await keeper.days(1))[0]).toBe(first);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [second] = await keeper.days(1);
    expect((second?.ranAt ?? 0) - (first?.ranAt ?? 0)).toBe(5 * MINUTE);
    hall.later(30);
    expect((await keeper.days(1))[0]?.ranAt).toBe(hall.now.at);
  });

  it('of today are run again at once when a counter has opened since', async () => {
    const [before] = await keeper.days(1);
    hall.later(1);
    expect((await keeper.days(1))[0]).toBe(before);
    hall.opens('c1');
    const [after] = await keeper.days(1);
    expect(after).not.toBe(before);
    expect((await keeper.days(1))[0]).toBe(after);
  });

  it('are dropped when the site is another one', async () => {
    const [, before] = await keeper.days(2);
    hall.become({ ...HALL, holidays: [addDays(WEDNESDAY, 1)] });
    const [, after] = await keeper.days(2);
    expect(before?.services[0]?.halfHours.length).toBe(17);
    expect(after?.services[0]?.halfHours).toEqual([]);
  });

  it('that failed once are run again', async () => {
    const view = hall.view.bind(hall);
    const broken = jest
      .spyOn(hall, 'view')
      .mockImplementation((project) =>
        hall.views === 1 ? Promise.reject(new Error('storage')) : view(project),
      );
    await expect(keeper.days(1)).rejects.toThrow('storage');
    broken.mockRestore();
    expect(await keeper.days(1)).toHaveLength(1);
  });

  it('leave the loop to others between two steps', async () => {
    let turns = 0;
    let running = true;
    const count = (): void => {
      turns += 1;
      if (running) setImmediate(count);
    };
    setImmediate(count);
    await keeper.days(15);
    running = false;
    expect(turns).toBeGreaterThanOrEqual(15);
  });
});
