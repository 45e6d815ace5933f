import type { VapidKeys } from './vapid';

/** What push needs of the settings. */
export interface PushSettings {
  readonly keys: VapidKeys;
  /** Where push services may turn to: https: or mailto:. */
  readonly contact: string;
  /** Origins of push services besides those of the browsers' makers. */
  readonly services: readonly string[];
}

/** The token under which the room asks for {@link PushSettings}. */
export const PUSH_SETTINGS = Symbol('PushSettings');
