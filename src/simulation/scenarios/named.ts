import type { Scenario } from '../scenario';
import { smallDesk, townHall } from './public-places';
import { multiSkill, nModel, wModel } from './shared-skills';
import { lognormal, mm1, mm10, mm5, overload } from './textbook';

/** The scenarios that can be asked for by name. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  mm1,
  mm5,
  mm10,
  lognormal,
  overload,
  'n-model': nModel,
  'w-model': wModel,
  'multi-skill': multiSkill,
  'town-hall': townHall,
  'small-desk': smallDesk,
};
