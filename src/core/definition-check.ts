import type {
  CounterDefinition,
  HoursException,
  Interval,
  Objective,
  ServiceDefinition,
  SiteDefinition,
  Texts,
} from './definition';
import type { ServiceId } from './ids';
import { isFrenchAndOne, isLanguage, LANGUAGES } from './languages';
import { mediumFlaws } from './media';
import { contradicts } from './intake-rule';
import { isPictogram } from './pictograms';
import { printerFlaws } from './printer';
import { roomFlaws } from './rooms';
import type { Day } from './time';

/** Letters that can't be taken for a digit or for one another: no I, O or Q. */
const PREFIX = /^[A-HJ-NPR-Z]{1,3}$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9_.#-]{0,63}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

type Flaws = string[];

const flaw = (wrong: boolean, what: string): Flaws => (wrong ? [what] : []);

function repeated(what: string, names: readonly string[]): Flaws {
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return [...new Set(twice)].map((name) => `${what} ${name} is there twice`);
}

/** French must be there; a public text that is translated is so into two languages (loi 94-665). */
function textFlaws(where: string, texts: Texts | undefined): Flaws {
  if (!texts) return [];
  const given = LANGUAGES.filter((language) => (texts[language] ?? '').trim() !== '');
  return [
    ...flaw(texts.fr.trim() === '', `${where}: the French text is missing`),
    ...flaw(isFrenchAndOne(given), `${where}: translated into one language; the law asks for two`),
  ];
}

function intervalFlaws(where: string, { from, to }: Interval): Flaws {
  const sane = Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to;
  return flaw(!sane || to > 1440, `${where}: ${from}–${to} is not a stretch of a day`);
}

function datesFlaws(where: string, from: Day, to: Day | null): Flaws {
  const dates = to === null ? [from] : [from, to];
  return [
    ...dates
      .filter((date) => !DAY.test(date))
      .map((date) => `${where}: ${date} is not a day, YYYY-MM-DD`),
    ...flaw(to !== null && to < from, `${where}: ends before it begins`),
  ];
}

function objectiveFlaws(where: string, { withinS, share, from, to }: Objective): Flaws {
  return [
    ...flaw(!(withinS > 0), `${where}: an objective needs a time over 0 s`),
    ...flaw(!(share > 0 && share <= 1), `${where}: an objective's share is over 0, at most 1`),
    ...datesFlaws(`${where}: objective`, from, to),
  ];
}

/** What visitors see of a service. */
function shownFlaws(where: string, service: ServiceDefinition): Flaws {
  const { name, purpose, pictogram, place, papers } = service;
  return [
    ...textFlaws(`${where}: name`, name),
    ...textFlaws(`${where}: purpose`, purpose),
    ...flaw(
      pictogram !== undefined && !isPictogram(pictogram),
      `${where}: no pictogram ${pictogram}`,
    ),
    ...textFlaws(`${where}: place`, place),
    ...textFlaws(`${where}: papers`, papers),
  ];
}

function serviceFlaws(service: ServiceDefinition, served: ReadonlySet<ServiceId>): Flaws {
  const where = `service ${service.id}`;
  return [
    ...flaw(!ID.test(service.id), `${where}: not an id`),
    ...flaw(
      !PREFIX.test(service.prefix),
      `${where}: prefix ${service.prefix}: 1–3 capitals, no I, O, Q`,
    ),
    ...flaw(!served.has(service.id), `${where}: no counter serves it`),
    ...flaw(!service.walkIn && !service.appointments, `${where}: takes nobody`),
    ...flaw(!(service.priorServiceS > 0), `${where}: a visit lasts more than 0 s`),
    ...flaw(
      service.intakeRule !== undefined && contradicts(service.intakeRule),
      `${where}: an intake rule has 0 ≤ stopBelow ≤ warnBelow ≤ 1, stopBelow < resumeAbove < 1, 1–40 refreshes`,
    ),
    ...shownFlaws(where, service),
    ...service.hours.flatMap((rule) => intervalFlaws(`${where}: hours`, rule)),
    ...service.objectives.flatMap((objective) => objectiveFlaws(where, objective)),
    ...repeated(
      `${where}: act`,
      service.acts.map(({ id }) => id),
    ),
    ...service.acts.flatMap(({ id, name }) => textFlaws(`${where}: act ${id}`, name)),
  ];
}

