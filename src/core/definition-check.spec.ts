import {
  counter,
  N_MODEL,
  PREFERENCES,
  service,
  site,
  SMALL,
  W_MODEL,
  WEEK,
} from '../../test/kit/sites';
import { flawsIn } from './definition-check';
import type { HoursException, SiteDefinition } from './definition';
import { serviceId, siteId } from './ids';
import type { Language } from './languages';
import { day } from './time';

const closed = (over: Partial<HoursException>): SiteDefinition => ({
  ...SMALL,
  exceptions: [{ from: day('2026-12-24'), to: day('2026-12-24'), intervals: [], ...over }],
});
const serving = (over: Parameters<typeof service>[1]): SiteDefinition => ({
  ...SMALL,
  services: [service('A', over)],
});
const spoken = (languages: Language[]): SiteDefinition => ({ ...SMALL, languages });
const objective = {
  withinS: 1200,
  share: 0.8,
  source: 's',
  decidedBy: 'd',
  from: day('2026-01-01'),
  to: null,
};

describe('a definition', () => {
  it.each([SMALL, N_MODEL, W_MODEL, PREFERENCES])('without flaws has none', (definition) => {
    expect(flawsIn(definition)).toEqual([]);
  });

  it.each<[string, SiteDefinition, string]>([
    ['an id with a space', { ...SMALL, id: siteId('la mairie') }, 'not an id'],
    ['no time zone', { ...SMALL, zone: ' ' }, 'zone is missing'],
    ['no French name', { ...SMALL, name: { fr: '' } }, 'French text is missing'],
    ['a bound under 1', { ...SMALL, overtakingBound: 0 }, 'overtakingBound'],
    ['a negative limit', { ...SMALL, recallLimit: -1 }, 'recallLimit'],
    ['a holiday that is no day', { ...SMALL, holidays: [day('1er mai')] }, 'holiday 1er mai'],
    ['a service twice', site([service('A'), service('A')], SMALL.counters), 'service a is there'],
    [
      'a prefix twice',
      site([service('A'), service('A', { id: serviceId('b') })], [counter('c1', 'ab')]),
      'prefix A is there twice',
    ],
    [
      'a counter twice',
      site(SMALL.services, [counter('c1', 'a'), counter('c1', 'a')]),
      'counter c1',
    ],
    [
      'a plan that is no stretch of a day',
      site(SMALL.services, [{ ...counter('c1', 'a'), hours: [{ ...WEEK, to: 1500 }] }]),
      'counter c1: hours: 510–1500',
    ],
    ['a prefix that reads as a digit', serving({ prefix: 'O' }), 'prefix O'],
    ['a prefix that ends in a digit', serving({ prefix: 'A1' }), 'prefix A1'],
    [
      'a service without a counter',
      site([service('A'), service('B')], SMALL.counters),
      'no counter',
    ],
    ['a service that takes nobody', serving({ walkIn: false }), 'takes nobody'],
    ['a visit of no time', serving({ priorServiceS: 0 }), 'more than 0 s'],
    ['one translation only', serving({ name: { fr: 'A', en: 'A' } }), 'the law asks for two'],
    ['no such pictogram', serving({ pictogram: 'unicorn' as 'info' }), 'no pictogram unicorn'],
    ['one translated purpose', serving({ purpose: { fr: 'A', es: 'A' } }), 'the law asks for two'],
    ['one translated paper', serving({ papers: { fr: 'A', es: 'A' } }), 'the law asks for two'],
    ['French and one language', spoken(['fr', 'fr-x-falc', 'en']), 'the law asks for two'],
    ['no French', spoken(['en', 'es']), 'French must be among them'],
    ['an unknown language', spoken(['fr', 'xx' as Language]), 'language xx'],
    ['a language twice', spoken(['fr', 'en', 'es', 'en']), 'language en is there twice'],
    ['hours that end before they begin', serving({ hours: [{ ...WEEK, to: 500 }] }), '510–500'],
    ['hours beyond midnight', serving({ hours: [{ ...WEEK, to: 1500 }] }), '510–1500'],
    ['a share over 1', serving({ objectives: [{ ...objective, share: 80 }] }), 'share'],
    [
      'an objective of no time',
      serving({ objectives: [{ ...objective, withinS: 0 }] }),
      'over 0 s',
    ],
    [
      'an act twice',
      serving({ acts: ['x', 'x'].map((id) => ({ id, name: { fr: id } })) }),
      'act x is there twice',
    ],
    ['a counter for nothing', site(SMALL.services, [...SMALL.counters, counter('c2')]), 'nothing'],
    ['a counter for an unknown service', site(SMALL.services, [counter('c1', 'az')]), 'service z'],
    ['a skill twice', site(SMALL.services, [counter('c1', 'a', 'a')]), 'service a is there twice'],
    ['an exception for an unknown service', closed({ services: [serviceId('z')] }), 'service z'],
    ['an exception for no service', closed({ services: [] }), 'names no service'],
    ['an exception the wrong way round', closed({ to: day('2026-12-01') }), 'ends before'],
    ['an exception beyond the day', closed({ intervals: [{ from: -10, to: 20 }] }), '-10–20'],
    ['an exception with one translation', closed({ message: { fr: 'A', en: 'A' } }), 'for two'],
  ])('with %s is told so', (_title, definition, said) => {
    expect(flawsIn(definition).join('\n')).toContain(said);
  });
});
