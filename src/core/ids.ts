declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** An établissement: the unit of order, e.g. `mairie-21`. */
export type SiteId = Brand<string, 'SiteId'>;
/** A reason to come, with its own line and prefix letter, e.g. `etat-civil`. */
export type ServiceId = Brand<string, 'ServiceId'>;
/** A guichet, e.g. `e1`. */
export type CounterId = Brand<string, 'CounterId'>;
/** A ticket inside its site: `t` and the seq of the fact that issued it, or reserved its number. */
export type TicketId = Brand<string, 'TicketId'>;
/** A receipt printer, e.g. `entrance`. */
export type PrinterId = Brand<string, 'PrinterId'>;
/** An alert inside its site: `a` and the seq of the fact that raised it. */
export type AlertId = Brand<string, 'AlertId'>;
/** A place whose people are counted at its doors, e.g. `hall`. */
export type RoomId = Brand<string, 'RoomId'>;
/** The id that a client gives to a command, so that a retry never acts twice. */
export type CommandId = Brand<string, 'CommandId'>;

export const siteId = (text: string): SiteId => text as SiteId;
export const serviceId = (text: string): ServiceId => text as ServiceId;
export const counterId = (text: string): CounterId => text as CounterId;
export const ticketId = (text: string): TicketId => text as TicketId;
export const commandId = (text: string): CommandId => text as CommandId;
export const printerId = (text: string): PrinterId => text as PrinterId;
export const alertId = (text: string): AlertId => text as AlertId;
export const roomId = (text: string): RoomId => text as RoomId;
