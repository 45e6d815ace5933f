import { instant } from '../core/time';
import { Drift } from './drift';

const at = (seconds: number) => instant(1_000_000 + 1000 * seconds);

describe('the drift of a predictor', () => {
  it('is nothing before anything was seen', () => {
    expect(new Drift().errorS(at(0))).toBe(0);
  });

  it('comes near the error that goes on, and is shrunk while little was seen', () => {
    const drift = new Drift();
    drift.learn(120, at(0));
    expect(drift.errorS(at(0))).toBeCloseTo(120 / 6, 6);
    for (let i = 1; i <= 200; i += 1) drift.learn(120, at(i));
    expect(drift.errorS(at(200))).toBeGreaterThan(110);
  });

  it('fades when nothing is seen any more', () => {
    const drift = new Drift();
    for (let i = 0; i < 50; i += 1) drift.learn(-300, at(i));
    expect(drift.errorS(at(50))).toBeLessThan(-200);
    expect(Math.abs(drift.errorS(at(6 * 3600)))).toBeLessThan(1);
  });
});
