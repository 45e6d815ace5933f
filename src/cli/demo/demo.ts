import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Access } from '../../access/access';
import { type Configuration, readConfiguration } from '../../configuration';
import { type Day, instant } from '../../core/time';
import { Calendar } from '../../engine/calendar';
import { Sites } from '../../engine/sites';
import { Address } from '../../operations/address';
import { mairie21 } from '../../operations/demonstration/mairie-21';
import { greeting } from '../../operations/greeting';
import { startServer } from '../../server';
import { CommandFailure, misused } from '../command-failure';
import { LocalTimes } from '../import/local-times';
import { withDatabase } from '../open-journal';
import { print, say } from '../output';
import { daysIn, giveItAPast } from '../past/past';
import { Agent } from './agent';
import { arrivalsOf } from './arrivals';
import { Doors } from './doors';
import { FastClock } from './fast-clock';
import { Play } from './play';
import { randomOf } from './random';
import { shiftsOf } from './shifts';
import { closingLines, statusLine, type Summary, summaryOf } from './summary';
import { visitorsCome } from './visitors';

/** What `demo` was asked for with, as it was typed. */
export interface DemoOptions {
  readonly speed: string;
  readonly from: string;
  readonly until?: string;
  readonly seed: string;
  /** How long the site has lived before, e.g. `8w`. */
  readonly past?: string;
  readonly port?: string;
  readonly folder: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

type App = Awaited<ReturnType<typeof startServer>>;

/** A status line on a terminal is drawn this often; elsewhere one is written, ms. */
const STATUS_MS = 250;
const LINE_MS = 5_000;
const MIDNIGHT = 1440;

function numberIn(text: string, option: string, least: number, most: number): number {
  const value = Number(text);
  if (text !== '' && value >= least && value <= most) return value;
  throw misused(`--${option} ${text}: a number from ${least} to ${most}`);
}

/** `08:15` as minutes since midnight. */
function minuteIn(text: string, option: string): number {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (found) return Number(found[1]) * 60 + Number(found[2]);
  throw misused(`--${option} ${text} is not a time: write it as 08:15`);
}

function configurationOf({ port, folder, quiet }: DemoOptions): Configuration {
  const settings = readConfiguration();
  const database = join(folder, 'demo.sqlite');
  for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
  return {
    ...settings,
    port: port === undefined ? settings.port : numberIn(port, 'port', 0, 65_535),
    databaseUrl: `sqlite:${database}`,
    logLevel: quiet ? 'error' : 'warn',
  };
}

function clockOf(today: Day, zone: string, minute: number, speed: number): FastClock {
  const text = (value: number): string => String(value).padStart(2, '0');
  const time = `${text(Math.floor(minute / 60))}:${text(minute % 60)}`;
  return new FastClock(new LocalTimes(zone).read(`${today}T${time}`) ?? instant(Date.now()), speed);
}

async function doorsOf(app: App, site: string): Promise<Doors> {
  const access = app.get(Access);
  const grant = { site, label: 'demonstration' };
  const kiosk = await access.createKey({ ...grant, role: 'kiosk' });
  const agent = await access.createKey({ ...grant, role: 'agent' });
  return new Doors(await app.getUrl(), site, { kiosk, agent });
}

/** Visitors and agents act until the day is over; an error of one of them ends the play. */
async function act(play: Play, seed: number, until: number): Promise<void> {
  const arrivals = arrivalsOf(play.site, play.day, randomOf(seed));
  const agents = shiftsOf(play.site, play.day, randomOf(seed + 1)).map(
    (shift, n) => new Agent(play, shift, randomOf(seed + 1_000 * (n + 1))),
  );
  const people = [
    visitorsCome(play, arrivals, randomOf(seed + 2)),
    ...agents.map((agent) => agent.work()),
  ];
  const curtain = play.until(until);
  try {
    await Promise.race([Promise.all(people), curtain]);
  } catch (error) {
    if (!play.stopped) throw error;
  } finally {
    play.stop();
    await Promise.allSettled([...people, curtain]);
  }
}

/** Says what is going on, over and over; returns how to stop. */
function commentary(play: Play, read: () => Promise<Summary>): () => void {
  const live = process.stderr.isTTY;
  const timer = setInterval(
    () =>
      void read().then(
        (now) => {
          const line = statusLine(play.time, now);
          if (live) process.stderr.write(`\r${line}\u001b[K`);
          else say(line);
        },
        () => undefined,
      ),
    live ? STATUS_MS : LINE_MS,
  );
  return () => {
    clearInterval(timer);
    if (live) say('');
  };
}

async function startOn(configuration: Configuration, clock: FastClock): Promise<App> {
  try {
    return await startServer(configuration, clock);
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (taken)
      throw new CommandFailure(`port ${configuration.port} is in use: choose another --port`);
    throw error;
  }
}

/** Lives a simulated day on the real system: people come through the same doors as real ones. */
export async function liveDay(options: DemoOptions): Promise<void> {
  const speed = numberIn(options.speed, 'speed', 1, 10_000);
  const seed = numberIn(options.seed, 'seed', 0, 2 ** 31);
  const from = minuteIn(options.from, 'from');
  const until = options.until === undefined ? MIDNIGHT : minuteIn(options.until, 'until');
  const days = options.past === undefined ? 0 : daysIn(options.past);
  const configuration = configurationOf(options);
  if (days > 0) {
    await withDatabase(configuration, (open) => giveItAPast(open, days, { seed: options.seed }));
  }
  const { zone } = mairie21('2026-01-01' as Day);
  const calendar = new Calendar(zone);
  const today = calendar.moment(instant(Date.now())).day;
  const clock = clockOf(today, zone, from, speed);
  const app = await startOn(configuration, clock);
  try {
    const { day, refusals } = await playOn(app, { clock, calendar, today, seed, until, options });
    print(options.json, { ...day, refusals }, closingLines(day));
  } finally {
    await app.close();
  }
}

interface Staging {
  readonly clock: FastClock;
  readonly calendar: Calendar;
  readonly today: Day;
  readonly seed: number;
  /** Minutes since local midnight. */
  readonly until: number;
  readonly options: DemoOptions;
}

async function playOn(app: App, { clock, calendar, today, seed, until, options }: Staging) {
  const [site] = await app.get(Sites).all();
  if (!site) throw new CommandFailure('the demonstration has no site');
  const definition = await site.view(({ state }) => state.site.definition);
  const doors = await doorsOf(app, site.id);
  const play = new Play(definition, today, doors, clock, calendar);
  // The server would end at once: the play ends first, with its summary.
  process.removeAllListeners('SIGINT').once('SIGINT', () => play.stop());
  if (!options.quiet) say(`\n${await greeting(app.get(Address).url, site.id, app.get(Access))}\n`);
  const read = (): Promise<Summary> => site.view(summaryOf);
  const hush = options.quiet ? () => undefined : commentary(play, read);
  clock.begin();
  try {
    await act(play, seed, until);
  } finally {
    hush();
  }
  return { day: await read(), refusals: doors.refusals };
}
