import type { Batch } from '../../src/engine/journal-port';
import { commandId } from '../../src/core/ids';
import { openDatabase } from '../../src/journal/data-source';
import { BrokenBatch } from '../../src/journal/errors';
import { DatabaseJournal } from '../../src/journal/journal';
import { take } from '../kit/ask';
import { onEachDatabase } from '../kit/databases';
import { KeptSite } from './kept-site';

/** The same batch with a leg that no database accepts: it fails when part of it is written. */
function poisoned(batch: Batch): Batch {
  const legs = batch.legs.map((leg) => ({ ...leg, number: null as unknown as string }));
  return { ...batch, legs };
}

onEachDatabase('Appending to the journal', (on) => {
  test('facts come back as they were recorded, in their order', async () => {
    const hall = new KeptSite();
    hall.ask(take('a', { promise: { lowS: 60, expectedS: 300.5, highS: 900 } }));
    const batch = hall.batch();
    expect(await on.journal.append(batch)).toBe('appended');
    const history = await on.journal.history(hall.id);
    const kept = batch.facts.map(({ recorded }) => recorded);
    expect(history?.facts).toEqual(kept.slice(1));
    expect(history).toMatchObject({ after: 1, definition: hall.definition });
    expect(await on.journal.sites()).toContain(hall.id);
  });

  test('a batch that follows another seq than the last one is a conflict and leaves nothing', async () => {
    const hall = new KeptSite();
    await on.journal.append(hall.batch());
    const before = await on.journal.history(hall.id);
    hall.ask(take('a'), 'late');
    const late = { ...hall.batch(), after: 1 };
    const moved = late.facts.map((pending) => ({
      ...pending,
      recorded: { ...pending.recorded, seq: 2 },
    }));
    expect(await on.journal.append({ ...late, facts: moved })).toBe('conflict');
    expect(await on.journal.append({ ...late, after: 7, facts: [] })).toBe('conflict');
    expect(await on.journal.history(hall.id)).toEqual(before);
    expect(await on.journal.answers(hall.id, [commandId('late')])).toEqual(new Map());
  });

  test('of twenty writers with the same claim one wins, and nothing of the others is kept', async () => {
    const hall = new KeptSite();
    await on.journal.append(hall.batch());
    hall.ask(take('a'));
    const batch = hall.batch();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        on.journal.append({
          ...batch,
          answers: [{ command: commandId(`claim-${n}`), fingerprint: '', answer: '{}' }],
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(1);
    const ids = outcomes.map((_, n) => commandId(`claim-${n}`));
    expect((await on.journal.answers(hall.id, ids)).size).toBe(1);
    expect((await on.journal.history(hall.id))?.facts).toHaveLength(2);
  });

  test('of twenty writers that create the same site one wins', async () => {
    const batch = new KeptSite().batch();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => on.journal.append(batch)));
    expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(1);
  });

  test('a gap in the seqs is refused before anything is written', async () => {
    const hall = new KeptSite();
    await on.journal.append(hall.batch());
    hall.ask(take('a'));
    hall.ask(take('a'));
    const batch = hall.batch();
    const holed = { ...batch, facts: batch.facts.slice(1) };
    await expect(on.journal.append(holed)).rejects.toThrow(BrokenBatch);
    expect(await on.journal.append(batch)).toBe('appended');
  });

  test('answers are kept, with facts or without, and found again by their id', async () => {
    const hall = new KeptSite();
    hall.ask(take('a'), 'first');
    await on.journal.append(hall.batch());
    hall.answer('refused', '{"ok":false,"refusal":"nobody-waiting"}');
    expect(await on.journal.append(hall.batch())).toBe('appended');
    const ids = ['first', 'refused', 'never'].map(commandId);
    const answers = await on.journal.answers(hall.id, ids);
    expect([...answers.keys()].sort()).toEqual(['first', 'refused']);
    expect(answers.get(commandId('refused'))).toEqual({
      command: 'refused',
      fingerprint: 'of refused',
      answer: '{"ok":false,"refusal":"nobody-waiting"}',
    });
    expect(await on.journal.answers(new KeptSite().id, ids)).toEqual(new Map());
  });

  test('a second answer to the same command is a conflict, so that the first one stands', async () => {
    const hall = new KeptSite();
    hall.answer('once', '"first"');
    await on.journal.append(hall.batch());
    hall.ask(take('a'), 'once');
    expect(await on.journal.append(hall.batch())).toBe('conflict');
    const answers = await on.journal.answers(hall.id, [commandId('once')]);
    expect(answers.get(commandId('once'))?.answer).toBe('"first"');
    expect((await on.journal.history(hall.id))?.facts).toHaveLength(1);
  });

  test('what another process answered is found here, and answers kept there stay the first', async () => {
    const hall = new KeptSite();
    hall.ask(take('a'), `${hall.id}-here`);
    await on.journal.append(hall.batch());
    const second = await openDatabase(on.empty.url);
    const there = new DatabaseJournal(second);
    const ids = [`${hall.id}-here`, `${hall.id}-there`].map(commandId);
    expect([...(await there.answers(hall.id, ids)).keys()]).toEqual([ids[0]]);
    hall.answer(`${hall.id}-there`, '"there"');
    expect(await there.append(hall.batch())).toBe('appended');
    hall.answer(`${hall.id}-there`, '"here"');
    expect(await on.journal.append(hall.batch())).toBe('conflict');
    const answers = await on.journal.answers(hall.id, ids);
    expect([...answers.keys()].sort()).toEqual([...ids].sort());
    expect(answers.get(commandId(`${hall.id}-there`))?.answer).toBe('"there"');
    await second.close();
    expect((await on.journal.answers(hall.id, ids)).size).toBe(2);
  });

  test('the head is the seq of the last fact, and 0 where there is none', async () => {
    const hall = new KeptSite();
    expect(await on.journal.head(hall.id)).toBe(0);
    hall.ask(take('a'));
    await on.journal.append(hall.batch());
    expect(await on.journal.head(hall.id)).toBe(hall.site.seq);
  });

  test('a batch that fails in its middle leaves nothing, and the next one is written', async () => {
    const hall = new KeptSite();
    await on.journal.append(hall.batch());
    const before = await on.journal.history(hall.id);
    hall.ask(take('a'), 'poisoned');
    const batch = hall.batch();
    const failed = on.journal.append(poisoned(batch)).catch(() => 'failed');
    expect(await failed).toBe('failed');
    expect(await on.journal.history(hall.id)).toEqual(before);
    expect((await on.journal.answers(hall.id, [commandId('poisoned')])).size).toBe(0);
    expect(await on.journal.append(batch)).toBe('appended');
  });

  test('among fifty writers at once, those that are rolled back take nobody else with them', async () => {
    const halls = Array.from({ length: 50 }, () => new KeptSite());
    const outcomes = await Promise.all(
      halls.map(async (hall, n) => {
        hall.ask(take('a'));
        const batch = hall.batch();
        if (n % 5 !== 0) return on.journal.append(batch);
        return on.journal.append(poisoned(batch)).catch(() => 'failed');
      }),
    );
    const histories = await Promise.all(halls.map((hall) => on.journal.history(hall.id)));
    expect(outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(10);
    histories.forEach((history, n) => {
      expect(history === null).toBe(n % 5 === 0);
      if (history) expect(history.facts).toHaveLength(2);
    });
  });
});
