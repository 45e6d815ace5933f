import { countsOf, WHOLE } from '../affluence/forecast/counted';
import { expectedOn, type Model, modelOf } from '../affluence/forecast/model';
import { type DayCounts, type DayPlans, lessonsOf } from '../affluence/forecast/past';
import { plansOf } from '../affluence/forecast/plans';
import {
  HORIZON_DAYS,
  LEAST_DAYS,
  rolled,
  type ToldDay,
  toldFrom,
} from '../affluence/forecast/rolling';
import { type ForecastScore, scoreOf } from '../affluence/forecast/score';
import type { SiteDefinition } from '../core/definition';
import type { ServiceId } from '../core/ids';
import { addDays, type Day, dayNumber } from '../core/time';
import type { Forecast } from '../estimation/outlook-start';
import type { ArrivalCount, Journal } from './journal-port';
import type { Viewed } from './outlook-keeper';

/** Days of the past that are read: what teaches, and the weeks around the same days a year ago. */
const RECENT_DAYS = 260;
const YEAR_DAYS = 364;
const AROUND_DAYS = 18;
/** Days that are lived again to learn how far forecasts are off; the last of them are judged. */
const REPLAYED_DAYS = 42;
const JUDGED_DAYS = 28;
/** Days read at once: what is read at once holds up whoever calls the next person. */
const STEP_DAYS = 28;

/** The forecast of one service, or of the whole site, as of this morning. */
export interface KeptForecast {
  readonly day: Day;
  /** Days that were learned from. */
  readonly known: number;
  /** Empty while too few days are known. */
  readonly told: readonly ToldDay[];
  /** Of the last four weeks: what was told the evening before, and a week before; null: nothing to judge. */
  readonly dayBefore: ForecastScore | null;
  readonly weekBefore: ForecastScore | null;
}

interface Kept {
  readonly definition: SiteDefinition;
  readonly day: Day;
  readonly past: Promise<ReadonlyMap<string, readonly DayCounts[]>>;
  readonly plans: Map<string, DayPlans>;
  readonly forecasts: Map<string, Promise<KeptForecast>>;
  expected: Promise<Forecast> | null;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One site's forecast of arrivals, made from the days before today once a day, when somebody asks. */
export class ForecastKeeper {
  private kept: Kept | null = null;

  constructor(
    private readonly site: Viewed,
    private readonly journal: Pick<Journal, 'arrivals'>,
  ) {}

  /** The next two weeks and how good such forecasts were; null: the whole site. */
  async forecast(service: string | null): Promise<KeptForecast> {
    const kept = await this.current();
    const name = service ?? WHOLE;
    let forecast = kept.forecasts.get(name);
    if (!forecast) {
      forecast = made(kept, name);
      kept.forecasts.set(name, forecast);
      forecast.catch(() => kept.forecasts.delete(name));
    }
    return forecast;
  }

  /** What the same forecast expects, without its ranges and scores. */
  async expected(): Promise<Forecast> {
    const kept = await this.current();
    kept.expected ??= expectedOf(kept);
    kept.expected.catch(() => (kept.expected = null));
    return kept.expected;
  }

  /** How many days of each service teach. */
  async knownDays(): Promise<ReadonlyMap<string, number>> {
    const kept = await this.current();
    const past = await kept.past;
    return new Map(
      kept.definition.services.map(({ id }) => [
        id,
        lessonsOf(past.get(id) ?? [], plansFor(kept, id)).length,
      ]),
    );
  }

  /** Another day has begun, or the site is another one: what was kept is dropped. */
  private async current(): Promise<Kept> {
    const { definition, day } = await this.site.view(({ state, now }) => ({
      definition: state.site.definition,
      day: now.day,
    }));
    if (this.kept?.day !== day || this.kept.definition !== definition) {
      const past = this.read(definition, day);
      const kept: Kept = {
        definition,
        day,
        past,
        plans: new Map(),
        forecasts: new Map(),
        expected: null,
      };
      this.kept = kept;
      past.catch(() => {
        if (this.kept === kept) this.kept = null;
      });
    }
    return this.kept;
  }

  private async read({ id, services }: SiteDefinition, today: Day) {
    const counted: ArrivalCount[] = [];
    const lastYear = addDays(today, -YEAR_DAYS);
    const stretches = [
      [addDays(lastYear, -AROUND_DAYS), addDays(lastYear, AROUND_DAYS + HORIZON_DAYS)],
      [addDays(today, -RECENT_DAYS), addDays(today, -1)],
    ] as const;
    for (const [first, last] of stretches) {
      for (let from = first; from <= last; from = addDays(from, STEP_DAYS)) {
        const to = addDays(from, STEP_DAYS - 1);
        counted.push(...(await this.journal.arrivals(id, from, to < last ? to : last)));
        await nextTurn();
      }
    }
    return countsOf(
      counted,
      services.map((one) => one.id),
    );
  }
}

function plansFor({ definition, plans }: Kept, name: string): DayPlans {
  let own = plans.get(name);
  if (!own) {
    const services = definition.services.filter(({ id }) => name === WHOLE || id === name);
    plans.set(name, (own = plansOf(definition, services)));
  }
  return own;
}

/** Lives the last weeks again in steps, with a turn of the loop between them. */
async function made(kept: Kept, name: string): Promise<KeptForecast> {
  const { day } = kept;
  const past = (await kept.past).get(name) ?? [];
  const plans = plansFor(kept, name);
  const steps = rolled(past, plans, REPLAYED_DAYS);
  let step = steps.next();
  while (!step.done) {
    await nextTurn();
    step = steps.next();
  }
  const known = step.value;
  if (!known) {
    const days = lessonsOf(past, plans).length;
    return { day, known: days, told: [], dayBefore: null, weekBefore: null };
  }
  const since = dayNumber(day) - JUDGED_DAYS;
  const judged = known.judged.filter(({ lesson }) => lesson.number >= since);
  return {
    day,
    known: known.lessons.length,
    told: toldFrom(known, plans, day, HORIZON_DAYS + 1),
    dayBefore: scoreOf(judged, past, 1),
    weekBefore: scoreOf(judged, past, 7),
  };
}

async function expectedOf(kept: Kept): Promise<Forecast> {
  const past = await kept.past;
  const models = new Map<ServiceId, Model>();
  for (const { id } of kept.definition.services) {
    const lessons = lessonsOf(past.get(id) ?? [], plansFor(kept, id));
    const model = lessons.length < LEAST_DAYS ? null : modelOf(lessons);
    if (model) models.set(id, model);
    await nextTurn();
  }
  return (service, day) => {
    const model = models.get(service);
    return model ? expectedOn(model, day, plansFor(kept, service)) : null;
  };
}
