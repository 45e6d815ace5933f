import type { CounterAnswer, TicketTaken } from '../../src/contract/answers';
import type { TicketCalled } from '../../src/core/facts';
import type { Answer } from '../kit/client';
import { siteAtNoon } from '../kit/noon';
import { TownHall } from '../kit/town-hall';

const AGENTS = 50;
const PEOPLE = 30;

describe('Fifty agents who press "next" at once for thirty people', () => {
  let hall: TownHall;
  let urgent: string[] = [];
  let ordinary: string[] = [];
  let answers: Answer<CounterAnswer & { refusal?: string }>[] = [];

  beforeAll(async () => {
    hall = await TownHall.open([siteAtNoon(AGENTS, { overtakingBound: 100 })]);
    const agent = await hall.as('agent');
    const counters = Array.from({ length: AGENTS }, (_, at) => `counters/c${at + 1}`);
    await Promise.all(counters.map((counter) => agent.does(`${counter}/open`)));
    const people: TicketTaken[] = [];
    for (let at = 0; at < PEOPLE; at += 1) {
      const wish = { service: at % 2 === 0 ? 'a' : 'b', priority: at % 7 === 6 };
      people.push(await agent.does<TicketTaken>('tickets', wish));
    }
    const ids = people.map(({ ticket }) => ticket.id);
    urgent = ids.filter((_, at) => at % 7 === 6);
    ordinary = ids.filter((_, at) => at % 7 !== 6);
    answers = await Promise.all(
      counters.map((counter) => agent.post<(typeof answers)[number]['body']>(`${counter}/next`)),
    );
  });
  afterAll(() => hall.close());

  it('give each of the thirty to exactly one counter', () => {
    const called = answers.filter(({ status }) => status === 200);
    const tickets = called.map(({ body }) => body.ticket?.id);
    expect(new Set(tickets).size).toBe(PEOPLE);
    expect(called).toHaveLength(PEOPLE);
  });

  it('tell the twenty others clearly that nobody waits', () => {
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(AGENTS - PEOPLE);
    for (const { status, body } of refused) {
      expect([status, body.refusal]).toEqual([409, 'nobody-waiting']);
    }
  });

  it('call in the order of the rule: priority first, then the oldest visit', async () => {
    const facts = await hall.facts();
    const called = facts
      .map(({ fact }) => fact)
      .filter((fact): fact is TicketCalled => fact.type === 'ticket-called')
      .map(({ ticket }) => ticket);
    expect(called).toEqual([...urgent, ...ordinary]);
  });

  it('leave a journal in which nothing is wrong', async () => {
    expect(await hall.verify()).toEqual([]);
  });
});
