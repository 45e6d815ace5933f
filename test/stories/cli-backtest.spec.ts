import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../kit/command-line';
import { newFolder } from '../kit/folder';

const HEADER = 'site,service,ticket,priority,taken_at,called_at,ended_at,counter,outcome';
const HISTORY = [
  HEADER,
  'hall,identity,1,0,2026-03-02T08:31:40.120,2026-03-02T08:31:40.120,2026-03-02T08:42:03.900,C1,served',
  'hall,identity,2,0,2026-03-02T08:33:02,2026-03-02T08:42:05,2026-03-02T08:50:00,C1,served',
  'other,a,1,0,2026-03-02T08:33:30,2026-03-02T08:40:00,,,served',
  'hall,identity,3,0,not a time,,,,',
  'hall,identity,4',
  'hall,identity,5,0,2026-03-02T08:35:27.500,,2026-03-02T08:58:12,,abandoned',
  'hall,identity,5,0,2026-03-02T08:36:00,2026-03-02T08:50:10,2026-03-02T08:59:00,C1,noshow',
];
const COUNTERS = ['site,counter,at,state,services', 'hall,C1,2026-03-02T08:30:00,open,*'];
const SCHEDULE = ['site,counter,from,to,services', 'hall,C1,2026-03-02T08:30:00,,identity'];
const CONFIG = JSON.stringify({ services: [{ id: 'identity', prior_mean_service_s: 480 }] });

const folder = newFolder();
let made = 0;
afterAll(() => folder.remove());

const path = (): string => join(folder.path, `${(made += 1)}.csv`);

function file(lines: readonly string[], end = '\n'): string {
  const name = path();
  writeFileSync(name, lines.join(end) + end);
  return name;
}

async function backtest(...words: string[]) {
  const out = path();
  const ran = await patience('sqlite::memory:', 'backtest', ...words, '--out', out);
  return { ...ran, lines: ran.code === 0 ? readFileSync(out, 'utf8').split('\n') : [] };
}

const FILES = () => [
  '--history',
  file(HISTORY),
  '--counters',
  file(COUNTERS),
  '--schedule',
  file(SCHEDULE),
];

test('given a history, when it is replayed, then each row has its answer in the order of the file', async () => {
  const { code, lines, err } = await backtest(...FILES(), '--config', file([CONFIG]));
  expect(code).toBe(0);
  expect(lines[0]).toBe('site,service,ticket,at,ahead,low,expected,high');
  expect(lines.slice(1, -1).map((line) => line.split(',').slice(0, 5).join(','))).toEqual([
    'hall,identity,1,2026-03-02T08:31:40.120,0',
    'hall,identity,2,2026-03-02T08:33:02,0',
    'other,a,1,2026-03-02T08:33:30,0',
    'hall,identity,3,not a time,',
    'hall,identity,4,,',
    'hall,identity,5,2026-03-02T08:35:27.500,1',
    'hall,identity,5,2026-03-02T08:36:00,2',
  ]);
  // Somebody who finds a free counter waits for nothing; who finds a busy one is told a range.
  expect(lines[1]).toMatch(/,0\.0,0\.0,[\d.]+$/);
  expect(lines[2]).toMatch(/,[\d.]+,[1-9][\d.]*,[\d.]+$/);
  expect(lines[4]).toMatch(/,,,,$/);
  expect(err).toContain('2 rows or values');
  expect(err).toContain('line 5: taken_at is not an instant: not a time');
});

test('given the same files with other ends of line and another order of columns, then the same is told', async () => {
  const first = await backtest('--history', file(HISTORY));
  const crlf = file([`\uFEFF${HEADER}`, ...HISTORY.slice(1)], '\r\n');
  const turned = file(
    HISTORY.map((line) => {
      const cells = line.split(',');
      return cells.length === 9 ? `unknown,${[...cells].reverse().join(',')}` : line;
    }),
  );
  expect((await backtest('--history', crlf)).lines).toEqual(first.lines);
  const { lines } = await backtest('--history', turned);
  expect(lines.filter((_, n) => n !== 5)).toEqual(first.lines.filter((_, n) => n !== 5));
});

test('given --scoreboard, then simpler predictors are judged on the same tickets', async () => {
  const options = ['--scoreboard', '--warmup-days', '0'];
  const { code, out } = await backtest(...FILES(), ...options);
  expect(code).toBe(0);
  expect(out).toContain('1 tickets judged');
  expect(out).toMatch(/\| Patience +\| 1 /);
  expect(out).toMatch(/\| last wait \(LES\) +\| 1 /);
  const { out: json } = await backtest(...FILES(), ...options, '--json');
  expect(JSON.parse(json)).toMatchObject({
    tickets: 7,
    sites: 2,
    unreadable: 2,
    scoreboard: { judged: 1 },
  });
});

test('given a history without a ticket, then there is a header and no more', async () => {
  const { code, lines } = await backtest('--history', file([HEADER]));
  expect({ code, lines }).toEqual({
    code: 0,
    lines: ['site,service,ticket,at,ahead,low,expected,high', ''],
  });
});

test('given what can’t be used, then the command says why in a line and ends with 2', async () => {
  const history = file(HISTORY);
  const wrong: [string[], string][] = [
    [['--history', join(folder.path, 'nowhere.csv')], 'there is no file'],
    [['--history', file(['site,ticket', 'a,1'])], 'has no column service'],
    [['--history', file([])], 'has no column'],
    [['--history', folder.path], 'can’t be read'.replace('’', "'")],
    [['--history', history, '--counters', history], 'has no column at'],
    [['--history', history, '--config', history], "can't be used"],
    [['--history', history, '--warmup-days', '-1'], '--warmup-days -1'],
    [[], '--history'],
  ];
  for (const [words, reason] of wrong) {
    const { code, err } = await backtest(...words);
    expect({ words, code }).toEqual({ words, code: 2 });
    expect(err).toContain(reason);
  }
  const over = await patience(
    'sqlite::memory:',
    'backtest',
    '--history',
    history,
    '--out',
    history,
  );
  expect(over.code).toBe(2);
  expect(readFileSync(history, 'utf8')).toContain(HEADER);
});
