import type { SiteSummary } from '../../src/contract/sites';
import { languagesOf, layoutOf, readOptions, wrongIn } from './options';

const read = (query: string) => {
  const parameters = new URLSearchParams(query);
  return readOptions((name) => parameters.get(name));
};
const SPOKEN = ['fr', 'en', 'es'] as const;
const SITE = {
  services: [{ id: 'etat-civil' }, { id: 'passeports' }],
  counters: [{ id: 'g1', place: { fr: '1er étage, bureau 113a' } }],
} as unknown as SiteSummary;
const wrong = (query: string): string[] =>
  wrongIn(read(query), SPOKEN, SITE).map(({ key, value }) => `${key} ${value}`);

describe('the address of a lobby screen', () => {
  it('asks for everything when it says nothing', () => {
    expect(read('')).toEqual({
      services: null,
      counters: null,
      place: null,
      layout: 'calls+services',
      languages: null,
      quietS: 30,
    });
    expect(wrong('')).toEqual([]);
  });

  it('may choose services, counters, a place and a layout', () => {
    expect(read('services=etat-civil,passeports').services).toEqual(['etat-civil', 'passeports']);
    expect(layoutOf(read('layout=calls+services'))).toBe('calls+services');
    expect(layoutOf(read('layout=services'))).toBe('services');
    expect(wrong('services=etat-civil&counters=g1&place=1er étage&layout=calls')).toEqual([]);
  });

  it('is told what the site does not have, each thing by its name', () => {
    expect(wrong('services=piscine&counters=g9&place=Cave&layout=wide')).toEqual([
      'lobby.wrong.layout wide',
      'lobby.wrong.service piscine',
      'lobby.wrong.counter g9',
      'lobby.wrong.place Cave',
    ]);
  });

  it('speaks a part of the site’s languages, and French always', () => {
    expect(languagesOf(read('languages=es,en'), SPOKEN)).toEqual(['fr', 'en', 'es']);
    expect(languagesOf(read('languages=fr'), SPOKEN)).toEqual(['fr']);
    expect(wrong('languages=fr')).toEqual([]);
    expect(wrong('languages=fr,en,es,uk')).toEqual(['lobby.wrong.language uk']);
  });

  it('is refused French with exactly one other language', () => {
    expect(wrong('languages=fr,en')).toEqual(['lobby.wrong.frenchAndOne fr,en']);
    expect(wrong('languages=es')).toEqual(['lobby.wrong.frenchAndOne es']);
  });
});
