import { Gathering } from './files';
import { frameOf } from './frame';
import { simulate } from './history';
import { townHall } from './scenarios/public-places';

const frame = frameOf({ ...townHall, days: 6 });
const gathering = new Gathering(frame);
for (const one of simulate(frame, 3, 2)) gathering.add(one);
const files = gathering.files();

function rowsOf(name: 'history.csv' | 'counters.csv' | 'schedule.csv' | 'oracle.csv') {
  const [header = '', ...rows] = files[name].trimEnd().split('\n');
  const names = header.split(',');
  return rows.map((row) => {
    const values = row.split(',');
    expect(values).toHaveLength(names.length);
    return new Map(names.map((one, i) => [one, values[i] as string]));
  });
}

describe('The files of a simulated history', () => {
  test('tell each ticket in the order of taking, with what its end leaves blank', () => {
    const rows = rowsOf('history.csv');
    const taken = rows.map((row) => row.get('taken_at') as string);
    expect(taken).toEqual([...taken].sort());
    expect(new Set(rows.map((row) => row.get('outcome')))).toEqual(
      new Set(['served', 'noshow', 'abandoned']),
    );
    for (const row of rows) {
      const wasCalled = row.get('outcome') !== 'abandoned';
      expect(row.get('called_at') !== '').toBe(wasCalled);
      expect(row.get('counter') !== '').toBe(wasCalled);
      expect(row.get('ended_at')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/);
    }
  });

  test('have a forecast beside each ticket, and the wait that it had or would have had', () => {
    const [history, oracle] = [rowsOf('history.csv'), rowsOf('oracle.csv')];
    expect(oracle.map((row) => row.get('ticket'))).toEqual(history.map((row) => row.get('ticket')));
    for (const [i, row] of oracle.entries()) {
      const [low, expected, high] = ['low', 'expected', 'high'].map((name) =>
        Number(row.get(name)),
      );
      expect(low).toBeLessThanOrEqual(expected as number);
      expect(expected).toBeLessThanOrEqual(high as number);
      const wait = Number(row.get('potential_wait'));
      const called = history[i]?.get('called_at');
      const taken = Date.parse(`${history[i]?.get('taken_at')}Z`);
      if (called) expect(wait).toBe((Date.parse(`${called}Z`) - taken) / 1000);
      // Whoever gave up had not been called by then.
      else
        expect(1000 * wait + taken).toBeGreaterThan(Date.parse(`${history[i]?.get('ended_at')}Z`));
    }
  });

  test('plan each opening day, the last period without an end', () => {
    const rows = rowsOf('schedule.csv');
    expect(new Set(rows.map((row) => row.get('from')?.slice(0, 10))).size).toBe(6);
    expect(rows.filter((row) => row.get('to') === '').length).toBeGreaterThan(6);
    const starts = rows.map((row) => row.get('from') as string);
    expect(starts).toEqual([...starts].sort());
  });

  test('configure wrong beliefs and the true preferences, where there is something to prefer', () => {
    const config = JSON.parse(files['config.json']) as {
      services: { id: string; prior_mean_service_s: number }[];
      dispatch: { preference: Record<string, unknown> };
    };
    expect(config.services[0]).toEqual({ id: 'passports', prior_mean_service_s: 630 });
    const { preference } = config.dispatch;
    expect(preference['G2']).toEqual(['passports', 'registry']);
    expect(preference['G7']).toEqual([['registry', 'passports'], 'counter-pick-up']);
    expect(Object.keys(preference)).not.toContain('G1');
    expect(Object.keys(preference)).not.toContain('G3');
  });
});
