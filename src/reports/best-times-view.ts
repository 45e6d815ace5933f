import { bestMoments, type Moment } from '../affluence/best-moment';
import { type BestTimes, LICENCE } from '../contract/best-times';
import type { ServiceDefinition, SiteDefinition } from '../core/definition';
import { instant } from '../core/time';
import { Calendar } from '../engine/calendar';
import type { KeptDay } from '../engine/outlook-keeper';
import { clock, type Row, text } from './csv';

const halfHoursOf = ({ services }: KeptDay, service: string) =>
  services.find((one) => one.service === service)?.halfHours ?? [];

function serviceView(
  { id, name }: ServiceDefinition,
  days: readonly KeptDay[],
  knownDays: number,
): BestTimes['services'][number] {
  return {
    service: id,
    name,
    knownDays,
    days: days.map((kept, ahead) => {
      const all = halfHoursOf(kept, id);
      const halfHours = all.flatMap(({ from, to, wait }): Moment[] =>
        'unknown' in wait ? [] : [{ from, to, p50S: wait.p50S, p90S: wait.p90S }],
      );
      const { best, avoid } = bestMoments(halfHours, { knownDays, ahead });
      const { day } = kept;
      return { day, closed: all.length === 0, best: [...best], avoid: [...avoid], halfHours };
    }),
  };
}

/** The best moments of a site's services, those without an appointment alone. */
export function bestTimesView(
  site: SiteDefinition,
  days: readonly KeptDay[],
  known: ReadonlyMap<string, number>,
  service: string | undefined,
): BestTimes {
  const madeAt = Math.max(...days.map(({ ranAt }) => ranAt));
  return {
    site: site.id,
    name: site.name,
    zone: site.zone,
    licence: LICENCE,
    madeAt: new Calendar(site.zone).text(instant(madeAt)),
    services: site.services
      .filter(({ id, walkIn }) => (service === undefined ? walkIn : id === service))
      .map((one) => serviceView(one, days, known.get(one.id) ?? 0)),
  };
}

const COLUMNS = ['site', 'service', 'day', 'from', 'to', 'p50S', 'p90S', 'advice', 'confidence'];

/** One line a service, day and half-hour; `advice` says whether to come or not. */
export function bestTimesCsv({ site, services }: BestTimes): string {
  const rows = services.flatMap(({ service, days }) =>
    days.flatMap(({ day, best, avoid, halfHours }) =>
      halfHours.map(({ from, to, p50S, p90S }): Row => {
        const within = (one: { from: number; to: number }): boolean =>
          one.from <= from && to <= one.to;
        const good = best.find(within);
        const bad = avoid.find(within);
        return {
          site,
          service,
          day,
          from: clock(from),
          to: clock(to),
          p50S,
          p90S,
          advice: good ? 'best' : bad ? 'avoid' : null,
          confidence: (good ?? bad)?.confidence ?? null,
        };
      }),
    ),
  );
  return text(COLUMNS, rows);
}
