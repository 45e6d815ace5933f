import type { z } from 'zod';
import type { Identity } from '../access/roles';
import type { ActOnAlertBody, AskCounterBody, SetSkillsBody } from '../contract/alerts';
import type { Actor } from '../core/alert';
import { alertId, counterId, serviceId } from '../core/ids';
import type { Wish } from '../engine/ask';

const actorOf = ({ id, role }: Identity): Actor => ({ id, role });

/** « Je m'en occupe ». */
export const takeWish = (alert: string, who: Identity): Wish => ({
  type: 'take-alert',
  alert: alertId(alert),
  by: actorOf(who),
});

/** What was done, told by whoever did it. */
export function actWish(
  alert: string,
  { action, counter, services, note }: z.output<typeof ActOnAlertBody>,
  who: Identity,
): Wish {
  return {
    type: 'act-on-alert',
    alert: alertId(alert),
    action,
    at: counter === null ? null : counterId(counter),
    services: services.map(serviceId),
    note,
    by: actorOf(who),
  };
}

/** Somebody has no need of the alert any more. */
export const closeWish = (alert: string): Wish => ({
  type: 'close-alert',
  alert: alertId(alert),
  outcome: 'dismissed',
  backAt: null,
  waitS: null,
});

export const askCounterWish = ({ counter, request }: z.output<typeof AskCounterBody>): Wish => ({
  type: 'ask-counter',
  of: counterId(counter),
  request,
});

export const skillsWish = ({ counter, skills }: z.output<typeof SetSkillsBody>): Wish => ({
  type: 'set-skills',
  of: counterId(counter),
  skills: skills.map((group) => group.map(serviceId)),
});
