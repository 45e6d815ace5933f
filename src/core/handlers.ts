import type { Command } from './commands';
import type { Decision } from './refusals';
import type { Site } from './site';
import type { Moment } from './time';

/** How each command is decided: total over the commands, by type. */
export type Handlers<C extends Command> = {
  readonly [T in C['type']]: (
    site: Site,
    command: Extract<C, { type: T }>,
    now: Moment,
  ) => Decision;
};
