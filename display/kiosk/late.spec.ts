import type { KioskServiceView } from '../../src/contract/boards';
import { icu } from '../../src/words/icu';
import { language, speak } from '../parts/languages';
import { kiosk } from '../parts/messages/kiosk';
import { lateText } from './late';

/** A page has a document; these words need only its language. */
Object.assign(globalThis, { document: { documentElement: { lang: '', dir: '' } } });

const service = (warning: number | null): KioskServiceView =>
  ({ intake: { warning } }) as unknown as KioskServiceView;
const said = (warning: number | null, appointment = false): string | undefined =>
  lateText(service(warning), appointment)?.replace(/[\u00a0\u202f]/g, ' ');

beforeEach(() => speak([kiosk], icu));
afterEach(() => language.choose('fr'));

describe('the warning before closing', () => {
  it.each([
    [0.3, 'environ 3 chances sur 10 d’être reçu'],
    [0.12, 'environ 1 chance sur 10 d’être reçu'],
    [0.04, 'moins d’une chance sur 10 d’être reçu'],
    [0, 'moins d’une chance sur 10 d’être reçu'],
  ])('at %d says « %s »', (warning, words) => {
    expect(said(warning)).toBe(`Vous risquez de ne pas être reçu avant la fermeture (${words})`);
  });

  it('is there in each language, and not when there is nothing to fear', async () => {
    await language.choose('en');
    expect(said(0.3)).toContain('about 3 in 10 chances');
    await language.choose('es');
    expect(said(0.3)).toContain('aproximadamente 3 posibilidades entre 10');
    expect(said(null)).toBeUndefined();
  });

  it('is not said to people with an appointment, who stand in no such line', () => {
    expect(said(0.3, true)).toBeUndefined();
  });
});
