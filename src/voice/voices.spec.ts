import { languagesIn } from './voices';

describe('the languages of a machine', () => {
  it('are those whose voice is listed, by its very name', () => {
    const list = [
      'Pty Language       Age/Gender VoiceName          File                 Other Languages',
      ' 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)',
      ' 2  en-gb           --/M      English            gmw/en               (en 2)',
      ' 5  cmn             --/M      Chinese            sit/cmn              (zh-cmn 5)',
    ].join('\n');
    expect(languagesIn(list)).toEqual(['fr', 'en', 'fr-x-falc']);
    expect(languagesIn('')).toEqual([]);
  });
});
