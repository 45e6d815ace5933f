import type { KioskBoard, KioskServiceView } from '../../src/contract/boards';
import { langOf, t, text } from '../parts/languages';
import type { Live } from '../parts/live';
import { FullRoom } from './FullRoom';
import { lateText } from './late';
import { useLooks } from './looks';
import { ServiceButton } from './ServiceButton';
import type { Visit } from './use-visit';
import { PriorityNotice, Ways } from './Ways';

/** From this age on a wait would mislead more than it helps, seconds. */
const WAITS_VANISH_S = 60;

interface Shown {
  live: Live<KioskBoard>;
  board: KioskBoard;
  visit: Visit;
  appointment: boolean;
}

/** How the buttons are set out: few are large, nine make a square. */
function setOut(count: number): string {
  if (count <= 3) return 'few';
  return count <= 6 ? 'some' : 'many';
}

/** « Que venez-vous faire aujourd'hui ? »: one button a service. */
export function Welcome({ live, board, visit, appointment }: Shown) {
  const { low } = useLooks();
  const services = board.services.filter((service) => !appointment || service.appointments);
  const choose = (service: KioskServiceView): void => {
    const late = lateText(service, appointment) !== null;
    if (service.papers || late) visit.show({ name: 'papers', service: service.id, appointment });
    else visit.want(service.id, appointment);
  };
  return (
    <>
      <div class="screen__head">
        <h1>{appointment ? t('kiosk.whichAppointment') : t('kiosk.welcome')}</h1>
        {board.message && (
          <p class="message" lang={langOf(board.message)}>
            {text(board.message)}
          </p>
        )}
        <FullRoom board={board} />
        {low && <PriorityNotice />}
      </div>
      <div class="welcome">
        <ul class={`choices choices--${setOut(services.length)}`}>
          {services.map((service, at) => (
            <li key={service.id}>
              <ServiceButton
                service={service}
                rank={at + 1}
                day={board.day}
                appointment={appointment}
                waitsKnown={live.ageS < WAITS_VANISH_S}
                onChoose={() => choose(service)}
              />
            </li>
          ))}
        </ul>
        <Ways board={board} visit={visit} appointment={appointment} />
      </div>
    </>
  );
}
