import type { CallView } from '../../src/contract/boards';
import { Announcer, type Bell, type Speaker } from './announcer';

const call = (number: string): CallView => ({
  number,
  service: 'a',
  counter: 'c1',
  counterName: '1',
  place: { fr: '' },
  at: '2026-11-23T10:00:00+01:00',
  calls: 1,
});

/** Writes down what sounds; each sentence takes a turn of the loop, and two at once are noted. */
function hall(silent = false): { heard: string[]; speaker: Speaker; bell: Bell } {
  const heard: string[] = [];
  let speaking = 0;
  const speaker: Speaker = {
    prepare: (one, language) => void heard.push(`ready ${one.number} ${language}`),
    say: async (one, language) => {
      speaking += 1;
      heard.push(speaking > 1 ? 'two at once' : `${one.number} ${language}`);
      await new Promise((resolve) => setImmediate(resolve));
      speaking -= 1;
    },
  };
  const bell: Bell = {
    isSilent: () => silent,
    ring: () => Promise.resolve(void heard.push('chime')),
  };
  return { heard, speaker, bell };
}

const nobody = (): number => 0;

describe('saying calls', () => {
  it('chimes, says a call in each language, and all of it once more', async () => {
    const { heard, speaker, bell } = hall();
    await new Announcer(['fr', 'en'], speaker, bell).announce(call('E042'), nobody);
    expect(heard).toEqual(['chime', 'E042 fr', 'E042 en', 'E042 fr', 'E042 en']);
  });

  it('says two calls one after the other, and the first once, for the second waits', async () => {
    const { heard, speaker, bell } = hall();
    const announcer = new Announcer(['fr'], speaker, bell);
    const first = announcer.announce(call('E042'), () => 1);
    await Promise.all([first, announcer.announce(call('E043'), nobody)]);
    expect(heard).toEqual(['chime', 'E042 fr', 'chime', 'E043 fr', 'E043 fr']);
  });

  it('says a call again only until another one comes', async () => {
    const { heard, speaker, bell } = hall();
    const later = (): number => (heard.length >= 4 ? 1 : 0);
    await new Announcer(['fr', 'en'], speaker, bell).announce(call('E042'), later);
    expect(heard).toEqual(['chime', 'E042 fr', 'E042 en', 'E042 fr']);
  });

  it('keeps to French when many wait', async () => {
    const { heard, speaker, bell } = hall();
    await new Announcer(['fr', 'en'], speaker, bell).announce(call('E042'), () => 3);
    expect(heard).toEqual(['chime', 'E042 fr']);
  });

  it('goes on after one that could not be said', async () => {
    const { heard, speaker, bell } = hall();
    const failing: Speaker = {
      ...speaker,
      say: (one, language) =>
        one.number === 'E042' ? Promise.reject(new Error('no')) : speaker.say(one, language),
    };
    const announcer = new Announcer(['fr'], failing, bell);
    await announcer.announce(call('E042'), nobody);
    await announcer.announce(call('E043'), nobody);
    expect(heard).toEqual(['chime', 'chime', 'E043 fr', 'E043 fr']);
  });

  it('sounds nothing on a screen that is kept silent, and chimes only without a language', async () => {
    const [silent, plain] = [hall(true), hall()];
    await new Announcer(['fr'], silent.speaker, silent.bell).announce(call('E042'), nobody);
    await new Announcer([], plain.speaker, plain.bell).announce(call('E042'), nobody);
    expect([silent.heard, plain.heard]).toEqual([[], ['chime']]);
  });

  it('gets a call ready in every language before its turn', () => {
    const { heard, speaker, bell } = hall();
    new Announcer(['fr', 'en'], speaker, bell).prepare(call('E042'));
    expect(heard).toEqual(['ready E042 fr', 'ready E042 en']);
  });
});
