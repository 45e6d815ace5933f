import { Access } from '../access/access';
import type { Credential } from '../access/credential';
import { isRole, type Role, ROLES } from '../access/roles';
import { CommandFailure, misused } from './command-failure';
import { siteNamed, withExistingJournal, withJournal } from './open-journal';
import { print } from './output';

/** What a key or a link is asked for with. */
export interface GrantOptions {
  readonly role: string;
  readonly site?: string;
  readonly label?: string;
  readonly landing?: string;
  readonly json?: boolean;
}

const PAGES: Partial<Record<Role, string>> = {
  kiosk: '/kiosk/',
  lobby: '/lobby/',
  agent: '/console/',
  supervisor: '/supervision/',
  manager: '/reports/',
};

function roleNamed(name: string): Role {
  if (isRole(name)) return name;
  throw misused(`unknown role ${name}: there are ${ROLES.join(', ')}`);
}

/** Makes a key for a program or a device: the only time that it is shown. */
export async function createKey({ role, site, label, json }: GrantOptions): Promise<void> {
  const known = roleNamed(role);
  const key = await withJournal(async ({ journal, credentials }) => {
    const at = site === undefined ? null : await siteNamed(journal, site);
    const grant = { role: known, site: at, label: label ?? 'command line' };
    return new Access(credentials).createKey(grant);
  });
  print(json, { key }, key);
}

function landingOf(role: Role, site: string): string {
  return `${PAGES[role] ?? '/'}?site=${encodeURIComponent(site)}`;
}

/** Makes a link that signs a browser in once, within 12 hours. */
export async function createLink(options: GrantOptions): Promise<void> {
  const role = roleNamed(options.role);
  const url = await withJournal(async ({ journal, credentials, configuration }) => {
    const site = await siteNamed(journal, options.site ?? '');
    const landing = options.landing ?? landingOf(role, site);
    if (!/^\/(?!\/)/.test(landing)) throw misused('a landing is a path of this server: /console/');
    const label = options.label ?? 'command line';
    const code = await new Access(credentials).createLink({ role, site, label, landing });
    const host = ['0.0.0.0', '::'].includes(configuration.host) ? 'localhost' : configuration.host;
    return `${configuration.publicUrl ?? `http://${host}:${configuration.port}`}/sign-in/${code}`;
  });
  print(options.json, { url }, url);
}

const text = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** All that is known of a credential; never its secret, which nobody has. */
function described({ id, kind, role, site, label, ...times }: Credential) {
  const { createdAt, expiresAt, usedAt, revokedAt } = times;
  const dates = { createdAt: text(createdAt), expiresAt: text(expiresAt) };
  return {
    id,
    kind,
    role,
    site,
    label,
    ...dates,
    usedAt: text(usedAt),
    revokedAt: text(revokedAt),
  };
}

function line(one: ReturnType<typeof described>): string {
  const ended = one.revokedAt ? '  revoked' : one.usedAt ? '  used' : '';
  const place = one.site ?? 'every site';
  return `${one.id}  ${one.kind.padEnd(7)} ${one.role.padEnd(13)} ${place}  ${one.label}${ended}`;
}

/** Lists keys, sessions and links, those that have ended too. */
export async function listKeys(options: { site?: string; json?: boolean }): Promise<void> {
  const all = await withExistingJournal(({ credentials }) => credentials.list(options.site));
  const keys = all.map(described);
  print(options.json, { keys }, keys.map(line).join('\n') || 'There is no key.');
}

/** Ends a key, a session or a link; a running server notices within seconds. */
export async function revokeKey(id: string, { json }: { json?: boolean }): Promise<void> {
  const revoked = await withExistingJournal(({ credentials }) =>
    credentials.revoke(id, Date.now()),
  );
  if (!revoked) throw new CommandFailure(`there is no live key ${id}: see key list`);
  print(json, { revoked: id }, `Revoked ${id}.`);
}
