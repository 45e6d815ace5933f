import { z } from 'zod';
import { DayText, InstantText } from './protocol';

/** Numbers that only the kiosk that asked may give, on that day, each with its visitor's link. */
export const BlockReserved = z
  .object({
    service: z.string(),
    device: z.string(),
    day: DayText,
    /** No ticket of the block may have been taken before this. */
    reservedAt: InstantText,
    numbers: z.array(
      z.object({
        /** The id that the ticket will have. */
        ticket: z.string(),
        number: z.string(),
        visit: z.object({ token: z.string(), url: z.string() }),
      }),
    ),
  })
  .meta({ id: 'BlockReserved' });
export type BlockReserved = z.infer<typeof BlockReserved>;
