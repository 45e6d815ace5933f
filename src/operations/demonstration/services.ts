import type {
  HoursRule,
  IntakeRule,
  Objective,
  ServiceDefinition,
  Texts,
} from '../../core/definition';
import type { ServiceId } from '../../core/ids';
import type { PictogramName } from '../../core/pictograms';
import type { Day } from '../../core/time';
import { EARLY_THURSDAY, LATE_THURSDAY, LONG_THURSDAY, SATURDAY } from './hours';
import { SERVICE } from './service-ids';
import { ACTS, NAMES, PAPERS, PLACES, PURPOSES } from './texts';

type Prefix = keyof typeof SERVICE;

interface Plan {
  readonly prefix: Prefix;
  readonly pictogram: PictogramName;
  readonly takes: 'walk-in' | 'appointments' | 'both';
  readonly hours: readonly HoursRule[];
  /** What a visit lasts, and within how long people should be received: minutes. */
  readonly visit: number;
  readonly within: number;
}

/** Services without appointment first: they are what a kiosk is asked for. */
const PLANS: readonly Plan[] = [
  { prefix: 'A', pictogram: 'info', takes: 'both', hours: LONG_THURSDAY, visit: 3, within: 5 },
  {
    prefix: 'E',
    pictogram: 'file-text',
    takes: 'walk-in',
    hours: LATE_THURSDAY,
    visit: 9,
    within: 20,
  },
  {
    prefix: 'N',
    pictogram: 'baby',
    takes: 'both',
    hours: [...LONG_THURSDAY, SATURDAY],
    visit: 20,
    within: 15,
  },
  {
    prefix: 'R',
    pictogram: 'id-card',
    takes: 'walk-in',
    hours: EARLY_THURSDAY,
    visit: 4,
    within: 15,
  },
  { prefix: 'G', pictogram: 'vote', takes: 'walk-in', hours: LATE_THURSDAY, visit: 8, within: 20 },
  { prefix: 'F', pictogram: 'users', takes: 'both', hours: LATE_THURSDAY, visit: 12, within: 20 },
  {
    prefix: 'C',
    pictogram: 'utensils',
    takes: 'walk-in',
    hours: LATE_THURSDAY,
    visit: 7,
    within: 20,
  },
  {
    prefix: 'T',
    pictogram: 'calendar',
    takes: 'appointments',
    hours: EARLY_THURSDAY,
    visit: 15,
    within: 10,
  },
  {
    prefix: 'L',
    pictogram: 'house',
    takes: 'appointments',
    hours: LATE_THURSDAY,
    visit: 20,
    within: 10,
  },
];

/** The weekly hours of a service. */
export function hoursOf(id: ServiceId): readonly HoursRule[] {
  return PLANS.find(({ prefix }) => SERVICE[prefix] === id)?.hours ?? [];
}

const DECIDED_BY = 'Direction générale des services (fictive)';

/** The kiosk warns; the demonstration gives tickets all the same. */
const WARNS: IntakeRule = { warnBelow: 0.5, stopBelow: 0, resumeAbove: 0.5, refreshes: 4 };

/** 80 % in time without appointment; 90 % after the hour of an appointment. */
function objective({ takes, within }: Plan, from: Day): Objective {
  const booked = takes === 'appointments';
  return {
    withinS: within * 60,
    share: booked ? 0.9 : 0.8,
    source: booked
      ? 'Proposition de démonstration ; comparable : 10 min après l’heure du rendez-vous (HSA, Singapour)'
      : 'Proposition de démonstration ; comparables : 20 min (CAF, CPAM), 80 % en 25 min (Service Canada)',
    decidedBy: DECIDED_BY,
    from,
    to: null,
  };
}

function service(plan: Plan, from: Day): ServiceDefinition {
  const { prefix, pictogram, takes, hours, visit } = plan;
  const papers: Texts | undefined = PAPERS[prefix];
  const id: ServiceId = SERVICE[prefix];
  return {
    id,
    prefix,
    name: NAMES[prefix],
    purpose: PURPOSES[prefix],
    pictogram,
    place: PLACES[prefix],
    walkIn: takes !== 'appointments',
    appointments: takes !== 'walk-in',
    hours,
    objectives: [objective(plan, from)],
    acts: ACTS[prefix],
    ...(papers ? { papers } : {}),
    priorServiceS: visit * 60,
    intakeRule: WARNS,
  };
}

/** The nine services, with objectives in force from a day on. */
export function servicesSince(from: Day): ServiceDefinition[] {
  return PLANS.map((plan) => service(plan, from));
}
