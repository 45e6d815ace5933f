import { generateRequestDetails } from 'web-push';
import type { Notice } from './notice-words';
import type { PushSubscription } from './subscriptions';
import type { VapidKeys } from './vapid';

/** A notice that comes later than this is worth nothing any more, seconds. */
const WORTH_S = 180;
const ANSWER_MS = 10_000;
const RETRY_MS = 4_000;
/** Sent at once; the others wait, and beyond that many the newest are dropped. */
const AT_ONCE = 8;
const WAITING = 2_000;

/** What became of a notice: `gone` when the browser wants no more of them. */
export type Delivery = 'sent' | 'gone' | 'failed';

interface Parcel {
  readonly to: PushSubscription;
  readonly notice: Notice;
  readonly done: (delivery: Delivery) => void;
}

/** Brings notices to the push services, encrypted for the browser alone (RFC 8291). */
export class Courier {
  private readonly waiting: Parcel[] = [];
  private busy = 0;

  /** `contact`: an https: or mailto: address that push services may turn to. */
  constructor(
    private readonly keys: VapidKeys,
    private readonly contact: string,
  ) {}

  send(to: PushSubscription, notice: Notice): Promise<Delivery> {
    if (this.waiting.length >= WAITING) return Promise.resolve('failed');
    return new Promise((done) => {
      this.waiting.push({ to, notice, done });
      this.next();
    });
  }

  private next(): void {
    if (this.busy >= AT_ONCE) return;
    const parcel = this.waiting.shift();
    if (!parcel) return;
    this.busy += 1;
    void this.deliver(parcel).then((delivery) => {
      this.busy -= 1;
      parcel.done(delivery);
      this.next();
    });
  }

  private async deliver({ to, notice }: Parcel): Promise<Delivery> {
    const first = await this.post(to, notice);
    if (first !== 'failed') return first;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    return this.post(to, notice);
  }

  private async post(to: PushSubscription, notice: Notice): Promise<Delivery> {
    try {
      const request = this.request(to, notice);
      const { status } = await fetch(to.endpoint, {
        method: 'POST',
        headers: request.headers,
        body: request.body,
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      if (status === 404 || status === 410) return 'gone';
      return status >= 200 && status < 300 ? 'sent' : 'failed';
    } catch {
      return 'failed';
    }
  }

  private request(to: PushSubscription, notice: Notice) {
    const keys = { p256dh: to.p256dh, auth: to.auth };
    const details = generateRequestDetails(
      { endpoint: to.endpoint, keys },
      JSON.stringify({ ...notice, tag: to.ticket }),
      { TTL: WORTH_S, urgency: 'high', vapidDetails: { subject: this.contact, ...this.keys } },
    );
    const headers = Object.entries(details.headers).filter(([name]) => name !== 'Content-Length');
    return {
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      body: new Uint8Array(details.body ?? []),
    };
  }
}
