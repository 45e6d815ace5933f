import { createECDH, createHmac } from 'node:crypto';

/** The key pair by which push services know this server (VAPID, RFC 8292), base64url. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/**
 * Derived from the server's secret, so that every process of a server has the same and none is
 * stored. 256 bits of HMAC are a scalar of P-256 but once in 2³²: then the next try is taken.
 */
export function vapidKeys(secret: string): VapidKeys {
  for (let attempt = 0; ; attempt += 1) {
    const scalar = createHmac('sha256', secret).update(`vapid\n${attempt}`).digest();
    const curve = createECDH('prime256v1');
    try {
      curve.setPrivateKey(scalar);
    } catch {
      continue;
    }
    return {
      publicKey: curve.getPublicKey('base64url'),
      privateKey: scalar.toString('base64url'),
    };
  }
}
