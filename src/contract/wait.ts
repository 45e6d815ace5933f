import { z } from 'zod';

/** Central 90 % range and mean of a wait in seconds, or why it can't be told. */
export const Wait = z
  .union([
    z.object({
      lowS: z.number().min(0),
      expectedS: z.number().min(0),
      highS: z.number().min(0),
      /** Probability of being called before the service closes today; absent: not told. */
      beforeClosing: z.number().min(0).max(1).optional(),
    }),
    z.object({
      unknown: z.enum([
        'no-open-counter',
        'no-counter-for-service',
        'too-few-measures',
        'too-long',
        'service-closed',
        'not-waiting',
        'offline',
      ]),
      beforeClosing: z.number().min(0).max(1).optional(),
    }),
  ])
  .meta({ id: 'Wait' });
export type Wait = z.infer<typeof Wait>;
