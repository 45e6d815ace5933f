import type { Command } from './commands';
import { alertHandlers, helpHandlers } from './decide-alert';
import { counterHandlers } from './decide-counter';
import { intakeHandlers } from './decide-intake';
import { occupancyHandlers } from './decide-occupancy';
import { receptionHandlers } from './decide-reception';
import { blockHandlers } from './decide-block';
import { siteHandlers } from './decide-site';
import { ticketHandlers } from './decide-ticket';
import type { Handlers } from './handlers';
import type { Decision } from './refusals';
import type { Site } from './site';
import type { Moment } from './time';

const handlers: Handlers<Command> = {
  ...ticketHandlers,
  ...blockHandlers,
  ...counterHandlers,
  ...receptionHandlers,
  ...intakeHandlers,
  ...siteHandlers,
  ...alertHandlers,
  ...helpHandlers,
  ...occupancyHandlers,
};

/** What a command leads to, given the state of its site and the moment; changes nothing. */
export function decide(site: Site, command: Command, now: Moment): Decision {
  const handler = handlers[command.type] as (s: Site, c: Command, n: Moment) => Decision;
  return handler(site, command, now);
}