function counterFlaws(counter: CounterDefinition, known: ReadonlySet<ServiceId>): Flaws {
  const where = `counter ${counter.id}`;
  const skills = counter.skills.flat();
  return [
    ...flaw(!ID.test(counter.id), `${where}: not an id`),
    ...flaw(counter.name.trim() === '', `${where}: has no name`),
    ...flaw(skills.length === 0, `${where}: serves nothing`),
    ...skills.filter((id) => !known.has(id)).map((id) => `${where}: no service ${id}`),
    ...repeated(`${where}: service`, skills),
    ...textFlaws(`${where}: place`, counter.place),
    ...(counter.hours ?? []).flatMap((rule) => intervalFlaws(`${where}: hours`, rule)),
  ];
}

function exceptionFlaws(exception: HoursException, known: ReadonlySet<ServiceId>): Flaws {
  const where = `exception of ${exception.from}`;
  const services = exception.services ?? [];
  return [
    ...datesFlaws(where, exception.from, exception.to),
    ...flaw(exception.services?.length === 0, `${where}: names no service; leave it out for all`),
    ...services.filter((id) => !known.has(id)).map((id) => `${where}: no service ${id}`),
    ...exception.intervals.flatMap((interval) => intervalFlaws(where, interval)),
    ...textFlaws(`${where}: message`, exception.message),
  ];
}

/** They come from a file that anybody may have written: any text may stand there. */
function languageFlaws({ languages }: SiteDefinition): Flaws {
  if (!languages) return [];
  const given: readonly string[] = languages;
  return [
    ...given.filter((tag) => !isLanguage(tag)).map((tag) => `language ${tag}: not spoken here`),
    ...repeated('language', languages),
    ...flaw(!languages.includes('fr'), 'languages: French must be among them'),
    ...flaw(isFrenchAndOne(languages), 'languages: French and one other; the law asks for two'),
  ];
}

function locationFlaws({ location }: SiteDefinition): Flaws {
  if (!location) return [];
  const sane = Math.abs(location.latitude) <= 90 && Math.abs(location.longitude) <= 180;
  return flaw(!sane, 'location: latitude −90 to 90, longitude −180 to 180, degrees');
}

function siteFlaws(definition: SiteDefinition): Flaws {
  const { overtakingBound, recallLimit } = definition;
  return [
    ...flaw(!ID.test(definition.id), `site ${definition.id}: not an id`),
    ...textFlaws('name of the site', definition.name),
    ...languageFlaws(definition),
    ...textFlaws('mediator', definition.mediator),
    ...(definition.media ?? []).flatMap(mediumFlaws),
    ...(definition.media ?? []).flatMap(({ file, alt }) => textFlaws(`medium ${file}`, alt)),
    ...flaw(definition.zone.trim() === '', 'the time zone is missing'),
    ...textFlaws('address', definition.address),
    ...locationFlaws(definition),
    ...flaw(
      !Number.isInteger(overtakingBound) || overtakingBound < 1,
      'overtakingBound is under 1',
    ),
    ...flaw(!Number.isInteger(recallLimit) || recallLimit < 0, 'recallLimit is under 0'),
    ...definition.holidays
      .filter((date) => !DAY.test(date))
      .map((date) => `holiday ${date} is not a day, YYYY-MM-DD`),
    ...(definition.schoolHolidays ?? []).flatMap(({ from, to }) =>
      datesFlaws(`school holidays of ${from}`, from, to),
    ),
  ];
}

/** What is wrong with a definition, in sentences for who wrote it; empty when it can be used. */
export function flawsIn(definition: SiteDefinition): string[] {
  const { services, counters, exceptions, printers = [], rooms = [] } = definition;
  const known = new Set(services.map(({ id }) => id));
  const served = new Set(counters.flatMap(({ skills }) => skills.flat()));
  return [
    ...siteFlaws(definition),
    ...repeated(
      'service',
      services.map(({ id }) => id),
    ),
    ...repeated(
      'prefix',
      services.map(({ prefix }) => prefix),
    ),
    ...repeated(
      'counter',
      counters.map(({ id }) => id),
    ),
    ...repeated(
      'printer',
      printers.map(({ id }) => id),
    ),
    ...repeated(
      'room',
      rooms.map(({ id }) => id),
    ),
    ...services.flatMap((service) => serviceFlaws(service, served)),
    ...counters.flatMap((counter) => counterFlaws(counter, known)),
    ...exceptions.flatMap((exception) => exceptionFlaws(exception, known)),
    ...printers.flatMap(printerFlaws),
    ...rooms.flatMap(roomFlaws),
    ...rooms.flatMap(({ id, name }) => textFlaws(`room ${id}: name`, name)),
  ];
}
