import type { AlertView } from '../../src/contract/alerts';
import { counterText } from './counter';
import { intlTag } from '../../src/words/words';
import { clockText, language, t } from './languages';

/** What the sentences need to know of a site: its time zone and the names of its counters. */
export interface AlertPlace {
  readonly zone: string;
  readonly counterName: (id: string) => string;
}

type Action = AlertView['actions'][number];

const minutes = (seconds: number | null): number => Math.round((seconds ?? 0) / 60);

const named = (place: AlertPlace, id: string | null): string =>
  id === null ? '' : counterText(place.counterName(id));

/** One after the other, with the comma of the language. */
const listed = (parts: readonly string[]): string =>
  parts.reduce((all, one) => t('alerts.also', { all, one }));

const numberText = (value: number): string => value.toLocaleString(intlTag(language.current));

/** More arrivals than this are worth saying, times the usual. */
const BUSY = 1.15;

function openText({ open, planned, needed }: AlertView['cause']): string {
  const counted = t('alerts.cause.open', { count: open });
  const of = planned === null ? counted : t('alerts.cause.openOf', { open: counted, planned });
  return needed !== null && needed > open
    ? listed([of, t('alerts.cause.needed', { count: needed })])
    : of;
}

function causesOf({ cause }: AlertView): string {
  const { arrivals } = cause;
  const more = arrivals !== null && arrivals >= BUSY ? Math.round(10 * arrivals) / 10 : null;
  return listed([
    t('alerts.cause.waiting', { count: cause.waiting }),
    openText(cause),
    ...(more === null ? [] : [t('alerts.cause.more', { times: numberText(more) })]),
  ]);
}

/** « dans 18 min, l'attente dépassera 20 min : 12 personnes attendent, 2 guichets ouverts sur 4 prévus ». */
export function reasonText(alert: AlertView, place: AlertPlace): string {
  const reason = t(`alerts.reason.${alert.kind}`, {
    minutes: Math.max(1, minutes(alert.breachInS)),
    target: minutes(alert.targetS),
    percent: Math.round(100 * (alert.cause.beforeClosing ?? 0)),
    counter: named(place, alert.counter),
  });
  return t('alerts.sentence', { reason, causes: causesOf(alert) });
}

/** What was done, in a few words. */
export function actionText({ action, how, counter, note }: Action, place: AlertPlace): string {
  const asked = how === 'asked' ? 'asked' : 'done';
  const what = t(`alerts.${asked}.${action}`, { counter: named(place, counter) });
  return note === null ? what : t('alerts.noted', { what, note });
}

const apart = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

function endOf({ raisedAt, breachedAt, backAt, closedAt, outcome }: AlertView): [string, string][] {
  if (closedAt === null || outcome === null) return [];
  if (backAt === null) return [[closedAt, t(`alerts.ended.${outcome}`)]];
  const key = breachedAt === null ? 'alerts.avoided' : 'alerts.back';
  return [[backAt, t(key, { minutes: apart(raisedAt, backAt) })]];
}

/** An alert's life, each step with its hour, in the order in which it happened. */
export function stepsOf(alert: AlertView, place: AlertPlace): string[] {
  const { raisedAt, takenAt, breachedAt, kind, actions } = alert;
  const breach = breachedAt !== null && kind !== 'wait-exceeds';
  const later: [string, string][] = [
    ...(takenAt === null ? [] : [[takenAt, t('alerts.taken')] as [string, string]]),
    ...actions.map((one): [string, string] => [one.at, actionText(one, place)]),
    ...(breach ? [[breachedAt, t('alerts.breached')] as [string, string]] : []),
    ...endOf(alert),
  ];
  later.sort(([a], [b]) => Date.parse(a) - Date.parse(b));
  return [[raisedAt, reasonText(alert, place)] as const, ...later].map(([at, what]) =>
    t('alerts.step', { time: clockText(at, place.zone), what }),
  );
}

/** The waits told to newcomers at the moments that were noted; null when none was. */
export function effectText(alert: AlertView): string | null {
  const noted = [
    ['raised', alert.raisedWaitS],
    ['acted', alert.actedWaitS],
    ['after', alert.afterWaitS],
    ['back', alert.backWaitS],
  ] as const;
  const waits = noted
    .filter(([, waitS]) => waitS !== null)
    .map(([when, waitS]) =>
      t(`alerts.effect.${when}`, { wait: t('alerts.minutes', { minutes: minutes(waitS) }) }),
    );
  return waits.length < 2 ? null : t('alerts.effect', { waits: listed(waits) });
}
