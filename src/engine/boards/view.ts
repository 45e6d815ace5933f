import type { Estimate } from '../../core/estimate';
import type { PrinterId, ServiceId } from '../../core/ids';
import { type Language, LANGUAGES } from '../../core/languages';
import type { Instant, Moment } from '../../core/time';
import type { PaperState } from '../../contract/printing';
import { PROTOCOL } from '../../contract/protocol';
import type { SiteState } from '../site-state';

/** What each printer last said of itself, and since when it says so. */
export type Printers = ReadonlyMap<
  PrinterId,
  { readonly state: PaperState; readonly since: Instant }
>;

/** What every board is drawn from: a site between two batches, its waits, and the moment. */
export interface View {
  readonly state: SiteState;
  readonly now: Moment;
  /** Identifies the database's life. */
  readonly epoch: string;
  /** The wait of an ordinary newcomer by service, as the last refresh told it. */
  readonly waits: ReadonlyMap<ServiceId, Estimate>;
  /** What the printers last said of themselves. */
  readonly printers: Printers;
}

/** Where a snapshot stands; every board begins with it. */
export function versionOf({ state, now, epoch }: View): {
  protocol: typeof PROTOCOL;
  site: string;
  epoch: string;
  seq: number;
  at: string;
} {
  const { site, calendar } = state;
  return {
    protocol: PROTOCOL,
    site: site.definition.id,
    epoch,
    seq: site.seq,
    at: calendar.text(now.at),
  };
}

/** What every staff and lobby board says of the site itself. */
export function siteOf({ state: { site } }: View): {
  name: View['state']['site']['definition']['name'];
  zone: string;
  day: string | null;
  demonstration: boolean;
  message: View['state']['site']['message'];
} {
  const { definition, day, message } = site;
  const demonstration = definition.origin === 'demonstration';
  return { name: definition.name, zone: definition.zone, day, demonstration, message };
}

/** The languages that the screens of visitors speak at this site. */
export function spokenAt({ state }: View): { languages: Language[] } {
  return { languages: [...(state.site.definition.languages ?? LANGUAGES)] };
}
