import { Clips } from './clips';

const clip = (name: string, bytes: number) => ({ name, wav: Buffer.alloc(bytes) });

describe('recordings kept', () => {
  it('never take more than their bytes, however many come', () => {
    const clips = new Clips(1_000);
    for (let i = 0; i < 500; i += 1) {
      clips.add(clip(`c${i}`, 1 + ((i * 37) % 300)));
      expect(clips.size).toBeLessThanOrEqual(1_000);
    }
    expect(clips.get('c499')).toBeDefined();
    expect(clips.get('c0')).toBeUndefined();
  });

  it('forget what was unused for longest', () => {
    const clips = new Clips(300);
    for (const name of ['a', 'b', 'c']) clips.add(clip(name, 100));
    clips.get('a');
    clips.add(clip('d', 100));
    expect(['a', 'b', 'c', 'd'].filter((name) => clips.get(name))).toEqual(['a', 'c', 'd']);
  });

  it('count one that is added again once', () => {
    const clips = new Clips(300);
    clips.add(clip('a', 100));
    clips.add(clip('a', 150));
    expect(clips.size).toBe(150);
  });

  it('keep nothing that is larger than all of it', () => {
    const clips = new Clips(300);
    clips.add(clip('a', 301));
    expect([clips.size, clips.get('a')]).toEqual([0, undefined]);
  });
});
