import { passagesOf, type SpokenNode } from './passages';

type Attributes = Record<string, string>;

const say = (text: string): SpokenNode => ({
  nodeName: '#text',
  textContent: text,
  childNodes: [],
});
const node = (nodeName: string, attributes: Attributes, ...inside: (SpokenNode | string)[]) => ({
  nodeName: nodeName.toUpperCase(),
  textContent: null,
  childNodes: inside.map((one) => (typeof one === 'string' ? say(one) : one)),
  getAttribute: (name: string) => attributes[name] ?? null,
});
const words = { pressed: 'coché', disabled: 'indisponible' };
const read = (...inside: (SpokenNode | string)[]) =>
  passagesOf(node('main', {}, ...inside), 'fr', words);

describe('reading a screen', () => {
  it('says the title, then each choice with its wait and state', () => {
    const choice = (name: string, wait: string, attributes: Attributes = {}): SpokenNode =>
      node(
        'button',
        attributes,
        node('span', { 'aria-hidden': 'true' }, 'E'),
        node('span', {}, name),
        node('span', {}, wait),
      );
    const screen = read(
      node('h1', {}, 'Que venez-vous faire ?'),
      node('ul', {}, choice('État civil', '10 à 15 min')),
      choice('Mariages', 'Fermé', { 'aria-disabled': 'true' }),
      node('button', { 'aria-pressed': 'true' }, 'Accès prioritaire'),
    );
    expect(screen).toEqual([
      {
        language: 'fr',
        text:
          'Que venez-vous faire ? État civil, 10 à 15 min. ' +
          'Mariages, Fermé, indisponible. Accès prioritaire, coché.',
      },
    ]);
  });

  it('says a text of another language in that language', () => {
    expect(read(node('p', {}, 'Bonjour'), node('p', { lang: 'en' }, 'Hello'), 'Au revoir')).toEqual(
      [
        { language: 'fr', text: 'Bonjour.' },
        { language: 'en', text: 'Hello.' },
        { language: 'fr', text: 'Au revoir.' },
      ],
    );
  });

  it('says pictures and buttons by their names, and nothing that is hidden', () => {
    const screen = read(
      node('svg', { role: 'img', 'aria-label': 'Code QR' }, node('path', {})),
      node('button', { 'aria-label': 'Fermer' }, '×'),
      node('section', { 'aria-hidden': 'true' }, 'sur le papier'),
      node('p', { hidden: '' }, 'plus tard'),
      node('p', {}, '→'),
    );
    expect(screen).toEqual([{ language: 'fr', text: 'Code QR. Fermer.' }]);
  });

  it('is cut into breaths, so that the first is heard soon', () => {
    const many = Array.from({ length: 40 }, (_, i) => node('p', {}, `Phrase numéro ${i}`));
    const said = read(...many);
    expect(said.length).toBeGreaterThan(2);
    expect(said.every(({ text }) => text.length <= 301)).toBe(true);
    expect(said.map(({ text }) => text).join(' ')).toContain('Phrase numéro 39.');
  });
});
