import { type Alert, type AlertCommand, type AlertFact, isOpen } from './alert';
import type { CounterCommand } from './commands';
import { at } from './decide-counter';
import { serviceOf } from './definition';
import type { Fact } from './facts';
import type { Handlers } from './handlers';
import { type AlertId, alertId, type CounterId, type ServiceId } from './ids';
import { length } from './line';
import { type Decision, happened, refused } from './refusals';
import type { Counter, Site } from './site';

type HelpCommand = Extract<CounterCommand, { type: 'ask-help' | 'cancel-help' | 'decline' }>;

/** The alert in course of a service; undefined: there is none. */
export function openAlertOf(site: Site, service: ServiceId): Alert | undefined {
  return [...site.alerts.values()].find((alert) => isOpen(alert) && alert.service === service);
}

/** The help that a counter is asking for; undefined: none. */
export function helpAskedBy(site: Site, counter: CounterId): Alert | undefined {
  return [...site.alerts.values()].find((alert) => isOpen(alert) && alert.counter === counter);
}

const nextId = (site: Site): AlertId => alertId(`a${site.seq + 1}`);

/** Decides about one of today's alerts. */
function about(site: Site, id: AlertId, then: (alert: Alert) => Decision): Decision {
  const alert = site.alerts.get(id);
  return alert ? then(alert) : refused('unknown-alert');
}

/** Decides about an alert that must not have ended. */
function aboutOpen(site: Site, id: AlertId, then: (alert: Alert) => Decision): Decision {
  return about(site, id, (alert) => (isOpen(alert) ? then(alert) : refused('alert-closed')));
}

/** Nobody raises what is raised already: two servers on one journal see the same things. */
function raise(site: Site, command: Extract<AlertCommand, { type: 'raise-alert' }>): Decision {
  const { service } = command;
  if (!serviceOf(site.definition, service)) return refused('unknown-service');
  if (openAlertOf(site, service)) return happened();
  return happened({ ...command, type: 'alert-raised', alert: nextId(site), counter: null });
}

function measure(
  alert: Alert,
  { of, waitS }: Extract<AlertCommand, { type: 'measure-alert' }>,
): Decision {
  const { breachedAt, actedWaitS, afterWaitS, id } = alert;
  const before = of === 'breach' ? breachedAt : of === 'action' ? actedWaitS : afterWaitS;
  if (before !== null || (of === 'breach' && !isOpen(alert))) return happened();
  return happened({ type: 'alert-measured', alert: id, of, waitS });
}

function act(
  site: Site,
  alert: Alert,
  command: Extract<AlertCommand, { type: 'act-on-alert' }>,
): Decision {
  const { action, at: counter, services, note, by } = command;
  if (!services.every((id) => serviceOf(site.definition, id))) return refused('unknown-service');
  if (counter !== null && !site.counters.has(counter)) return refused('unknown-counter');
  return happened({ type: 'alert-acted', alert: alert.id, action, counter, services, note, by });
}

/** The first who takes it has it; to take it again is answered as if it were the first time. */
function take(alert: Alert, by: Extract<AlertCommand, { type: 'take-alert' }>['by']): Decision {
  return alert.takenAt === null
    ? happened({ type: 'alert-taken', alert: alert.id, by })
    : happened();
}

const ended = (id: AlertId, outcome: Alert['outcome'] & string): AlertFact => ({
  type: 'alert-closed',
  alert: id,
  outcome,
  backAt: null,
  waitS: null,
});

/** What ends with the day. */
export function alertsEnded(site: Site): Fact[] {
  return [...site.alerts.values()].filter(isOpen).map(({ id }) => ended(id, 'service-closed'));
}

function ask(
  { id, status, asked }: Counter,
  request: Extract<AlertCommand, { type: 'ask-counter' }>['request'],
): Decision {
  if (request === 'open' && status === 'open') return refused('counter-already-open');
  if (request === 'delay-break' && status !== 'open') return refused('counter-closed');
  if (asked === request) return happened();
  return happened({ type: 'counter-asked', counter: id, request });
}

type SetSkills = Extract<AlertCommand, { type: 'set-skills' }>;

const same = (a: SetSkills['skills'], b: SetSkills['skills']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** A line with people must not lose its last counter by a move. */
function setSkills(site: Site, { of, skills }: SetSkills): Decision {
  const given = skills.flat();
  if (given.length === 0 || !given.every((id) => serviceOf(site.definition, id)))
    return refused('unknown-service');
  const others = site.definition.counters.filter(({ id }) => id !== of);
  const present = site.definition.counters.find(({ id }) => id === of);
  const served = new Set([...given, ...others.flatMap((one) => one.skills.flat())]);
  const forgotten = (present?.skills.flat() ?? []).some((service) => {
    const line = site.lines.get(service);
    return !served.has(service) && line !== undefined && length(line) > 0;
  });
  if (forgotten) return refused('service-not-served');
  if (same(present?.skills ?? [], skills)) return happened();
  return happened({ type: 'skills-set', counter: of, skills });
}

/** What may be asked about alerts, and to regulate. */
export const alertHandlers: Handlers<AlertCommand> = {
  'raise-alert': (site, command) => raise(site, command),
  'measure-alert': (site, command) => about(site, command.alert, (one) => measure(one, command)),
  'take-alert': (site, { alert, by }) => aboutOpen(site, alert, (one) => take(one, by)),
  'act-on-alert': (site, command) =>
    aboutOpen(site, command.alert, (one) => act(site, one, command)),
  'close-alert': (site, { type: _type, ...rest }) =>
    about(site, rest.alert, (one) =>
      isOpen(one) ? happened({ type: 'alert-closed', ...rest }) : happened(),
    ),
  'ask-counter': (site, { of, request }) => at(site, of, (counter) => ask(counter, request)),
  'set-skills': (site, command) => at(site, command.of, () => setSkills(site, command)),
};

/** Help never waits for anything, and asking twice is asking once. */
export const helpHandlers: Handlers<HelpCommand> = {
  'ask-help': (site, { counter }) => at(site, counter, () => askHelp(site, counter)),
  'cancel-help': (site, { counter }) =>
    at(site, counter, () => {
      const asked = helpAskedBy(site, counter);
      return asked ? happened(ended(asked.id, 'dismissed')) : happened();
    }),
  decline: (site, { counter }) =>
    at(site, counter, ({ asked }) =>
      asked ? happened({ type: 'counter-asked', counter, request: null }) : happened(),
    ),
};

function askHelp(site: Site, counter: CounterId): Decision {
  if (helpAskedBy(site, counter)) return happened();
  const services = site.definition.counters.find(({ id }) => id === counter)?.skills.flat() ?? [];
  const lines = services.flatMap((id) => site.lines.get(id) ?? []);
  const waiting = lines.reduce((sum, line) => sum + length(line), 0);
  const open = [...site.counters.values()].filter(({ status }) => status === 'open').length;
  const unknown = { planned: null, arrivals: null, needed: null, beforeClosing: null } as const;
  return happened({
    type: 'alert-raised',
    alert: nextId(site),
    service: null,
    counter,
    kind: 'help-asked',
    breachInS: null,
    predictedS: null,
    targetS: null,
    cause: { waiting, open, ...unknown, basis: 'present' },
    waitS: null,
  });
}
