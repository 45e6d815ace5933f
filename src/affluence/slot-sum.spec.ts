import { serviceId } from '../core/ids';
import { addFigures, negated, NO_FIGURES, sumDeltas } from './slot-sum';

const CIVIL = serviceId('civil');

describe('The figures of slots', () => {
  it('when added and taken away again, leave nothing', () => {
    const figures = { taken: 2, waitingS: 12.5, waits: { '40': 1, '41': 2 } };
    expect(addFigures(addFigures(NO_FIGURES, figures), negated(figures))).toEqual(NO_FIGURES);
  });

  it('given the deltas of a batch, make one of each service and quarter-hour', () => {
    const deltas = [
      { service: CIVIL, startsAt: 0, figures: { taken: 1 } },
      { service: CIVIL, startsAt: 900_000, figures: { taken: 1 } },
      { service: CIVIL, startsAt: 0, figures: { taken: 1, waits: { '40': 1 } } },
    ];
    expect(sumDeltas(deltas)).toEqual([
      { service: CIVIL, startsAt: 0, figures: { taken: 2, waits: { '40': 1 } } },
      { service: CIVIL, startsAt: 900_000, figures: { taken: 1 } },
    ]);
    expect(deltas[0]?.figures).toEqual({ taken: 1 });
  });
});
