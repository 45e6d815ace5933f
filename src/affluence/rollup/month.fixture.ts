import fc from 'fast-check';
import type { Day } from '../../core/time';
import { histogramOf } from '../histogram';
import { runningFigures } from '../slot-sum';
import { QUARTER, type SlotRow } from '../tally';

const count = fc.nat(5);
const seconds = fc.nat(4_000_000).map((parts) => parts / 1024);

/** Any slot of one of these days and services. */
export function affluence(
  days: readonly Day[],
  services: readonly string[],
): fc.Arbitrary<SlotRow> {
  return fc
    .record({
      service: fc.constantFrom(...services),
      day: fc.constantFrom(...days),
      quarter: fc.integer({ min: 32, max: 75 }),
      taken: count,
      called: count,
      finished: count,
      waitingS: seconds,
      openS: seconds,
      waitS: seconds,
      blanks: count,
    })
    .map(({ service, day, quarter, waitS, blanks, ...figures }) => ({
      service,
      day,
      minute: quarter * QUARTER,
      figures: {
        ...runningFigures(),
        ...figures,
        waits: histogramOf(waitS),
        waitSumS: waitS,
        services: histogramOf(2 * waitS),
        promises: blanks > 0 ? { 'blank:closed': blanks, made: 1 } : {},
        terms: { 'language:fr': 1 + blanks },
      },
    }));
}
