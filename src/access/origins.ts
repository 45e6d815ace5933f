import type { IncomingHttpHeaders } from 'node:http';

/** From which web pages browsers may act here: our own, and those of the public address. */
export class Origins {
  private readonly publicHost: string | null;

  constructor(publicUrl: string | null) {
    this.publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  }

  /** Whether browser headers tell of a page of another origin; programs send no Origin. */
  foreign({ origin, host }: IncomingHttpHeaders): boolean {
    if (!origin) return false;
    try {
      const from = new URL(origin).host;
      return from !== host && from !== this.publicHost;
    } catch {
      return true;
    }
  }
}
