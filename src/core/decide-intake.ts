import type { IntakeCommand } from './commands';
import { type IntakeRule, serviceOf } from './definition';
import type { Fact } from './facts';
import type { Handlers } from './handlers';
import type { ServiceId } from './ids';
import { contradicts } from './intake-rule';
import { type Decision, happened, refused } from './refusals';
import type { Site } from './site';

type Apply = Extract<IntakeCommand, { type: 'apply-intake-rule' }>;

function knowsAll(site: Site, services: readonly ServiceId[]): boolean {
  return services.every((id) => serviceOf(site.definition, id));
}

const sameRule = (a: IntakeRule | null | undefined, b: IntakeRule | null): boolean =>
  a === b ||
  (!!a &&
    !!b &&
    a.warnBelow === b.warnBelow &&
    a.stopBelow === b.stopBelow &&
    a.resumeAbove === b.resumeAbove &&
    a.refreshes === b.refreshes);

/** A service that its rule had stopped gives tickets again. */
function freed(site: Site, service: ServiceId): Fact[] {
  if (!site.stoppedByRule.has(service)) return [];
  return [{ type: 'intake-resumed', services: [service], by: 'person' }];
}

function setRule(site: Site, service: ServiceId, rule: IntakeRule | null): Decision {
  if (rule && contradicts(rule)) return refused('contradictory-rule');
  if (sameRule(site.intakeRules.get(service), rule)) return happened();
  const set: Fact = { type: 'intake-rule-set', service, rule };
  return happened(set, ...(rule ? [] : freed(site, service)));
}

function override(site: Site, service: ServiceId, overridden: boolean): Decision {
  if (site.overridden.has(service) === overridden) return happened();
  const set: Fact = { type: 'intake-overridden', service, overridden };
  return happened(set, ...(overridden ? freed(site, service) : []));
}

/** The rule changes nothing that somebody has decided since it looked. */
function apply(site: Site, { service, advice, beforeClosing }: Apply): Decision {
  const why = { by: 'rule', ...(beforeClosing === null ? {} : { beforeClosing }) } as const;
  const services = [service];
  if (advice === 'resume') {
    return site.stoppedByRule.has(service)
      ? happened({ type: 'intake-resumed', services, ...why })
      : happened();
  }
  if (site.stopped.has(service) || site.overridden.has(service)) return happened();
  return happened({ type: 'intake-stopped', services, reason: '', ...why });
}

/** What may be asked of the intake, by persons and by its rule. */
export const intakeHandlers: Handlers<IntakeCommand> = {
  'stop-intake': (site, { services, reason }) =>
    knowsAll(site, services)
      ? happened({ type: 'intake-stopped', services, reason, by: 'person' })
      : refused('unknown-service'),
  'resume-intake': (site, { services }) =>
    knowsAll(site, services)
      ? happened({ type: 'intake-resumed', services, by: 'person' })
      : refused('unknown-service'),
  'set-intake-rule': (site, { service, rule }) =>
    knowsAll(site, [service]) ? setRule(site, service, rule) : refused('unknown-service'),
  'override-intake': (site, { service, overridden }) =>
    knowsAll(site, [service]) ? override(site, service, overridden) : refused('unknown-service'),
  'apply-intake-rule': (site, command) =>
    knowsAll(site, [command.service]) ? apply(site, command) : refused('unknown-service'),
};
