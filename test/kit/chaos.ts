import { ticketOfBlock } from '../../src/core/blocks';
import type { Command } from '../../src/core/commands';
import type { SiteDefinition } from '../../src/core/definition';
import {
  type AlertId,
  alertId,
  counterId,
  roomId,
  type CounterId,
  type RoomId,
  serviceId,
  type ServiceId,
  type TicketId,
  ticketId,
} from '../../src/core/ids';
import { instant } from '../../src/core/time';
import { actOnAlert, intakeRule, raiseAlert, SUPERVISOR, take } from './ask';
import { Draw } from './draw';
import { momentAt, Scenario } from './given';
import { counter, room, service, site } from './sites';

/** Some groups of the services, in random order of preference; at least one service. */
function skills(draw: Draw, prefixes: string): string[] {
  const groups = ['', '', ''];
  for (const letter of prefixes) {
    const group = draw.below(4);
    if (group < 3) groups[group] += letter;
  }
  const some = groups.filter((group) => group !== '');
  return some.length > 0 ? some : [prefixes];
}

/** 1–4 services, 1–5 counters with random skills, a bound of 1–4. */
export function chaoticSite(numbers: readonly number[]): SiteDefinition {
  const draw = new Draw(numbers[0] ?? 0);
  const letters = 'abcd'.slice(0, 1 + draw.below(4));
  const appointmentOnly = draw.oneIn(6);
  const services = letters
    .toUpperCase()
    .split('')
    .map((prefix, at) =>
      appointmentOnly && at === 0
        ? service(prefix, { walkIn: false, appointments: true })
        : service(prefix),
    );
  const counters = Array.from({ length: 1 + draw.below(5) }, (_, at) =>
    counter(`c${at + 1}`, ...skills(new Draw(numbers[at + 1] ?? 0), letters)),
  );
  return frozen(
    site(services, counters, {
      overtakingBound: 1 + draw.below(4),
      recallLimit: draw.below(3),
      rooms: [room('hall', 6), room('pool', 12)],
      outsideHours: draw.oneIn(4) ? 'refuse' : 'accept',
    }),
  );
}

/** Whoever changes a definition in place hears of it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

type Kind = Command['type'] | 'clock';

/** How often each thing happens, of the sum. */
const WEIGHTS: Readonly<Record<Kind, number>> = {
  take: 18,
  'reserve-block': 2,
  next: 17,
  arrived: 11,
  finish: 4,
  absent: 3,
  'come-back': 3,
  undo: 4,
  call: 3,
  recall: 2,
  park: 2,
  'resume-ticket': 2,
  requeue: 2,
  transfer: 4,
  postpone: 2,
  leave: 2,
  rate: 2,
  withdraw: 1,
  open: 3,
  pause: 1,
  resume: 2,
  close: 1,
  'stop-intake': 1,
  'resume-intake': 2,
  'set-intake-rule': 1,
  'override-intake': 1,
  'apply-intake-rule': 2,
  'post-message': 1,
  configure: 1,
  'turn-day': 1,
  'raise-alert': 1,
  'measure-alert': 1,
  'take-alert': 1,
  'act-on-alert': 1,
  'close-alert': 1,
  'ask-counter': 1,
  'set-skills': 1,
  'ask-help': 1,
  'cancel-help': 1,
  decline: 1,
  'count-occupancy': 1,
  'correct-occupancy': 1,
  clock: 2,
};
const KINDS = (Object.keys(WEIGHTS) as Kind[]).flatMap((kind) =>
  Array.from({ length: WEIGHTS[kind] }, () => kind),
);

const HOUR_MS = 3_600_000;

/** Another limit and another counter's skills; now and then a counter or a service less. */
function reconfigured(draw: Draw, definition: SiteDefinition): SiteDefinition {
  const letters = definition.services.map(({ id }) => id).join('');
  const at = draw.below(definition.counters.length);
  const changed = definition.counters.map((one, index) =>
    index === at ? counter(one.id, ...skills(draw, letters)) : one,
  );
  const counters = draw.oneIn(4) && changed.length > 1 ? changed.slice(1) : changed;
  const fewer = draw.oneIn(4) && definition.services.length > 1;
  const services = fewer ? definition.services.slice(1) : definition.services;
  return frozen({ ...definition, services, counters, recallLimit: draw.below(3) });
}

/** What commands are made of: people, counters and services that mostly exist. */
class Parts {
  readonly reason = 'chaos';

  constructor(
    readonly draw: Draw,
    readonly scenario: Scenario,
  ) {}

  get counter(): CounterId {
    const known = this.draw.oneIn(20) ? undefined : this.draw.of(this.definition.counters);
    return known?.id ?? counterId('c9');
  }

  get service(): ServiceId {
    const known = this.draw.oneIn(20) ? undefined : this.draw.of(this.definition.services);
    return known?.id ?? serviceId('z');
  }

  get room(): RoomId {
    return this.draw.of(this.definition.rooms ?? [])?.id ?? roomId('cellar');
  }

  get services(): ServiceId[] {
    return this.draw.oneIn(3) ? [] : [this.service];
  }

  get ticket(): TicketId {
    const live = this.draw.oneIn(15)
      ? undefined
      : this.draw.of([...this.scenario.site.tickets.keys()]);
    return live ?? this.draw.of([...this.scenario.numbers.keys()]) ?? ticketId('t0');
  }

  get alert(): AlertId {
    return this.draw.of([...this.scenario.site.alerts.keys()]) ?? alertId('a0');
  }

  get ended(): TicketId {
    return this.draw.of([...this.scenario.site.finished.keys()]) ?? this.ticket;
  }

