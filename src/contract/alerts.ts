import { z } from 'zod';
import { Id, ShortText } from './commands';
import { DayText, InstantText } from './protocol';
import { isOrdered, isShort, ORDERED, PeriodFields, SHORT } from './reports';

/** What can be done about an alert. */
export const ALERT_ACTIONS = [
  'open-counter',
  'move-skill',
  'delay-break',
  'stop-intake',
  'publish-message',
  'redirect',
  'other',
] as const;

const Seconds = z.number().min(0).nullable();
const At = InstantText.nullable();

/** Who took an alert or acted: a credential and its role, never a name. */
const ActorView = z.object({ id: z.string(), role: z.string() });

/** Something that was done while an alert was open. */
export const AlertActionView = z
  .object({
    at: InstantText,
    action: z.enum(ALERT_ACTIONS),
    /** Found among the facts; asked of a counter; or told by somebody. */
    how: z.enum(['done', 'asked', 'told']),
    counter: z.string().nullable(),
    services: z.array(z.string()),
    note: z.string().nullable(),
    /** Who told it; null when it was found. */
    by: ActorView.nullable(),
  })
  .meta({ id: 'AlertActionView' });

/** One alert, from its raising to what became of it. */
export const AlertView = z
  .object({
    id: z.string(),
    day: DayText,
    kind: z.enum(['wait-will-exceed', 'wait-exceeds', 'not-received-before-closing', 'help-asked']),
    /** Null for a counter's request for help. */
    service: z.string().nullable(),
    /** The counter that asks for help. */
    counter: z.string().nullable(),
    raisedAt: InstantText,
    /** Seconds from the raising to the breach foreseen; 0: it was there. */
    breachInS: Seconds,
    /** The longest wait foreseen. */
    predictedS: Seconds,
    targetS: Seconds,
    cause: z.object({
      waiting: z.int().min(0),
      open: z.int().min(0),
      /** Counters planned to be open at that minute; null: no plan. */
      planned: z.int().min(0).nullable(),
      /** Arrivals of the day ÷ those of such days; null while too few were seen. */
      arrivals: z.number().min(0).nullable(),
      /** Counters that the objective needs; null: not computed. */
      needed: z.int().min(0).nullable(),
      /** From what it was foreseen: the present, forward runs, or the trend of the wait. */
      basis: z.enum(['present', 'forward', 'trend']),
      beforeClosing: z.number().min(0).max(1).nullable(),
    }),
    takenAt: At,
    takenBy: ActorView.nullable(),
    actions: z.array(AlertActionView),
    breachedAt: At,
    /** Since when the wait was under the target for good. */
    backAt: At,
    closedAt: At,
    outcome: z
      .enum(['back-under-target', 'breached-and-back', 'service-closed', 'dismissed'])
      .nullable(),
    /** The wait told to newcomers at the raising, the first action, 15 minutes after, when back. */
    raisedWaitS: Seconds,
    actedWaitS: Seconds,
    afterWaitS: Seconds,
    backWaitS: Seconds,
  })
  .meta({ id: 'AlertView' });
export type AlertView = z.infer<typeof AlertView>;

/** What somebody did about an alert; `counter`: where, `services`: for which, all of the alert if none. */
const ACT_FIELDS = {
  action: z.enum(ALERT_ACTIONS),
  counter: Id.nullable().default(null),
  services: z.array(Id).max(100).default([]),
  note: ShortText.nullable().default(null),
};
export const ActOnAlertBody = z.strictObject(ACT_FIELDS).meta({ id: 'ActOnAlertBody' });
/** The same, and of which alert: over sockets. */
export const AlertActed = z.strictObject({ alert: Id, ...ACT_FIELDS }).meta({ id: 'AlertActed' });
export const AlertNamed = z.strictObject({ alert: Id }).meta({ id: 'AlertNamed' });

/** What a supervisor asks of a counter's agent; null: no longer. */
export const AskCounterBody = z
  .strictObject({ counter: Id, request: z.enum(['open', 'delay-break']).nullable() })
  .meta({ id: 'AskCounterBody' });

/** What a counter receives until the end of the day, in groups of equal preference. */
export const SetSkillsBody = z
  .strictObject({ counter: Id, skills: z.array(z.array(Id).min(1).max(50)).min(1).max(20) })
  .meta({ id: 'SetSkillsBody' });

/** The journal of regulation of a period. */
export const RegulationQuery = z
  .strictObject({
    ...PeriodFields,
    service: Id.optional(),
    format: z.enum(['json', 'csv']).default('json'),
  })
  .refine(isOrdered, ORDERED)
  .refine(isShort, SHORT)
  .meta({ id: 'RegulationQuery' });
export type RegulationQuery = z.infer<typeof RegulationQuery>;

const Count = z.int().min(0);

/** A figure and the number of alerts that it rests on; null when there is none. */
const RegulationFigure = z.object({ value: z.number().min(0).nullable(), of: Count });

/** What a period's alerts come to (I-35); requests for help are counted apart. */
export const RegulationSummary = z
  .object({
    alerts: Count,
    /** Of these, where the wait did exceed the target. */
    breached: Count,
    acted: Count,
    back: Count,
    helpAsked: Count,
    /** Share of alerts with an action within ten minutes. */
    actedWithin10: RegulationFigure,
    /** Seconds from the raising to the first action, median. */
    medianToActionS: RegulationFigure,
    /** Seconds from the raising until the wait is under the target, median. */
    medianToBackS: RegulationFigure,
    /** Of the ended alerts that were acted upon, the share that came back under the target. */
    worked: RegulationFigure,
    /** Share of alerts in which the wait never exceeded the target. */
    avoided: RegulationFigure,
  })
  .meta({ id: 'RegulationSummary' });
export type RegulationSummary = z.infer<typeof RegulationSummary>;

export const RegulationReport = z
  .object({
    site: z.string(),
    service: z.string().nullable(),
    /** IANA name of the time zone of the site. */
    zone: z.string(),
    from: DayText,
    to: DayText,
    summary: RegulationSummary,
    alerts: z.array(AlertView),
  })
  .meta({ id: 'RegulationReport' });
export type RegulationReport = z.infer<typeof RegulationReport>;
