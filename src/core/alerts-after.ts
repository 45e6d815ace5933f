import type { Alert, AlertAction, AlertFact, AlertRaised } from './alert';
import { isOpen } from './alert';
import { counterOf } from './definition';
import type { Fact, RecordedFact } from './facts';
import type { AlertId, CounterId, ServiceId } from './ids';
import type { Site } from './site';
import type { Instant } from './time';

/** What a fact says was done, but for when and by which fact. */
type Done = Pick<AlertAction, 'action' | 'counter' | 'services'> &
  Partial<Pick<AlertAction, 'how' | 'note' | 'by'>>;

/** Facts that are actions of regulation, whoever had what in mind: found, not told. */
const FOUND: { readonly [T in Fact['type']]?: (site: Site, fact: never) => Done | null } = {
  'counter-opened': opened,
  'counter-resumed': opened,
  'intake-stopped': (site: Site, { services }: Extract<Fact, { type: 'intake-stopped' }>) => ({
    action: 'stop-intake',
    counter: null,
    services: services.length > 0 ? services : all(site),
  }),
  'message-posted': (site: Site, { text }: Extract<Fact, { type: 'message-posted' }>) =>
    text && { action: 'publish-message', counter: null, services: all(site) },
  'skills-set': moved,
  'counter-asked': asked,
};

const all = (site: Site): ServiceId[] => site.definition.services.map(({ id }) => id);

const skillsOf = (site: Site, id: CounterId): readonly ServiceId[] =>
  counterOf(site.definition, id)?.skills.flat() ?? [];

function opened(site: Site, { counter }: { counter: CounterId }): Done {
  return { action: 'open-counter', counter, services: skillsOf(site, counter) };
}

/** Only what the counter did not receive before is help. */
function moved(site: Site, { counter, skills }: Extract<AlertFact, { type: 'skills-set' }>): Done {
  const before = skillsOf(site, counter);
  const services = skills.flat().filter((service) => !before.includes(service));
  return { action: 'move-skill', counter, services };
}

function asked(
  site: Site,
  { counter, request }: Extract<AlertFact, { type: 'counter-asked' }>,
): Done | null {
  if (request === null) return null;
  const action = request === 'open' ? 'open-counter' : 'delay-break';
  return { action, how: 'asked', counter, services: skillsOf(site, counter) };
}

const UNTOLD = { how: 'done', note: null, by: null } as const;

function withAction(alert: Alert, done: Done, { at, seq }: RecordedFact): Alert {
  const services = done.services.filter((service) => alert.services.includes(service));
  return { ...alert, actions: [...alert.actions, { ...UNTOLD, ...done, services, at, seq }] };
}

/** A message that follows another is the same action: the hall had been told. */
function isRepeated({ actions }: Alert, { action }: Done): boolean {
  return action === 'publish-message' && actions.some((one) => one.action === action);
}

/** The open alerts that something done is about: those of its services; a counter does not help itself. */
function helped(site: Site, done: Done): Alert[] {
  return [...site.alerts.values()].filter(
    (alert) =>
      isOpen(alert) &&
      !isRepeated(alert, done) &&
      alert.services.some((service) => done.services.includes(service)) &&
      (alert.counter === null || alert.counter !== done.counter),
  );
}

const NOTHING_YET = {
  takenAt: null,
  takenBy: null,
  actions: [],
  backAt: null,
  closedAt: null,
  outcome: null,
  actedWaitS: null,
  afterWaitS: null,
  backWaitS: null,
} as const;

function raised(site: Site, fact: AlertRaised, { at, day }: RecordedFact): Alert {
  const { type: _type, alert: id, waitS: raisedWaitS, ...rest } = fact;
  const services =
    fact.service !== null ? [fact.service] : fact.counter ? skillsOf(site, fact.counter) : [];
  const breachedAt = fact.kind === 'wait-exceeds' ? at : null;
  const own = { id, day: site.day ?? day, services, raisedAt: at, raisedWaitS, breachedAt };
  return { ...rest, ...NOTHING_YET, ...own };
}

function measured(
  alert: Alert,
  { of, waitS }: Extract<AlertFact, { type: 'alert-measured' }>,
  at: Instant,
): Alert {
  if (of === 'breach') return { ...alert, breachedAt: alert.breachedAt ?? at };
  return of === 'action' ? { ...alert, actedWaitS: waitS } : { ...alert, afterWaitS: waitS };
}

/** What a fact about one alert makes of it. */
function changed(alert: Alert, fact: AlertFact, recorded: RecordedFact): Alert {
  const { at } = recorded;
  switch (fact.type) {
    case 'alert-taken':
      return { ...alert, takenAt: at, takenBy: fact.by };
    case 'alert-acted': {
      const { action, counter, note, by } = fact;
      const services = fact.services.length > 0 ? fact.services : alert.services;
      return withAction(alert, { action, how: 'told', counter, services, note, by }, recorded);
    }
    case 'alert-measured':
      return measured(alert, fact, at);
    case 'alert-closed': {
      const { outcome, backAt, waitS } = fact;
      return { ...alert, closedAt: at, outcome, backAt, backWaitS: backAt === null ? null : waitS };
    }
    default:
      return alert;
  }
}

/** An undone action was never done. */
function withoutUndone(site: Site, undoes: number): Alert[] {
  return [...site.alerts.values()]
    .filter(({ actions }) => actions.some(({ seq }) => seq === undoes))
    .map((alert) => ({ ...alert, actions: alert.actions.filter(({ seq }) => seq !== undoes) }));
}

const known = (site: Site, id: AlertId): Alert[] => {
  const alert = site.alerts.get(id);
  return alert ? [alert] : [];
};

/**
 * The alerts that a fact changes, as they are after it. Called with the site as it is *before* the
 * fact. What is done anyway while an alert is open – a counter that serves the service opens, the
 * intake stops, a message, skills moved – is found here: nobody has to say « j'ai agi ».
 */
export function alertsAfter(site: Site, recorded: RecordedFact): readonly Alert[] {
  const { fact } = recorded;
  if (fact.type === 'alert-raised') return [raised(site, fact, recorded)];
  if (site.alerts.size === 0) return [];
  if ('alert' in fact) return known(site, fact.alert).map((one) => changed(one, fact, recorded));
  if (fact.type === 'action-undone') return withoutUndone(site, fact.undoes);
  const find = FOUND[fact.type] as ((site: Site, fact: Fact) => Done | null) | undefined;
  const done = find?.(site, fact);
  return done ? helped(site, done).map((alert) => withAction(alert, done, recorded)) : [];
}
