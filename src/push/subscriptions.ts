/** A browser that wants to hear of one visit: what the Push API gives, and the language to use. */
export interface PushSubscription {
  readonly site: string;
  readonly ticket: string;
  /** The push service's address for this browser. */
  readonly endpoint: string;
  /** The browser's public key and secret, base64url: only it can read what is sent. */
  readonly p256dh: string;
  readonly auth: string;
  readonly language: string;
}

/** Where subscriptions are kept until their visit ends. */
export interface Subscriptions {
  /** Keeps one; the same browser for the same visit replaces its former one. */
  keep(subscription: PushSubscription): Promise<void>;
  of(site: string): Promise<PushSubscription[]>;
  /** True for the first of all processes that says it is going to tell this. */
  claim(subscription: PushSubscription, told: string): Promise<boolean>;
  /** Forgets a visit's, or one browser's of them. */
  forget(site: string, ticket: string, endpoint?: string): Promise<void>;
}

/** The token under which the room asks for {@link Subscriptions}. */
export const SUBSCRIPTIONS = Symbol('Subscriptions');
