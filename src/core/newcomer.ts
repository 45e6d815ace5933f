import type { TakeTicket } from './commands';
import { aheadOf } from './line';
import type { Site } from './site';

/** `E042`; from the thousandth on, `E1000`. */
export function ticketNumber(prefix: string, count: number): string {
  return prefix + String(count).padStart(3, '0');
}

/** How many people a ticket taken now, or of that age, would find ahead of it. */
export function aheadOfNewcomer(
  site: Site,
  { service, priority }: Pick<TakeTicket, 'service' | 'priority'>,
  age = Infinity,
): number {
  const line = site.lines.get(service);
  return line ? aheadOf(line, priority, age) : 0;
}
