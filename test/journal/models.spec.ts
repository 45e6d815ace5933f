import type { LocalSlotDelta } from '../../src/engine/journal-port';
import { serviceId, ticketId } from '../../src/core/ids';
import { day } from '../../src/core/time';
import { SiteState } from '../../src/engine/site-state';
import { LegQuery } from '../../src/journal/leg.query';
import { SlotQuery } from '../../src/journal/slot.query';
import { key, open, take, transfer } from '../kit/ask';
import { onEachDatabase } from '../kit/databases';
import { KeptSite } from './kept-site';

const DAY = day('2026-03-11');

function slot(figures: LocalSlotDelta['figures'], minute = 600): LocalSlotDelta {
  const startsAt = 1_773_187_200_000 + minute * 60_000;
  return { service: serviceId('a'), startsAt, day: DAY, minute, figures };
}

onEachDatabase('Legs and slots', (on) => {
  test('a leg is replaced as the visit goes on, and a transfer begins another', async () => {
    const hall = new KeptSite();
    for (const command of [...open('c1'), take('a', { language: 'en' })]) hall.ask(command);
    await on.journal.append(hall.batch());
    const id = ticketId('t4');
    expect(await on.journal.lastLeg(hall.id, id)).toMatchObject({
      status: 'waiting',
      language: 'en',
    });
    for (const type of ['next', 'arrived'] as const) hall.ask(key('c1', type));
    hall.wait(90.5);
    hall.ask(transfer('c1', 'b'));
    await on.journal.append(hall.batch());
    const last = await on.journal.lastLeg(hall.id, id);
    expect(last).toMatchObject({ leg: 2, service: 'b', status: 'waiting', appointment: false });
    expect(last).toMatchObject({ endedAt: null, delivered: [], unknown: 'too-few-measures' });
    expect(await on.journal.lastLeg(hall.id, ticketId('t999'))).toBeNull();
  });

  test('what was learned is kept, and what is kept later takes its place', async () => {
    const hall = new KeptSite();
    await on.journal.append(hall.batch());
    expect(await on.journal.lessons(hall.id)).toBeNull();
    const saved = new SiteState({ definition: hall.site.definition, after: 0, facts: [] }, null);
    for (const seq of [3, 9]) {
      await on.journal.keepLessons(hall.id, { seq, saved: saved.estimator.save() });
    }
    expect(await on.journal.lessons(hall.id)).toEqual({
      seq: 9,
      saved: JSON.parse(JSON.stringify(saved.estimator.save())),
    });
  });

  test('deltas of one slot are summed in a batch and over batches, and may take away', async () => {
    const hall = new KeptSite();
    const first = [
      slot({ taken: 2, waitingS: 12.5, waits: { '10': 2, '12': 1 } }),
      slot({ taken: 1, waitingS: 0.25, waits: { '10': 1 } }),
      slot({ taken: 1 }, 615),
    ];
    await on.journal.append({ ...hall.batch(), slots: first });
    const back = [slot({ taken: -1, waitingS: -0.5, waits: { '12': -1 } })];
    await on.journal.append({ ...hall.batch(), slots: back });
    const slots = await on.journal.slotsOf(hall.id, DAY, DAY);
    expect(slots).toHaveLength(2);
    expect(slots[0]).toMatchObject({
      service: 'a',
      day: DAY,
      minute: 600,
      figures: { taken: 2, waitingS: 12.25, waits: { '10': 3 }, services: {}, kept: 0 },
    });
    expect(slots[1]).toMatchObject({ minute: 615, figures: { taken: 1 } });
  });

  test('slots are read by day and service', async () => {
    const hall = new KeptSite();
    for (const command of [...open('c1'), take('a'), take('b')]) hall.ask(command);
    hall.nextDay();
    hall.ask(take('a'));
    await on.journal.append(hall.batch());
    const query = new SlotQuery(on.database);
    const next = day('2026-03-12');
    const found = await query.between(hall.id, DAY, next, [serviceId('a')]);
    expect(new Set(found.map((one) => one.service))).toEqual(new Set(['a']));
    expect(found[0]).toMatchObject({ day: DAY, minute: 600, figures: { taken: 1 } });
    const times = found.map((one) => one.startsAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const later = await query.between(hall.id, next, next);
    expect(later.length).toBeGreaterThan(0);
    expect(later.every((one) => one.day === next)).toBe(true);
    expect(await query.between(hall.id, day('2027-01-01'), day('2027-12-31'))).toEqual([]);
  });

  test('legs are exported day by day in the order of queueing', async () => {
    const hall = new KeptSite();
    for (let visit = 0; visit < 12; visit += 1) {
      hall.wait(30);
      hall.ask(take('a'));
      if (visit % 4 === 3) hall.nextDay();
    }
    await on.journal.append(hall.batch());
    const rows: string[] = [];
    const query = new LegQuery(on.database).between(hall.id, DAY, day('2026-03-12'));
    for await (const leg of query) rows.push(`${leg.day} ${leg.number}`);
    expect(rows).toEqual(
      ['2026-03-11', '2026-03-12'].flatMap((date) =>
        ['A001', 'A002', 'A003', 'A004'].map((number) => `${date} ${number}`),
      ),
    );
  });
});
