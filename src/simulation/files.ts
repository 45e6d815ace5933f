import { dayOfNumber } from '../core/time';
import { DAY_MS } from './demand';
import type { Frame } from './frame';
import type { Happening } from './history';
import type { CounterLaw, Scenario } from './scenario';

/** The files of a backtest, by name, as text. */
export type Files = Readonly<
  Record<'history.csv' | 'counters.csv' | 'schedule.csv' | 'config.json' | 'oracle.csv', string>
>;

interface Row {
  readonly taken: Happening & { kind: 'taken' };
  called: string;
  ended: string;
  counter: string;
  outcome: string;
  /** Seconds; null when it never ended. */
  wait: number | null;
}

/** An instant as the files have it: the site's clock, without an offset. */
function text(at: number): string {
  const ms = at % DAY_MS;
  const part = (unit: number, of: number, size = 2): string =>
    String(Math.floor(ms / unit) % of).padStart(size, '0');
  const time = `${part(3_600_000, 24)}:${part(60_000, 60)}:${part(1000, 60)}.${part(1, 1000, 3)}`;
  return `${dayOfNumber(Math.floor(at / DAY_MS))}T${time}`;
}

const seconds = (value: number): string => value.toFixed(1);

function servicesOf({ services }: Scenario, { skills }: CounterLaw): string {
  const served = skills.flat();
  return served.length === services.length ? '*' : served.join(';');
}

/** Gathers what happens, and writes it as the files of a backtest. */
export class Gathering {
  private readonly rows: Row[] = [];
  private readonly changes: string[] = [];

  constructor(private readonly frame: Frame) {}

  /** How many tickets were taken. */
  get tickets(): number {
    return this.rows.length;
  }

  add(one: Happening): void {
    if (one.kind === 'taken') {
      this.rows.push({ taken: one, called: '', ended: '', counter: '', outcome: '', wait: null });
    } else if (one.kind === 'counter') this.change(one);
    else this.become(this.rows[one.ticket - 1] as Row, one);
  }

  files(): Files {
    return {
      'history.csv': this.history(),
      'counters.csv': lines('site,counter,at,state,services', this.changes),
      'schedule.csv': this.schedule(),
      'config.json': this.config(),
      'oracle.csv': this.oracle(),
    };
  }

  private become(row: Row, one: Exclude<Happening, { kind: 'taken' | 'counter' }>): void {
    const { at } = one;
    if (one.kind === 'called' || one.kind === 'missed') row.wait = (at - row.taken.at) / 1000;
    if (one.kind === 'called') {
      row.called = text(at);
      row.counter = this.frame.scenario.counters[one.counter]?.id ?? '';
    } else if (one.kind === 'ended') {
      row.ended = text(at);
      row.outcome = one.came ? 'served' : 'noshow';
    } else if (one.kind === 'left') {
      row.ended = text(at);
      row.outcome = 'abandoned';
    }
  }

  private change({ at, counter, state }: Happening & { kind: 'counter' }): void {
    const { scenario } = this.frame;
    const law = scenario.counters[counter] as CounterLaw;
    this.changes.push(
      [scenario.site, law.id, text(at), state, servicesOf(scenario, law)].join(','),
    );
  }

  private service({ taken }: Row): string {
    return this.frame.scenario.services[taken.service]?.id ?? '';
  }

  private history(): string {
    const { site } = this.frame.scenario;
    const rows = this.rows.map((row) => {
      const { ticket, priority, at } = row.taken;
      const told = [row.called, row.ended, row.counter, row.outcome];
      return [site, this.service(row), ticket, priority, text(at), ...told].join(',');
    });
    const header = 'site,service,ticket,priority,taken_at,called_at,ended_at,counter,outcome';
    return lines(header, rows);
  }

  private oracle(): string {
    const { site } = this.frame.scenario;
    const rows = this.rows.map((row) => {
      const { ticket, at, ahead, forecast } = row.taken;
      const told = forecast
        ? [forecast.low, forecast.expected, forecast.high].map(seconds)
        : ['', '', ''];
      const wait = row.wait === null ? '' : String(row.wait);
      return [site, this.service(row), ticket, text(at), ahead, ...told, wait].join(',');
    });
    return lines('site,service,ticket,at,ahead,low,expected,high,potential_wait', rows);
  }

  private schedule(): string {
    const { scenario, days } = this.frame;
    const rows = days.flatMap((today) =>
      scenario.counters.flatMap((law) =>
        law.periods.map(({ from, to }) => {
          const at = (minute: number): string => text(today * DAY_MS + minute * 60_000);
          const until = to === null ? '' : at(to);
          return [scenario.site, law.id, at(from), until, servicesOf(scenario, law)];
        }),
      ),
    );
    rows.sort(([, , a = ''], [, , b = '']) => (a < b ? -1 : Number(a > b)));
    return lines(
      'site,counter,from,to,services',
      rows.map((row) => row.join(',')),
    );
  }

  private config(): string {
    const { services, counters, overtakingBound } = this.frame.scenario;
    const ranked = counters.filter(({ skills }) => skills.length > 1);
    const told = (group: readonly string[]) => (group.length === 1 ? group[0] : group);
    const dispatch = {
      rule: 'priority-then-first-taken',
      preference: Object.fromEntries(ranked.map(({ id, skills }) => [id, skills.map(told)])),
      ...(overtakingBound === Infinity ? {} : { overtakingBound }),
    };
    const priors = services.map(({ id, duration, priorFactor }) => ({
      id,
      prior_mean_service_s: Math.round(duration.meanS * priorFactor),
    }));
    return `${JSON.stringify({ services: priors, dispatch }, null, 1)}\n`;
  }
}

function lines(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}
