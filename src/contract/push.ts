import { z } from 'zod';
import { LanguageShape } from './protocol';

/** Base64url of 65 bytes, a point of P-256, and of 16: the lengths of RFC 8291. */
const Point = z.string().regex(/^B[A-Za-z0-9_-]{86}=?$/);
const AuthSecret = z.string().regex(/^[A-Za-z0-9_-]{22}(==)?$/);

/** What a browser's PushSubscription says of itself, and the language to be told in. */
export const PushBody = z
  .strictObject({
    endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
    keys: z.strictObject({ p256dh: Point, auth: AuthSecret }),
    language: LanguageShape.default('fr'),
  })
  .meta({ id: 'PushBody' });

/** Which browser is to be forgotten. */
export const PushEndpoint = PushBody.pick({ endpoint: true }).meta({ id: 'PushEndpoint' });

/** The key by which push services know this server: for `applicationServerKey`. */
export const PushKey = z.object({ key: z.string() }).meta({ id: 'PushKey' });
export type PushKey = z.infer<typeof PushKey>;

export const PushAnswer = z.object({ told: z.boolean() }).meta({ id: 'PushAnswer' });
export type PushAnswer = z.infer<typeof PushAnswer>;
