import { z } from 'zod';

const share = z.number().min(0).max(1);

/** When an intake speaks of the closing time by itself: bounds are probabilities, 0–1. */
export const IntakeRuleShape = z
  .strictObject({
    /** Under it the kiosk warns before the ticket. */
    warnBelow: share,
    /** Under it, `refreshes` times in a row, no more tickets are given; 0: never. */
    stopBelow: share,
    /** Over it, as many times in a row, tickets are given again. */
    resumeAbove: share,
    /** One comes about every 15 s. */
    refreshes: z.int().min(1).max(40).default(4),
  })
  .meta({ id: 'IntakeRule' });
