import type { Refused, TicketTaken } from '../../src/contract/answers';
import type { Demand } from './demand';

/** What the kiosk shows. */
export type Screen =
  | { name: 'welcome'; appointment: boolean }
  | { name: 'papers'; service: string; appointment: boolean }
  | { name: 'taking' }
  | { name: 'taken'; taken: TicketTaken; priority: boolean }
  /** The kiosk is not in touch with the server: nothing was asked yet. */
  | { name: 'apart'; demand: Demand }
  | { name: 'refused'; refused: Refused; demand: Demand };

export const WELCOME: Screen = { name: 'welcome', appointment: false };
