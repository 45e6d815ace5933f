import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Role } from '../../src/access/roles';
import { Access } from '../../src/access/access';
import { CredentialStore } from '../../src/journal/credentials';
import { openDatabase } from '../../src/journal/data-source';
import { newFolder } from './folder';

const PROGRAM = join(__dirname, '..', '..', 'dist', 'main.js');
const START_LIMIT_MS = 20_000;

/** The program that users run, as a process of its own. */
export interface Server {
  readonly url: string;
  readonly databaseUrl: string;
  readonly process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** A key of that role, on every site unless one is named. */
  key(role: Role, site?: string): Promise<string>;
  /** A sign-in link's address. */
  link(role: Role, landing: string): Promise<string>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

export interface ServerOptions {
  readonly databaseUrl: string;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the built program and waits until it says where it listens. */
export async function startProcess(options: ServerOptions): Promise<Server> {
  const { databaseUrl, port = 0, environment = {} } = options;
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...environment,
    },
  });
  let output = '';
  const heard = (part: Buffer): void => void (output += part.toString());
  child.stdout.on('data', heard);
  child.stderr.on('data', heard);
  const url = await addressOf(child, () => output);
  return {
    url,
    databaseUrl,
    process: child,
    output: () => output,
    key: (role, site) => withAccess(databaseUrl, (access) => access.createKey(grant(role, site))),
    link: async (role, landing) => {
      const code = await withAccess(databaseUrl, (access) =>
        access.createLink({ ...grant(role), landing }),
      );
      return `${url}/sign-in/${code}`;
    },
    kill: (signal = 'SIGTERM') => killed(child, signal),
  };
}

/** A server on a new SQLite file, and what takes both away. */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<{ server: Server; stop: () => Promise<void> }> {
  const folder = newFolder();
  const databaseUrl = `sqlite:${join(folder.path, 'patience.sqlite')}`;
  const server = await startProcess({ databaseUrl, environment });
  const stop = async (): Promise<void> => {
    await server.kill();
    folder.remove();
  };
  return { server, stop };
}

const grant = (role: Role, site?: string): { role: Role; site: string | null; label: string } => ({
  role,
  site: site ?? null,
  label: 'test',
});

async function withAccess<T>(url: string, act: (access: Access) => Promise<T>): Promise<T> {
  const database = await openDatabase(url);
  try {
    return await act(new Access(new CredentialStore(database)));
  } finally {
    await database.close();
  }
}

async function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    const found = /Patience listens on (\S+)/.exec(output());
    if (found?.[1]) return found[1];
    if (child.exitCode !== null) throw new Error(`the server ended:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the server did not start:\n${output()}`);
}

async function killed(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}
