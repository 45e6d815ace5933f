import { instant } from '../../core/time';
import { TurnedTime } from './turned-time';

describe('A time that is turned', () => {
  test('wakes people in the order of their times, then of their falling asleep', async () => {
    const time = new TurnedTime(1_000);
    const woken: string[] = [];
    const sleeps = (name: string, at: number) =>
      void time.until(at).then(() => woken.push(`${name} at ${time.now()}`));
    sleeps('late', 9_000);
    sleeps('first of two', 5_000);
    sleeps('second of two', 5_000);
    sleeps('at once', 500);
    await time.runUntil(instant(60_000));
    expect(woken).toEqual([
      'at once at 1000',
      'first of two at 5000',
      'second of two at 5000',
      'late at 9000',
    ]);
    expect(time.now()).toBe(60_000);
  });

  test('lets whoever wakes act and sleep again before anybody else wakes', async () => {
    const time = new TurnedTime(0);
    const seen: number[] = [];
    const steps = async (every: number): Promise<void> => {
      for (let n = 1; n <= 3; n += 1) {
        await time.until(time.now() + every);
        seen.push(time.now());
      }
    };
    void steps(10);
    void steps(7);
    await time.runUntil(instant(100));
    expect(seen).toEqual([7, 10, 14, 20, 21, 30]);
  });

  test('forgets whoever sleeps beyond the end', async () => {
    const time = new TurnedTime(0);
    let woken = false;
    void time.until(200).then(() => (woken = true));
    await time.runUntil(instant(100));
    await time.runUntil(instant(300));
    expect(woken).toBe(false);
  });
});
