import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Url = z.url({ protocol: /^https?$/ });

const Recipients = z.record(z.string().min(1), z.array(z.email()).min(1));

/** `hall=a@b.fr,c@d.fr;annex=e@f.fr` by site; what is not written so fails the check that follows. */
function recipientsIn(text: string): Record<string, string[]> {
  const parts = text.split(';').filter((part) => part.trim() !== '');
  const entries = parts.map((part) => {
    const [site = '', addresses = ''] = part.split('=');
    return [site.trim(), addresses.split(',').map((one) => one.trim())];
  });
  return Object.fromEntries(entries) as Record<string, string[]>;
}

const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be sqlite:FILE or postgres://…')
    .default('sqlite:data/patience.sqlite'),
  /** The address by which visitors' phones reach this server. */
  PUBLIC_URL: Url.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'log', 'debug', 'verbose']).default('log'),
  /** Where the pictures and films of the lobby screens lie; absent: `media` beside the database. */
  MEDIA_FOLDER: z.string().min(1).optional(),
  /** Key of the visitors' links; made and kept beside the database when absent. */
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** `on` when a proxy in front tells the clients' addresses (X-Forwarded-For). */
  TRUST_PROXY: z.enum(['on', 'off']).default('off'),
  /** `on` lets clients fall back to HTTP polling where WebSockets are blocked. */
  POLLING: z.enum(['on', 'off']).default('off'),
  /** Where push services may turn to about notices, mailto: or https:; by default PUBLIC_URL. */
  PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must be mailto:… or https://…')
    .optional(),
  /** Origins of push services besides those of the browsers' makers, separated by commas. */
  PUSH_SERVICES: z
    .string()
    .transform((list) => list.split(',').filter((one) => one !== ''))
    .pipe(z.array(Url))
    .default([]),
  /** `smtp://user:password@host:587` or `smtps://…`: what sends the weekly reports. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom they come from. */
  REPORT_FROM: z.email().optional(),
  /** When they are made on Monday, by the clock of the site. */
  REPORT_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 06:30')
    .default('06:30'),
  /** To whom they go: `site=address,address;other-site=address`. */
  REPORT_RECIPIENTS: z.string().transform(recipientsIn).pipe(Recipients).default({}),
  /** Where programs are looked for. */
  PATH: z.string().default('/usr/local/bin:/usr/bin:/bin'),
  /** Name or path of espeak-ng, which says calls and screens; `off`: no voice. */
  PATIENCE_ESPEAK: z.string().min(1).default('espeak-ng'),
});

/** The settings of a process, checked. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly publicUrl: string | null;
  readonly logLevel: z.infer<typeof Settings>['LOG_LEVEL'];
  readonly secret: string | null;
  readonly pushContact: string;
  readonly pushServices: readonly string[];
  readonly mediaFolder: string;
  readonly polling: boolean;
  readonly trustProxy: boolean;
  readonly weekly: WeeklySettings;
  /** The program that speaks; null: none. */
  readonly espeak: { readonly name: string; readonly path: string } | null;
}

/** When weekly reports are made, and to whom they go. */
export interface WeeklySettings {
  /** Minutes since local midnight of the Monday after. */
  readonly atMinute: number;
  /** Null: they are kept, and sent to nobody. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Addresses by site. */
  readonly recipients: Readonly<Record<string, readonly string[]>>;
}

/** Every wrong setting, one a line. */
export class WrongSettings extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets may be given as a file: `SECRET_FILE=/run/secrets/patience`. */
function withFiles(environment: Environment): Record<string, string | undefined> {
  const all: Record<string, string | undefined> = { ...environment };
  for (const name of ['SECRET', 'DATABASE_URL', 'SMTP_URL']) {
    const file = environment[`${name}_FILE`];
    if (file && !all[name]) all[name] = readFileSync(file, 'utf8').trim();
  }
  return all;
}

/** Push services want an address; a server that has none is one that somebody tries out. */
function contactFor(publicUrl: string | undefined): string {
  return publicUrl?.startsWith('https:') ? publicUrl : 'mailto:postmaster@localhost';
}

/** A folder beside the SQLite file; in `data/` when the database is elsewhere. */
function besideDatabase(databaseUrl: string, name: string): string {
  const [, file] = /^sqlite:(.+)$/.exec(databaseUrl) ?? [];
  return join(file ? dirname(file) : 'data', name);
}

type Read = z.infer<typeof Settings>;

function weeklySettings(read: Read): WeeklySettings {
  const { SMTP_URL: url, REPORT_FROM: from, REPORT_AT, REPORT_RECIPIENTS: recipients } = read;
  if (url !== undefined && from === undefined) {
    throw new WrongSettings(
      "These settings can't be used:\n  REPORT_FROM: is needed with SMTP_URL",
    );
  }
  const [hours = 0, minutes = 0] = REPORT_AT.split(':').map(Number);
  const mail = url !== undefined && from !== undefined ? { url, from } : null;
  return { atMinute: hours * 60 + minutes, mail, recipients };
}

/** Reads the settings. Throws {@link WrongSettings} that lists every wrong one. */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const result = Settings.safeParse(withFiles(environment));
  if (!result.success) {
    const wrong = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new WrongSettings(`These settings can't be used:\n  ${wrong.join('\n  ')}`);
  }
  const { PORT, HOST, DATABASE_URL, PUBLIC_URL, LOG_LEVEL, SECRET, POLLING, TRUST_PROXY } =
    result.data;
  const { PATIENCE_ESPEAK, PATH, PUSH_CONTACT, PUSH_SERVICES } = result.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL?.replace(/\/$/, '') ?? null,
    logLevel: LOG_LEVEL,
    secret: SECRET ?? null,
    pushContact: PUSH_CONTACT ?? contactFor(PUBLIC_URL),
    pushServices: PUSH_SERVICES.map((one) => new URL(one).origin),
    mediaFolder: result.data.MEDIA_FOLDER ?? besideDatabase(DATABASE_URL, 'media'),
    weekly: weeklySettings(result.data),
    polling: POLLING === 'on',
    trustProxy: TRUST_PROXY === 'on',
    espeak: PATIENCE_ESPEAK === 'off' ? null : { name: PATIENCE_ESPEAK, path: PATH },
  };
}
