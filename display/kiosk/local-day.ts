import type { KioskBoard } from '../../src/contract/boards';

function partsIn(zone: string, at: number): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  });
  return Object.fromEntries(
    format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
  );
}

/** The site's day at an instant, `YYYY-MM-DD`. */
export function dayIn(zone: string, at: number): string {
  const { year = '', month = '', day = '' } = partsIn(zone, at);
  return `${year}-${month}-${day}`;
}

/** Whether a service still gives tickets, as far as the last board tells. */
export function isOpenAt({ services, zone }: KioskBoard, service: string, at: number): boolean {
  const intake = services.find(({ id }) => id === service)?.intake;
  if (intake?.state !== 'open') return false;
  if (intake.outsideHours || intake.closesAt === null) return true;
  const { hour = '0', minute = '0' } = partsIn(zone, at);
  return (Number(hour) % 24) * 60 + Number(minute) < intake.closesAt;
}
