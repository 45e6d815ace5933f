import { z } from 'zod';
import { PICTOGRAMS } from '../core/pictograms';
import { DayText, InstantText, LanguageShape, TextsShape, Version } from './protocol';
import { AlertView } from './alerts';
import { IntakeRuleShape } from './intake-rule';
import { PrinterView } from './printing';
import { RoomState, RoomView } from './rooms';
import { TicketCard } from './ticket';
import { Wait } from './wait';

/**
 * Whether a service gives tickets now; `reopens` is a local day and minute of that day: the next
 * opening, also when the rule of the intake stopped the service for today.
 */
export const Intake = z
  .object({
    state: z.enum(['open', 'closed', 'stopped']),
    /** Local minute of today at which the service closes, when it is open by its hours. */
    closesAt: z.int().nullable(),
    reopens: z.object({ day: DayText, minute: z.int() }).nullable(),
    message: TextsShape.nullable(),
    /** Open although the hours say closed: a demonstration. */
    outsideHours: z.boolean(),
    /** Who stopped it: its rule, because the wait goes beyond the closing time, or a person. */
    stoppedBy: z.enum(['rule', 'person']).nullable(),
    /** Probability of being received before closing, when it is low enough to warn of it. */
    warning: z.number().min(0).max(1).nullable(),
  })
  .meta({ id: 'Intake' });
export type Intake = z.infer<typeof Intake>;

/** A service as it is now; screens hear it at each change, so it says nothing that stays. */
export const ServiceView = z
  .object({
    id: z.string(),
    prefix: z.string(),
    name: TextsShape,
    intake: Intake,
    waiting: z.int().min(0),
    /** The wait of somebody who would take an ordinary ticket now. */
    wait: Wait,
    /** Counters open for this service. */
    open: z.int().min(0),
  })
  .meta({ id: 'ServiceView' });
export type ServiceView = z.infer<typeof ServiceView>;

/** The same, with what somebody who takes a ticket must know. */
export const KioskServiceView = ServiceView.extend({
  /** What one comes to do, as a phrase with its verb. */
  purpose: TextsShape.nullable(),
  pictogram: z.enum(PICTOGRAMS).nullable(),
  place: TextsShape,
  walkIn: z.boolean(),
  appointments: z.boolean(),
  papers: TextsShape.nullable(),
}).meta({ id: 'KioskServiceView' });
export type KioskServiceView = z.infer<typeof KioskServiceView>;

/** One call on the lobby screen, latest first. */
export const CallView = z
  .object({
    number: z.string(),
    service: z.string(),
    counter: z.string(),
    counterName: z.string(),
    place: TextsShape,
    at: InstantText,
    calls: z.int(),
  })
  .meta({ id: 'CallView' });
export type CallView = z.infer<typeof CallView>;

const Site = {
  name: TextsShape,
  zone: z.string(),
  day: DayText.nullable(),
  demonstration: z.boolean(),
  message: TextsShape.nullable(),
};

/** What the screens of visitors speak at this site: French, and none or at least two others. */
const Spoken = { languages: z.array(LanguageShape) };

/** What anyone may see: lobby screens, the web, other systems. */
export const LobbyBoard = Version.extend({
  ...Site,
  ...Spoken,
  calls: z.array(CallView),
  services: z.array(ServiceView),
  rooms: z.array(RoomView),
}).meta({ id: 'LobbyBoard' });
export type LobbyBoard = z.infer<typeof LobbyBoard>;

/** What a kiosk needs: the services with their state; calls are for the lobby. */
export const KioskBoard = Version.extend({
  ...Site,
  ...Spoken,
  services: z.array(KioskServiceView),
  rooms: z.array(RoomView),
  printers: z.array(PrinterView),
}).meta({ id: 'KioskBoard' });
export type KioskBoard = z.infer<typeof KioskBoard>;

/** A counter: what it does, since when, with whom, and when it is expected to be free. */
export const CounterView = z
  .object({
    id: z.string(),
    name: z.string(),
    place: TextsShape,
    accessible: z.boolean(),
    services: z.array(z.string()),
    status: z.enum(['closed', 'open', 'paused']),
    since: InstantText,
    reason: z.string().nullable(),
    ticket: z.string().nullable(),
    number: z.string().nullable(),
    freeAt: InstantText.nullable(),
    /** What a supervisor asks of it. */
    asked: z.enum(['open', 'delay-break']).nullable(),
  })
  .meta({ id: 'CounterView' });
