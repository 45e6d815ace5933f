import type { ServiceId } from '../core/ids';
import { dayNumber, type Moment, weekdayOf } from '../core/time';
import { ARRIVAL_SLOT_S, levelOf, slotOf } from './arrivals';
import type { Learned } from './learned';
import type { Arriving } from './start';

const SLOTS_A_DAY = 96;
/** σ of the logarithm of what is not known of the day's intensity, after its level is. */
const DAY_SPREAD = 0.15;

/** Who is expected for some services until a horizon, seconds; `key`: the site's identity. */
export function arrivingFrom(
  learned: Learned,
  services: readonly ServiceId[],
  ranks: readonly number[],
  now: Moment,
  horizonS: number,
  key: number,
): Arriving {
  const slots = Math.ceil(horizonS / ARRIVAL_SLOT_S) + 1;
  const slot = slotOf(now);
  const today = weekdayOf(now.day);
  const all = services.map((service) => learned.arrivals.of(service));
  const level = levelOf(all.map((one) => one.sofar(today, slot)));
  const rate = new Float64Array(slots * services.length * ranks.length);
  all.forEach((arrivals, line) => {
    const shares = arrivals.shares();
    const fallback = arrivals.daysSeen === 0 ? arrivals.todayRate(slot) : null;
    for (let i = 0; i < slots; i += 1) {
      const weekday = ((today - 1 + Math.floor((slot + i) / SLOTS_A_DAY)) % 7) + 1;
      const usual = fallback ?? level * arrivals.expected(weekday, (slot + i) % SLOTS_A_DAY);
      for (const { priority, share } of shares) {
        const kind = line * ranks.length + ranks.indexOf(priority);
        rate[i * services.length * ranks.length + kind] = (usual * share) / ARRIVAL_SLOT_S;
      }
    }
  });
  return {
    startsIn: -secondsInto(now),
    slotS: ARRIVAL_SLOT_S,
    slots,
    key: (key + dayNumber(now.day) * SLOTS_A_DAY + slot) | 0,
    rate,
    spread: DAY_SPREAD,
  };
}

/** Seconds since the present quarter-hour began; zones differ by whole quarter-hours. */
function secondsInto({ minute, at }: Moment): number {
  return (minute % 15) * 60 + (at % 60_000) / 1000;
}
