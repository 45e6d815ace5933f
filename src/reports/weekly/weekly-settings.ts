import type { WeeklySettings as Settings } from '../../configuration';

export type WeeklySettings = Settings;

/** The token of {@link WeeklySettings}. */
export const WEEKLY_SETTINGS = Symbol('WeeklySettings');
