import type { CounterId, RoomId, ServiceId, SiteId } from './ids';
import type { Language } from './languages';
import type { PictogramName } from './pictograms';
import type { PrinterDefinition } from './printer';
import type { Day, Weekday } from './time';

/** A text for the public; French always, other languages when the site gives them. */
export type Texts = { readonly fr: string } & { readonly [Foreign in Language]?: string };

/** A stretch of a day in minutes since local midnight; `to` is excluded, 1440 is midnight. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A rule that comes back every week, or only on the nth such weekday of the month. */
export interface HoursRule extends Interval {
  readonly days: readonly Weekday[];
  readonly nth?: number;
  /** `closed` cuts its interval out of what the `open` rules give. */
  readonly kind: 'open' | 'closed';
}

/** A place on earth, degrees (WGS 84). */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/** From a day to another, both included. */
export interface DayPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** Dated hours that replace the weekly rules, e.g. 24 December until 16 h, or closed for works. */
export interface HoursException {
  readonly from: Day;
  readonly to: Day;
  /** Empty: closed all day. */
  readonly intervals: readonly Interval[];
  /** Absent: every service of the site. */
  readonly services?: readonly ServiceId[];
  readonly message?: Texts;
}

/** What share of people should be received within how long, who decided it and for when. */
export interface Objective {
  readonly withinS: number;
  /** 0–1. */
  readonly share: number;
  readonly source: string;
  readonly decidedBy: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Something that an agent can deliver during a visit, e.g. a copy of a birth certificate. */
export interface Act {
  readonly id: string;
  readonly name: Texts;
}

/**
 * When the intake of a service speaks of the closing time by itself. What it judges is the
 * probability, 0–1, that an ordinary newcomer is called before the service closes today.
 */
export interface IntakeRule {
  /** Under it the kiosk warns before the ticket, which may still be had. */
  readonly warnBelow: number;
  /** Under it, `refreshes` times in a row, no more tickets are given; 0: never. */
  readonly stopBelow: number;
  /** Over it, as many times in a row, tickets are given again. */
  readonly resumeAbove: number;
  /** How many refreshes of the waits in a row it takes; one comes about every 15 s. */
  readonly refreshes: number;
}

export interface ServiceDefinition {
  readonly id: ServiceId;
  /** Letters before the number, unique in the site. */
  readonly prefix: string;
  readonly name: Texts;
  /** What one comes to do, as a phrase with its verb, e.g. « Déclarer une naissance ». */
  readonly purpose?: Texts;
  /** Stands on the kiosk's button; absent: the prefix does. */
  readonly pictogram?: PictogramName;
  readonly place: Texts;
  /** Takes people who come without an appointment. */
  readonly walkIn: boolean;
  readonly appointments: boolean;
  readonly hours: readonly HoursRule[];
  readonly objectives: readonly Objective[];
  readonly acts: readonly Act[];
  /** Papers to bring, shown before the ticket. */
  readonly papers?: Texts;
  /** What the manager believes a visit lasts before anything was measured. */
  readonly priorServiceS: number;
  /** In force until a supervisor sets another one; absent: the intake is left to people. */
  readonly intakeRule?: IntakeRule;
}

export interface CounterDefinition {
  readonly id: CounterId;
  readonly name: string;
  readonly place: Texts;
  readonly accessible: boolean;
  /** Groups of services in order of preference; services of one group are equal. */
  readonly skills: readonly (readonly ServiceId[])[];
  /** When the counter is planned to be open; absent: nothing is planned, nothing is assumed. */
  readonly hours?: readonly HoursRule[];
}

/** A picture or a film that the lobby screen shows while nobody is called. */
export interface Medium {
  readonly kind: 'image' | 'video';
  /** Name of a file in the media folder. */
  readonly file: string;
  /** How long it keeps the field. */
  readonly seconds: number;
  /** What it shows, for those who don't see it. */
  readonly alt: Texts;
}

/**
 * A place whose people are counted at its doors. Bathers and other people of a pool have limits of
 * their own (CSP D1332-7), hence are two rooms.
 */
export interface RoomDefinition {
  readonly id: RoomId;
  readonly name: Texts;
  /** Whom the limits are about: everybody in the building, or the bathers or the others of a pool. */
  readonly kind: 'erp' | 'fmi-bathers' | 'fmi-others';
  /** Persons at one moment, by the law: capacity of the ERP, fréquentation maximale instantanée. */
  readonly legalLimit: number;
  /** Persons at one moment that the site wants, at most the legal limit; absent: the legal limit. */
  readonly operatingLimit?: number;
  /** Places to sit down while waiting. */
  readonly seats?: number;
}

export interface SiteDefinition {
  readonly id: SiteId;
  readonly name: Texts;
  /** IANA name, e.g. `Europe/Paris`. */
  readonly zone: string;
  /** Where it is, degrees (WGS 84); absent: it is compared with no other site. */
  readonly location?: Location;
  /** As on an envelope, for the public. */
  readonly address?: Texts;
  /** What kiosks, lobby screens and phones speak; French among them; absent: every language there is. */
  readonly languages?: readonly Language[];
  /** What the lobby screen shows in turn while nobody is called. */
  readonly media?: readonly Medium[];
  /** How to reach the mediator, on the lobby screen; absent: what the catalogues say. */
  readonly mediator?: Texts;
  readonly services: readonly ServiceDefinition[];
  readonly counters: readonly CounterDefinition[];
  /** What prints tickets for the kiosks; absent: their browsers do. */
  readonly printers?: readonly PrinterDefinition[];
  /** Where people are counted at the doors; absent: nowhere. */
  readonly rooms?: readonly RoomDefinition[];
  readonly exceptions: readonly HoursException[];
  /** Public holidays: closed, unless an exception speaks of the day. */
  readonly holidays: readonly Day[];
  /** When schools are closed, both days included: open, but another number of people comes. */
  readonly schoolHolidays?: readonly DayPeriod[];
  /** Outside the hours a ticket is refused; a demonstration accepts it and says so. */
  readonly outsideHours: 'refuse' | 'accept';
  /** How many times in a row the oldest person of a line may be overtaken: see dispatch. */
  readonly overtakingBound: number;
  /** How many times a call may be repeated. */
  readonly recallLimit: number;
  /** `imported` sites are filled from a file and take no ticket. */
  readonly origin: 'configured' | 'demonstration' | 'imported';
}

export function serviceOf(definition: SiteDefinition, id: string): ServiceDefinition | undefined {
  return definition.services.find((service) => service.id === id);
}

export function counterOf(definition: SiteDefinition, id: string): CounterDefinition | undefined {
  return definition.counters.find((counter) => counter.id === id);
}

/** Whether a counter may receive people of a service. */
export function serves(counter: CounterDefinition, service: ServiceId): boolean {
  return counter.skills.some((group) => group.includes(service));
}
