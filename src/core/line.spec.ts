import { ticketId } from './ids';
import {
  aheadOf,
  emptyLine,
  enter,
  first,
  inOrder,
  leave,
  length,
  type Line,
  oldest,
} from './line';

const stand = (...people: [priority: number, age: number][]): Line => {
  const line = emptyLine();
  for (const [priority, age] of people) enter(line, priority, ticketId(`t${age}`), age);
  return line;
};

describe('a line', () => {
  it('is empty at first', () => {
    const line = emptyLine();
    expect([first(line), oldest(line), length(line), inOrder(line, 9)]).toEqual([
      null,
      null,
      0,
      [],
    ]);
  });

  it('puts the most urgent first, then the oldest visit, in whatever order people come', () => {
    const line = stand([0, 5], [1, 9], [0, 2], [2, 8], [1, 4]);
    expect(inOrder(line, 9)).toEqual(['t8', 't4', 't9', 't2', 't5']);
    expect(first(line)).toEqual({ priority: 2, place: { ticket: 't8', age: 8 } });
    expect(length(line)).toBe(5);
  });

  it('knows its oldest visit, whatever the priority', () => {
    expect(oldest(stand([1, 4], [0, 2], [0, 9]))?.ticket).toBe('t2');
    expect(oldest(stand([1, 1], [0, 2]))?.ticket).toBe('t1');
  });

  it('lets people leave from the front, the middle and the end', () => {
    const line = stand([0, 1], [0, 2], [0, 3], [0, 4]);
    leave(line, 0, ticketId('t3'), 3);
    leave(line, 0, ticketId('t1'), 1);
    leave(line, 0, ticketId('t4'), 4);
    expect(inOrder(line, 9)).toEqual(['t2']);
  });

  it('does not mind somebody leaving who is not there', () => {
    const line = stand([0, 1]);
    leave(line, 0, ticketId('t7'), 7);
    leave(line, 5, ticketId('t1'), 1);
    expect(inOrder(line, 9)).toEqual(['t1']);
  });

  it('counts those ahead of a newcomer: as urgent or more', () => {
    const line = stand([0, 1], [0, 2], [1, 3]);
    expect(aheadOf(line, 0, Infinity)).toBe(3);
    expect(aheadOf(line, 1, Infinity)).toBe(1);
    expect(aheadOf(line, 2, Infinity)).toBe(0);
  });

  it('counts those ahead of somebody who stands in it', () => {
    const line = stand([0, 1], [0, 2], [1, 3]);
    expect(aheadOf(line, 0, 2, ticketId('t2'))).toBe(2);
    expect(aheadOf(line, 1, 3, ticketId('t3'))).toBe(0);
  });

  it('counts those ahead of an old visit that would come back', () => {
    expect(aheadOf(stand([0, 1], [0, 5], [0, 9]), 0, 5.5)).toBe(2);
  });

  it('shows no more people than asked for', () => {
    expect(inOrder(stand([0, 1], [0, 2], [1, 3]), 2)).toEqual(['t3', 't1']);
    expect(inOrder(stand([0, 1]), 0)).toEqual([]);
  });
});
