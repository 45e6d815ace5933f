import type { Command, CounterCommand, TakeTicket } from '../../src/core/commands';
import type { IntakeRule } from '../../src/core/definition';
import type { Score } from '../../src/core/facts';
import { alertId, counterId, roomId, serviceId } from '../../src/core/ids';
import type { Ask } from './given';

/** What a test leaves out of a taking: an ordinary ticket from the kiosk, without a promise. */
const ORDINARY = {
  type: 'take',
  priority: 0,
  appointment: false,
  language: 'fr',
  channel: 'kiosk',
  promise: { unknown: 'too-few-measures' },
} as const satisfies Omit<TakeTicket, 'service'>;

/** Somebody takes a ticket for a service. */
export function take(service: string, over: Partial<TakeTicket> = {}): TakeTicket {
  return { ...ORDINARY, service: serviceId(service), ...over };
}

type Plain = Extract<
  CounterCommand['type'],
  'open' | 'next' | 'recall' | 'arrived' | 'absent' | 'requeue' | 'resume' | 'close' | 'undo'
>;

/** One of the counter's keys that need nothing more: `key('c1', 'next')`. */
export function key(counter: string, type: Plain): Command {
  return { type, counter: counterId(counter) };
}

/** Counters open, the first of the morning. */
export function open(...counters: string[]): Command[] {
  return counters.map((counter) => key(counter, 'open'));
}

/** The agent calls somebody out of turn, by number. */
export function call(counter: string, number: string, reason = 'baby'): Ask {
  return (scenario) => ({
    type: 'call',
    counter: counterId(counter),
    ticket: scenario.id(number),
    reason,
  });
}

export function park(counter: string, reason = 'form to fill in'): Command {
  return { type: 'park', counter: counterId(counter), reason };
}

export function pause(counter: string, reason = 'lunch'): Command {
  return { type: 'pause', counter: counterId(counter), reason };
}

export function resumeTicket(counter: string, number: string): Ask {
  return (scenario) => ({
    type: 'resume-ticket',
    counter: counterId(counter),
    ticket: scenario.id(number),
  });
}

export function transfer(counter: string, service: string): Command {
  return { type: 'transfer', counter: counterId(counter), service: serviceId(service) };
}

export function finish(counter: string, ...delivered: string[]): Command {
  return { type: 'finish', counter: counterId(counter), delivered, inaccurate: false };
}

export function comeBack(number: string): Ask {
  return (scenario) => ({ type: 'come-back', ticket: scenario.id(number) });
}

export function postpone(number: string): Ask {
  return (scenario) => ({ type: 'postpone', ticket: scenario.id(number) });
}

export function leave(number: string): Ask {
  return (scenario) => ({ type: 'leave', ticket: scenario.id(number) });
}

export function stopIntake(...services: string[]): Command {
  return { type: 'stop-intake', services: services.map(serviceId), reason: 'full' };
}

export function resumeIntake(...services: string[]): Command {
  return { type: 'resume-intake', services: services.map(serviceId) };
}

/** Warns under one half, stops under one fifth, resumes over two fifths; two refreshes. */
export function intakeRule(over: Partial<IntakeRule> = {}): IntakeRule {
  return { warnBelow: 0.5, stopBelow: 0.2, resumeAbove: 0.4, refreshes: 2, ...over };
}

export function setIntakeRule(service: string, rule: IntakeRule | null = intakeRule()): Command {
  return { type: 'set-intake-rule', service: serviceId(service), rule };
}

export function overrideIntake(service: string, overridden = true): Command {
  return { type: 'override-intake', service: serviceId(service), overridden };
}

export function applyIntakeRule(
  service: string,
  advice: 'stop' | 'resume',
  beforeClosing: number | null = null,
): Command {
  return { type: 'apply-intake-rule', service: serviceId(service), advice, beforeClosing };
}

/** Who takes alerts in tests. */
export const SUPERVISOR = { id: 'key-1', role: 'supervisor' } as const;

type Raise = Extract<Command, { type: 'raise-alert' }>;

/** The watch foresees a breach in 18 minutes; ten wait, two counters of four planned. */
export function raiseAlert(service: string, over: Partial<Raise> = {}): Raise {
  return {
    type: 'raise-alert',
    service: serviceId(service),
    kind: 'wait-will-exceed',
    breachInS: 1080,
    predictedS: 1500,
    targetS: 1200,
    waitS: 900,
    cause: {
      waiting: 10,
      open: 2,
      planned: 4,
      arrivals: 1.4,
      needed: null,
      basis: 'forward',
      beforeClosing: null,
    },
    ...over,
  };
}

type Act = Extract<Command, { type: 'act-on-alert' }>;

/** A supervisor tells what was done about an alert. */
export function actOnAlert(alert: string, over: Partial<Act> = {}): Act {
  return {
    type: 'act-on-alert',
    alert: alertId(alert),
    action: 'redirect',
    at: null,
    services: [],
    note: null,
    by: SUPERVISOR,
    ...over,
  };
}

export const TURN_DAY: Command = { type: 'turn-day' };

/** The visitor says afterwards how the wait was. */
export function rate(number: string, score: Score): Ask {
  return (scenario) => ({ type: 'rate', ticket: scenario.id(number), score });
}

/** A turnstile tells who went through; nobody knows who. */
export function count(room: string, entered: number, left = 0): Command {
  return { type: 'count-occupancy', room: roomId(room), entered, left };
}

/** Somebody counted heads. */
export function correct(room: string, inside: number): Command {
  return { type: 'correct-occupancy', room: roomId(room), inside, reason: 'counted by hand' };
}
