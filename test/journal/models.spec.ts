import type { LocalSlotDelta } from '../../src/engine/journal-port';
import { serviceId, ticketId } from '../../src/core/ids';
import { day } from '../../src/core/time';
import { LegQuery } from '../../src/journal/leg.query';
import { SlotQuery } from '../../src/journal/slot.query';
import { finish, key, open, take, transfer } from '../kit/ask';
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
    const [ended] = await on.journal.recentLegs(hall.id, 10);
    expect(ended).toMatchObject({ leg: 1, status: 'transferred', counter: 'c1' });
    expect(typeof ended?.endedAt).toBe('number');
    expect(await on.journal.lastLeg(hall.id, ticketId('t999'))).toBeNull();
  });

  test('the legs that ended last are given oldest first', async () => {
    const hall = new KeptSite();
    hall.ask(open('c1')[0] ?? take('a'));
    for (let visit = 0; visit < 4; visit += 1) {
      if (visit === 2) {
        hall.nextDay();
        hall.ask(open('c1')[0] ?? take('a'));
      }
      hall.ask(take('a'));
      for (const type of ['next', 'arrived'] as const) hall.ask(key('c1', type));
      hall.wait(60);
      hall.ask(finish('c1', 'copy'));
    }
    await on.journal.append(hall.batch());
    const legs = await on.journal.recentLegs(hall.id, 3);
    expect(legs.map(({ day, number }) => `${day} ${number}`)).toEqual([
      '2026-03-11 A002',
      '2026-03-12 A001',
      '2026-03-12 A002',
    ]);
    expect(legs[0]).toMatchObject({ serviceS: 60, delivered: ['copy'] });
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
