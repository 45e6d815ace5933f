import { z } from 'zod';
import { IntakeRuleShape } from './intake-rule';
import { InstantText, TextsShape } from './protocol';

// Control characters and the bidirectional overrides that could disguise a text on a screen.
const DISGUISES = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]/u;

/** A short text written by staff: trimmed, without control or direction characters. */
export const ShortText = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !DISGUISES.test(text), 'contains control or direction characters');

/** The name of a site, service, counter, act … on the wire. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.#-]{0,63}$/);

/** A UUID, made by whoever gives the command; the same one is answered as the first time. */
export const CommandIdText = z.uuid();

/** BCP 47: a language, with a script or region; or easy-to-read French, `fr-x-falc`. */
export const Language = z.string().regex(/^([a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?|fr-x-falc)$/);

/** A number that a kiosk gave while it was cut off: the ticket's id in a block, and when. */
const Reserved = z.strictObject({ ticket: Id, device: Id, takenAt: InstantText });

export const TakeBody = z
  .strictObject({
    service: Id,
    /** The law's priority: `true`, or 1. No reason is asked or stored. */
    priority: z.union([z.boolean(), z.int().min(0).max(9)]).default(false),
    language: Language.default('fr'),
    channel: z.enum(['kiosk', 'reception', 'web']).default('kiosk'),
    /** The visitor says to have an appointment; the agent checks it. */
    appointment: z.boolean().default(false),
    reserved: Reserved.optional(),
  })
  .meta({ id: 'TakeBody' });

/** A kiosk that may be cut off asks for numbers to give meanwhile. */
export const BlockBody = z
  .strictObject({
    service: Id,
    /** The name that the kiosk gives itself, once and for all. */
    device: Id,
    size: z.int().min(1).max(50).default(20),
  })
  .meta({ id: 'BlockBody' });

export const Nothing = z.strictObject({}).meta({ id: 'Nothing' });
export const PauseBody = z
  .strictObject({ reason: ShortText.default('') })
  .meta({ id: 'PauseBody' });
export const CallBody = z
  .strictObject({ ticket: Id, reason: ShortText.min(1) })
  .meta({ id: 'CallBody' });
export const ParkBody = z.strictObject({ reason: ShortText.default('') }).meta({ id: 'ParkBody' });
export const TicketBody = z.strictObject({ ticket: Id }).meta({ id: 'TicketBody' });
export const TransferBody = z.strictObject({ service: Id }).meta({ id: 'TransferBody' });
export const FinishBody = z
  .strictObject({
    delivered: z.array(Id).max(10).default([]),
    inaccurate: z.boolean().default(false),
  })
  .meta({ id: 'FinishBody' });
export const StopIntakeBody = z
  .strictObject({ services: z.array(Id).max(100).default([]), reason: ShortText.default('') })
  .meta({ id: 'StopIntakeBody' });
export const ResumeIntakeBody = z
  .strictObject({ services: z.array(Id).max(100).default([]) })
  .meta({ id: 'ResumeIntakeBody' });
/** `rule` null: none, not even that of the definition. */
export const IntakeRuleBody = z
  .strictObject({ service: Id, rule: IntakeRuleShape.nullable() })
  .meta({ id: 'IntakeRuleBody' });
/** `overridden` false: the rule may stop the service again. */
export const OverrideIntakeBody = z
  .strictObject({ service: Id, overridden: z.boolean().default(true) })
  .meta({ id: 'OverrideIntakeBody' });
export const MessageBody = z
  .strictObject({ text: TextsShape.nullable() })
  .meta({ id: 'MessageBody' });

/** What an agent may ask of a counter, by the name it has over HTTP and sockets. */
export const COUNTER_BODIES = {
  open: Nothing,
  pause: PauseBody,
  resume: Nothing,
  close: Nothing,
  next: Nothing,
  call: CallBody,
  recall: Nothing,
  arrived: Nothing,
  absent: Nothing,
  park: ParkBody,
  'resume-ticket': TicketBody,
  requeue: Nothing,
  transfer: TransferBody,
  finish: FinishBody,
  undo: Nothing,
  'ask-help': Nothing,
  'cancel-help': Nothing,
  decline: Nothing,
} as const;
export type CounterAction = keyof typeof COUNTER_BODIES;

/** What visitors may ask about their own ticket. */
export const VISIT_ACTIONS = ['arrived', 'postpone', 'leave'] as const;
export type VisitAction = (typeof VISIT_ACTIONS)[number];

/** « Êtes-vous satisfait de votre attente ? »: 1 not at all, 2 rather not, 3 rather, 4 very. */
export const RateBody = z
  .strictObject({ score: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]) })
  .meta({ id: 'RateBody' });
