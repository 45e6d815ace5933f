import type { ServiceId } from './ids';
import type { Instant } from './time';

/** Numbers that only one kiosk gives, today: see `blocks`. */
export interface Block {
  /** `t` and the seq of the fact that reserved it: its tickets are `t812.1`, `t812.2` … */
  readonly id: string;
  /** The kiosk, by the name that it gives itself. */
  readonly device: string;
  readonly service: ServiceId;
  readonly first: number;
  readonly size: number;
  readonly at: Instant;
  /** Places, from 0, of the numbers that were given. */
  readonly given: Set<number>;
}