  get delivered(): string[] {
    return this.draw.oneIn(4) ? ['nonsense'] : [];
  }

  get definition(): SiteDefinition {
    return this.scenario.site.definition;
  }
}

function takenHere({ service, draw }: Parts): Command {
  const priority = [0, 0, 0, 1, 2][draw.below(5)] ?? 0;
  return take(service, { priority, appointment: draw.oneIn(5) });
}

/** A number of a block, up to an hour ago; now and then one given before, or of another kiosk. */
function takenOffline(parts: Parts): Command {
  const { draw, scenario } = parts;
  const block = draw.of([...scenario.site.blocks.values()]);
  if (!block) return takenHere(parts);
  const service = draw.oneIn(15) ? parts.service : block.service;
  return take(service, {
    priority: draw.oneIn(5) ? 1 : 0,
    promise: { unknown: 'offline' },
    reserved: {
      ticket: ticketOfBlock(block, draw.below(block.size + 1)),
      device: draw.oneIn(15) ? 'k3' : block.device,
      takenAt: instant(scenario.now.at + 60_000 - draw.below(3_600) * 1_000),
    },
  });
}

/** How a command of each kind is made of its parts; the other kinds name a counter only. */
const MAKERS: { readonly [T in Command['type']]?: (type: T, parts: Parts) => Command } = {
  take: (_type, parts) => (parts.draw.oneIn(4) ? takenOffline(parts) : takenHere(parts)),
  'reserve-block': (type, { service, draw }) => ({
    type,
    service,
    device: draw.oneIn(2) ? 'k1' : 'k2',
    size: 1 + draw.below(4),
  }),
  call: (type, { counter, ticket, reason }) => ({ type, counter, ticket, reason }),
  'resume-ticket': (type, { counter, ticket }) => ({ type, counter, ticket }),
  park: (type, { counter, reason }) => ({ type, counter, reason }),
  pause: (type, { counter, reason }) => ({ type, counter, reason }),
  transfer: (type, { counter, service }) => ({ type, counter, service }),
  finish: (type, { counter, delivered }) => ({ type, counter, delivered, inaccurate: false }),
  'come-back': (type, { ticket }) => ({ type, ticket }),
  postpone: (type, { ticket }) => ({ type, ticket }),
  leave: (type, { ticket }) => ({ type, ticket }),
  rate: (type, { ended, draw }) => ({ type, ticket: ended, score: draw.oneIn(2) ? 1 : 4 }),
  'stop-intake': (type, { services, reason }) => ({ type, services, reason }),
  'resume-intake': (type, { services }) => ({ type, services }),
  'set-intake-rule': (type, { service, draw }) => ({
    type,
    service,
    rule: draw.oneIn(3) ? null : intakeRule({ refreshes: 1 + draw.below(3) }),
  }),
  'override-intake': (type, { service, draw }) => ({
    type,
    service,
    overridden: draw.oneIn(2),
  }),
  'apply-intake-rule': (type, { service, draw }) => ({
    type,
    service,
    advice: draw.oneIn(3) ? 'stop' : 'resume',
    beforeClosing: null,
  }),
  'post-message': (type) => ({ type, text: null }),
  configure: (type, { draw, definition }) => ({ type, definition: reconfigured(draw, definition) }),
  'turn-day': (type) => ({ type }),
  'raise-alert': (_type, { service }) => raiseAlert(service),
  'measure-alert': (type, { alert }) => ({ type, alert, of: 'action', waitS: 60 }),
  'take-alert': (type, { alert }) => ({ type, alert, by: SUPERVISOR }),
  'act-on-alert': (_type, { alert }) => actOnAlert(alert),
  'close-alert': (type, { alert, scenario }) => ({
    type,
    alert,
    outcome: 'back-under-target',
    backAt: scenario.now.at,
    waitS: 60,
  }),
  'ask-counter': (type, { counter, draw }) => ({
    type,
    of: counter,
    request: ([null, 'open', 'delay-break'] as const)[draw.below(3)] ?? null,
  }),
  'set-skills': (type, { counter, definition, draw }) => ({
    type,
    of: counter,
    skills: skills(draw, definition.services.map(({ id }) => id).join('')).map((group) =>
      group.split('').map(serviceId),
    ),
  }),
  'count-occupancy': (type, { draw, room }) => {
    const [entered, left] = [draw.below(4), draw.below(4)];
    return { type, room, entered, left };
  },
  'correct-occupancy': (type, { draw, room, reason }) => {
    return { type, room, inside: draw.below(9), reason };
  },
};

function command(kind: Command['type'], parts: Parts): Command {
  const maker = MAKERS[kind] as ((type: string, parts: Parts) => Command) | undefined;
  return maker ? maker(kind, parts) : ({ type: kind, counter: parts.counter } as Command);
}

/** What happens next, made of one number; null when only the clock jumps, by up to a day. */
export function chaoticCommand(number: number, scenario: Scenario): Command | null {
  const draw = new Draw(number);
  const kind = KINDS[draw.below(KINDS.length)] ?? 'take';
  const jump = kind === 'clock' ? (draw.below(49) - 24) * HOUR_MS : draw.below(120) * 1_000;
  scenario.now = momentAt(scenario.now.at + jump);
  return kind === 'clock' ? null : command(kind, new Parts(draw, scenario));
}

/** A site at nine in the morning, its counters open. */
export function chaoticScenario(numbers: readonly number[]): Scenario {
  const scenario = new Scenario(chaoticSite(numbers));
  for (const { id } of scenario.site.definition.counters)
    scenario.step({ type: 'open', counter: id });
  return scenario;
}
