import { counterId, serviceId } from '../../src/core/ids';
import { addDays, day, instant } from '../../src/core/time';
import type { Ask } from '../../src/engine/ask';
import { BatchDraft } from '../../src/engine/batch';
import type { Journal } from '../../src/engine/journal-port';
import { learnAgain, loadSite } from '../../src/engine/load-site';
import { SiteState } from '../../src/engine/site-state';
import { onEachDatabase } from '../kit/databases';
import { newTownHall } from './kept-site';

const FIRST = day('2026-03-11');
const DAYS = 3;
const OPENING_S = 9 * 3600;

/** A site that lives as in the engine: decided, written, learned, one command a batch. */
class LivedSite {
  readonly state: SiteState;
  private seconds = OPENING_S;
  private date = FIRST;

  constructor(private readonly journal: Journal) {
    const definition = newTownHall();
    this.state = new SiteState({ definition, after: 0, facts: [] }, null);
  }

  get id(): SiteState['site']['definition']['id'] {
    return this.state.site.definition.id;
  }

  async live(): Promise<void> {
    await this.ask({ type: 'configure', definition: this.state.site.definition });
    for (let n = 0; n < DAYS; n += 1) {
      await this.day();
      this.date = addDays(this.date, 1);
      this.seconds = OPENING_S;
    }
    await this.take('a');
  }

  private async day(): Promise<void> {
    const c1 = counterId('c1');
    await this.ask({ type: 'open', counter: c1 });
    for (let visit = 0; visit < 12; visit += 1) {
      await this.take(visit % 3 === 0 ? 'b' : 'a');
      await this.take('a');
      this.seconds += 60 + 17 * visit;
      await this.ask({ type: 'next', counter: c1 });
      await this.ask({ type: visit % 5 === 4 ? 'absent' : 'arrived', counter: c1 });
      if (visit === 7) await this.ask({ type: 'undo', counter: c1 });
    }
    await this.ask({ type: 'close', counter: c1 });
  }

  private take(service: string): Promise<void> {
    this.seconds += 31;
    return this.ask({
      type: 'take',
      service: serviceId(service),
      priority: this.seconds % 7 === 0 ? 1 : 0,
      appointment: false,
      language: 'fr',
      channel: 'kiosk',
    });
  }

  private async ask(wish: Ask['wish']): Promise<void> {
    const at = instant(Date.parse(`${this.date}T00:00:00Z`) + this.seconds * 1000);
    const draft = new BatchDraft(this.state, this.state.calendar.moment(at), new Map());
    draft.handle({ wish, id: null, actor: 'test' });
    const batch = draft.finish();
    if (batch) expect(await this.journal.append(batch)).toBe('appended');
    const lessons = this.state.takeLessons();
    if (lessons) await this.journal.keepLessons(this.id, lessons);
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

onEachDatabase('What was learned', (on) => {
  test('is the same after a restart as a replay of all the facts makes it', async () => {
    const lived = new LivedSite(on.journal);
    await lived.live();
    const learned = lived.state.estimator.save();
    expect(learned.council.ranges.length).toBeGreaterThan(0);
    expect(learned.learned.visits.length).toBe(2);
    expect(learned.learned.presence.length).toBe(1);

    const restarted = await loadSite(on.journal, lived.id);
    expect(plain(restarted.estimator.save())).toEqual(plain(learned));

    const replayed = await learnAgain(on.journal, lived.id, Infinity);
    expect(plain(replayed)).toEqual(plain(learned));
  });

  test('is learned again when what was kept is of another day', async () => {
    const lived = new LivedSite(on.journal);
    await lived.live();
    const learned = plain(lived.state.estimator.save());
    const kept = await on.journal.lessons(lived.id);
    if (!kept) throw new Error('nothing was kept');
    await on.journal.keepLessons(lived.id, { ...kept, seq: kept.seq - 1 });
    expect(plain((await loadSite(on.journal, lived.id)).estimator.save())).toEqual(learned);
  });
});
