import { key, open, stopIntake, take, TURN_DAY } from '../../test/kit/ask';
import { given, moment, momentAt, type Scenario, TODAY } from '../../test/kit/given';
import { N_MODEL, service, site, SMALL } from '../../test/kit/sites';
import type { Command, ReserveBlock } from './commands';
import { serviceId, ticketId } from './ids';
import { instant } from './time';

const reserve = (over: Partial<ReserveBlock> = {}): ReserveBlock => ({
  type: 'reserve-block',
  device: 'k1',
  service: serviceId('a'),
  size: 3,
  ...over,
});

/** The nth number of the last block, taken at a minute of the day. */
const offline =
  (nth: number, minute: number, device = 'k1', of = 'a'): ((scenario: Scenario) => Command) =>
  (scenario: Scenario) => {
    const block = [...scenario.site.blocks.keys()].at(-1) ?? 't0';
    const { at } = moment(TODAY, minute);
    return take(of, {
      promise: { unknown: 'offline' },
      reserved: { ticket: ticketId(`${block}.${nth}`), device, takenAt: at },
    });
  };

const line = ({ site: { lines, tickets } }: Scenario, of = 'a'): string[] =>
  (lines.get(serviceId(of))?.ranks ?? []).flatMap(({ places }) =>
    places.map(({ ticket }) => tickets.get(ticket)?.number ?? '?'),
  );

describe('reserving numbers for a kiosk', () => {
  it('gives numbers of their own, and leaves the count of the day alone', () => {
    const { scenario } = given(SMALL, take('a'));
    scenario.step(reserve());
    scenario.step(take('a'));
    expect(line(scenario)).toEqual(['A001', 'A002']);
    expect([...scenario.site.blocks.values()]).toMatchObject([{ first: 501, size: 3 }]);
  });

  it('never gives two kiosks the same number', () => {
    given(SMALL, reserve())
      .when(reserve({ device: 'k2', size: 10 }))
      .happens({ type: 'block-reserved', device: 'k2', first: 504, size: 10 });
  });

  it('gives at most fifty at once, and two thousand a day and service', () => {
    const { scenario, when } = given(SMALL);
    when(reserve({ size: 400 })).happens({ type: 'block-reserved', size: 50 });
    for (let count = 1; count < 40; count += 1) scenario.step(reserve({ size: 50 }));
    when(reserve({ size: 1 })).refuses('too-many-reserved');
  });

  it('knows the services of the site', () => {
    given(SMALL)
      .when(reserve({ service: serviceId('z') }))
      .refuses('unknown-service');
    given(site([service('A')], [], { origin: 'imported' }))
      .when(reserve())
      .refuses('site-imported');
  });

  it('is passed over by a day so busy that its count comes there', () => {
    const { scenario } = given(SMALL, reserve());
    scenario.site.numbers.set(serviceId('a'), 499);
    for (const _ of 'xyz') scenario.step(take('a'));
    expect(line(scenario)).toEqual(['A500', 'A504', 'A505']);
    expect(scenario.ask(reserve())).toMatchObject({ facts: [{ first: 506 }] });
  });

  it('ends with the day', () => {
    const { scenario } = given(SMALL, reserve());
    const wish = offline(1, 610)(scenario);
    scenario.now = momentAt(scenario.now.at + 86_400_000);
    scenario.step(TURN_DAY);
    expect(scenario.ask(wish)).toMatchObject({ refusal: 'number-not-reserved' });
    expect(scenario.site.blocks.size).toBe(0);
  });
});

describe('a ticket that a kiosk gave while it was cut off', () => {
  it('keeps its number and hour, and was promised nothing', () => {
    const { when } = given(SMALL, reserve(), 630);
    const scenario = when(offline(2, 615)).happens({
      type: 'ticket-taken',
      number: 'A502',
      takenAt: moment(TODAY, 615).at,
      promise: { unknown: 'offline' },
    });
    expect(scenario.ticket('A502')).toMatchObject({ queuedAt: moment(TODAY, 615).at });
  });

  it('stands where its hour puts it, whatever the order in which it is told', () => {
    const { scenario } = given(
      SMALL,
      ...open('c1'),
      601,
      take('a'),
      reserve(),
      605,
      take('a'),
      620,
    );
    scenario.step(offline(3, 604));
    scenario.step(offline(1, 602));
    scenario.step(offline(2, 603));
    expect(line(scenario)).toEqual(['A001', 'A501', 'A502', 'A503', 'A002']);
    scenario.step(key('c1', 'next'));
    expect(scenario.ticket('A001').status).toBe('called');
  });

  it('counts those who came before it as ahead', () => {
    given(SMALL, reserve(), 601, take('a'), 605, take('a'), 620)
      .when(offline(1, 603))
      .happens({ type: 'ticket-taken', ahead: 1 });
  });

  it('stands after who was told first when both came in the same millisecond', () => {
    const { scenario } = given(SMALL, reserve({ size: 50 }), 605, take('a'), 620);
    for (let nth = 1; nth <= 50; nth += 1) scenario.step(offline(nth, 603));
    expect(line(scenario)).toHaveLength(51);
    expect(line(scenario)).toEqual(
      [...line(scenario)]
        .sort((a, b) => (a > b ? 1 : -1))
        .slice(1)
        .concat('A001'),
    );
  });

  it('is given once only', () => {
    given(SMALL, reserve(), 610, offline(1, 605)).when(offline(1, 606)).refuses('number-taken');
  });

  it('is of the kiosk and the service that the number was reserved for', () => {
    given(N_MODEL, reserve(), 610)
      .when(offline(1, 605, 'k2'))
      .refuses('number-not-reserved');
    given(N_MODEL, reserve(), 610)
      .when(offline(1, 605, 'k1', 'b'))
      .refuses('number-not-reserved');
    given(N_MODEL, reserve(), 610).when(offline(4, 605)).refuses('number-not-reserved');
  });

  it('is neither of the future nor of before the reservation, however wrong the clock', () => {
    const { scenario } = given(SMALL, reserve(), 610);
    scenario.step(offline(1, 700));
    scenario.step(offline(2, 500));
    expect(scenario.ticket('A501').takenAt).toBe(moment(TODAY, 610).at);
    expect(scenario.ticket('A502').takenAt).toBe(moment(TODAY, 600).at);
  });

  it('is kept although the service has stopped or closed meanwhile, and that is noted', () => {
    given(SMALL, reserve(), 610, stopIntake('a'))
      .when(offline(1, 605))
      .happens({ type: 'ticket-taken', despite: 'intake-stopped' });
    given(SMALL, reserve(), 1100)
      .when(offline(1, 1015))
      .happens({ type: 'ticket-taken', despite: 'service-closed' });
  });

  it('takes no number from the others', () => {
    const { scenario } = given(SMALL, reserve(), 610, offline(1, 605), take('a'));
    expect(scenario.site.numbers.get(serviceId('a'))).toBe(1);
    expect(scenario.ticket('A001').takenAt).toBe(instant(moment(TODAY, 610).at));
  });
});