export type CounterView = z.infer<typeof CounterView>;

/** A line as an agent sees it. */
export const QueueView = z
  .object({
    service: z.string(),
    prefix: z.string(),
    name: TextsShape,
    waiting: z.int().min(0),
    priority: z.int().min(0),
    oldestAt: InstantText.nullable(),
    wait: Wait,
    open: z.int().min(0),
    /** This counter may receive people of this line. */
    served: z.boolean(),
    /** Seconds of wait within which people should be received. */
    targetS: z.number().nullable(),
    acts: z.array(z.object({ id: z.string(), name: TextsShape })),
  })
  .meta({ id: 'QueueView' });
export type QueueView = z.infer<typeof QueueView>;

/** One counter's console. */
export const ConsoleBoard = Version.extend({
  ...Site,
  counter: CounterView,
  /** The person called or being received here. */
  present: TicketCard.nullable(),
  recallsLeft: z.int().min(0),
  canUndo: z.boolean(),
  /** Since when this counter has been asking for help. */
  helpAskedAt: InstantText.nullable(),
  /** Usual length of a visit for the present service, seconds. */
  usualS: z.number().nullable(),
  queues: z.array(QueueView),
  /** The next people that this counter serves, in the order of their lines; at most 50. */
  waiting: z.array(TicketCard),
  /** Parked or absent tickets of the services that this counter serves. */
  aside: z.array(TicketCard),
}).meta({ id: 'ConsoleBoard' });
export type ConsoleBoard = z.infer<typeof ConsoleBoard>;

/** Today's figures of a service; percentiles and shares are null under 20 measures. */
export const TodayView = z
  .object({
    taken: z.int(),
    called: z.int(),
    served: z.int(),
    absent: z.int(),
    left: z.int(),
    medianWaitS: z.number().nullable(),
    p90WaitS: z.number().nullable(),
    /** Share of those called who waited at most the target, 0–1. */
    withinTarget: z.number().nullable(),
    /** Share of promises kept: wait at most the upper bound told, 0–1. */
    promisesKept: z.number().nullable(),
  })
  .meta({ id: 'TodayView' });
export type TodayView = z.infer<typeof TodayView>;

/** The supervisor's live board. */
export const SupervisionBoard = Version.extend({
  ...Site,
  services: z.array(
    ServiceView.extend({
      oldestAt: InstantText.nullable(),
      priority: z.int().min(0),
      targetS: z.number().nullable(),
      today: TodayView,
      stoppedReason: z.string().nullable(),
      /** The rule in force; null: none. */
      intakeRule: IntakeRuleShape.nullable(),
      /** Kept open until the end of the day, whatever the rule says. */
      overridden: z.boolean(),
    }),
  ),
  counters: z.array(CounterView),
  /** Today's alerts, the latest first; at most 50. */
  alerts: z.array(AlertView),
  calls: z.array(CallView),
  rooms: z.array(RoomState),
  printers: z.array(PrinterView),
}).meta({ id: 'SupervisionBoard' });
export type SupervisionBoard = z.infer<typeof SupervisionBoard>;

/** What a visitor sees of their own visit, and of nobody else's. */
export const VisitBoard = Version.extend({
  siteName: TextsShape,
  ...Spoken,
  zone: z.string(),
  number: z.string(),
  service: z.object({ id: z.string(), name: TextsShape, place: TextsShape }),
  status: z.enum([
    'waiting',
    'called',
    'serving',
    'parked',
    'absent',
    'finished',
    'left',
    'closed',
  ]),
  takenAt: InstantText,
  ahead: z.int().min(0).nullable(),
  wait: Wait,
  promise: Wait,
  /** Where to go, once called. */
  counter: z.object({ name: z.string(), place: TextsShape }).nullable(),
  calledAt: InstantText.nullable(),
  /** Whether the visitor may still be asked about the wait, on the day of a finished visit. */
  rating: z.enum(['open', 'given']).nullable(),
}).meta({ id: 'VisitBoard' });
export type VisitBoard = z.infer<typeof VisitBoard>;
