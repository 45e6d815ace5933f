/** Who somebody, or some device, is to a site. */
export const ROLES = [
  'kiosk',
  'lobby',
  'sensor',
  'agent',
  'supervisor',
  'manager',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** No key and no sign-in: whoever stands in the lobby, or the web. */
export type Anyone = 'anyone';

/** Who may do what: the one table, asked by HTTP and by sockets alike. */
export const TABLE = {
  'site.read': ['anyone', ...ROLES],
  'visit.follow': ['anyone', ...ROLES],
  'tickets.take': ['kiosk', 'agent', 'supervisor', 'administrator'],
  'tickets.come-back': ['kiosk', 'agent', 'supervisor', 'administrator'],
  'tickets.leave': ['agent', 'supervisor', 'administrator'],
  'tickets.print': ['kiosk', 'agent', 'supervisor', 'administrator'],
  'tickets.explain': ['agent', 'supervisor', 'administrator'],
  'kiosk.watch': ['kiosk', 'administrator'],
  'console.watch': ['agent', 'supervisor', 'administrator'],
  'counters.act': ['agent', 'supervisor', 'administrator'],
  'site.live': ['supervisor', 'manager', 'administrator'],
  'site.regulate': ['supervisor', 'administrator'],
  'rooms.count': ['sensor', 'agent', 'supervisor', 'administrator'],
  'rooms.correct': ['supervisor', 'administrator'],
  'rooms.read': ['sensor', 'supervisor', 'manager', 'administrator'],
  'voice.speak': ['kiosk', 'lobby', 'administrator'],
  'promises.read': ['supervisor', 'manager', 'administrator'],
  'regulation.read': ['supervisor', 'manager', 'administrator'],
  'reports.read': ['manager', 'administrator'],
} as const satisfies Record<string, readonly (Role | Anyone)[]>;
export type Action = keyof typeof TABLE;

/** Who asks: a role, on one site or on all of them. */
export interface Identity {
  /** Id of the credential: what the journal keeps as the actor. */
  readonly id: string;
  readonly role: Role | Anyone;
  /** Null: every site. */
  readonly site: string | null;
}

export const ANYONE: Identity = { id: 'anyone', role: 'anyone', site: null };

/** Whether somebody may do something; with a site, whether there. */
export function mayDo(identity: Identity, action: Action, site?: string): boolean {
  const roles: readonly string[] = TABLE[action];
  if (!roles.includes(identity.role)) return false;
  if (roles.includes('anyone')) return true;
  return identity.site === null || site === undefined || identity.site === site;
}
