import { join } from 'node:path';
import type { Role } from '../../src/access/roles';
import type { SiteDefinition } from '../../src/core/definition';
import type { RecordedFact } from '../../src/core/facts';
import { siteId } from '../../src/core/ids';
import { instant } from '../../src/core/time';
import { type Database, openDatabase } from '../../src/journal/data-source';
import type { Finding } from '../../src/journal/finding';
import { DatabaseJournal } from '../../src/journal/journal';
import { verify } from '../../src/journal/verify';
import { configureSite } from '../../src/operations/seed';
import { type Answer, Client, type PostOptions } from './client';
import { newFolder } from './folder';
import { type Server, startProcess } from './server';

/** How a town hall is opened: on a new SQLite file unless a database is named. */
export interface Opening {
  readonly databaseUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Sites configured as a test wants them, and the real program that serves them. */
export class TownHall {
  private readonly keys = new Map<string, Promise<string>>();

  private constructor(
    readonly databaseUrl: string,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly removeFiles: () => void,
    private running: Server,
  ) {}

  static async open(sites: readonly SiteDefinition[], opening: Opening = {}): Promise<TownHall> {
    const folder = newFolder();
    const file = `sqlite:${join(folder.path, 'patience.sqlite')}`;
    const { databaseUrl = file, environment = {} } = opening;
    await onDatabase(databaseUrl, async (database) => {
      const journal = new DatabaseJournal(database);
      for (const site of sites) await configureSite(journal, site, instant(Date.now()));
    });
    const server = await startProcess({ databaseUrl, environment });
    return new TownHall(databaseUrl, environment, folder.remove, server);
  }

  get server(): Server {
    return this.running;
  }

  get client(): Client {
    return new Client(this.running.url);
  }

  /** A key of that role, the same one each time it is asked for. */
  key(role: Role, site?: string): Promise<string> {
    const name = `${role}|${site ?? ''}`;
    const known = this.keys.get(name) ?? this.running.key(role, site);
    this.keys.set(name, known);
    return known;
  }

  /** Somebody with a key, at one site. */
  async as(role: Role, site = 'test'): Promise<Person> {
    return new Person(this, site, await this.key(role));
  }

  /** Ends the program, kindly or not; the same port is taken again by {@link start}. */
  kill(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    return this.running.kill(signal);
  }

  /** Starts the program again, where the one before listened. */
  async start(): Promise<void> {
    const { databaseUrl, environment } = this;
    const port = Number(new URL(this.running.url).port);
    this.running = await startProcess({ databaseUrl, environment, port });
  }

  async restart(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await this.kill(signal);
    await this.start();
  }

  /** What the journal says happened today, read beside the running program. */
  facts(site = 'test'): Promise<readonly RecordedFact[]> {
    return onDatabase(this.databaseUrl, async (database) => {
      const history = await new DatabaseJournal(database).history(siteId(site));
      return history?.facts ?? [];
    });
  }

  /** Everything that is wrong with the journal. */
  verify(): Promise<readonly Finding[]> {
    return onDatabase(this.databaseUrl, (database) => verify(database));
  }

  /** Works on the database of the running program. */
  onDatabase<T>(act: (database: Database) => Promise<T>): Promise<T> {
    return onDatabase(this.databaseUrl, act);
  }

  /** Seq of the last fact of a site, as the running program tells it. */
  async seq(site = 'test'): Promise<number | undefined> {
    const { body } = await this.client.get<{ sites: Record<string, number> }>('/health/ready');
    return body.sites[site];
  }

  async close(): Promise<void> {
    await this.running.kill();
    this.removeFiles();
  }
}

async function onDatabase<T>(url: string, act: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url);
  try {
    return await act(database);
  } finally {
    await database.close();
  }
}

/** Somebody who asks things of one site, by paths inside it: `post('counters/c1/next')`. */
export class Person {
  constructor(
    private readonly hall: TownHall,
    private readonly site: string,
    private readonly key: string,
  ) {}

  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>> {
    return this.hall.client.get<Body>(this.pathOf(path), this.key);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    options: PostOptions = {},
  ): Promise<Answer<Body>> {
    return this.hall.client.post<Body>(this.pathOf(path), body, { key: this.key, ...options });
  }

  /** The same, and it must succeed: its body. */
  async does<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Body> {
    const answer = await this.post<Body>(path, body);
    if (answer.status < 300) return answer.body;
    throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  /** The same, and it must be refused: the name of the refusal. */
  async isRefused(path: string, body?: unknown): Promise<unknown> {
    const { status, body: problem } = await this.post(path, body);
    return status >= 400 ? problem['refusal'] : `not refused: ${status}`;
  }

  private pathOf(path: string): string {
    return `/api/v1/sites/${this.site}/${path}`;
  }
}
