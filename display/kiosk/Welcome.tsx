import type { KioskBoard, KioskServiceView } from '../../src/contract/boards';
import { langOf, t, text } from '../parts/languages';
import type { Live } from '../parts/live';
import { lateText } from './late';
import { ServiceButton } from './ServiceButton';
import type { Visit } from './use-visit';

/** From this age on a wait would mislead more than it helps, seconds. */
const WAITS_VANISH_S = 60;

interface Shown {
  live: Live<KioskBoard>;
  board: KioskBoard;
  visit: Visit;
  appointment: boolean;
}

/** « Que venez-vous faire aujourd'hui ? »: one button a service. */
export function Welcome({ live, board, visit, appointment }: Shown) {
  const services = board.services.filter((service) => !appointment || service.appointments);
  const choose = (service: KioskServiceView): void => {
    const late = lateText(service, appointment) !== null;
    if (service.papers || late) visit.show({ name: 'papers', service: service.id, appointment });
    else visit.want(service.id, appointment);
  };
  return (
    <>
      <h1>{appointment ? t('kiosk.whichAppointment') : t('kiosk.welcome')}</h1>
      {board.message && (
        <p class="message" lang={langOf(board.message)}>
          {text(board.message)}
        </p>
      )}
      <ul class="choices">
        {services.map((service) => (
          <li key={service.id}>
            <ServiceButton
              service={service}
              day={board.day}
              appointment={appointment}
              waitsKnown={live.ageS < WAITS_VANISH_S}
              onChoose={() => choose(service)}
            />
          </li>
        ))}
      </ul>
      <Ways board={board} visit={visit} appointment={appointment} />
    </>
  );
}

/** With an appointment, and the priority of the law: asked once, no proof wanted. */
function Ways({ board, visit, appointment }: Omit<Shown, 'live'>) {
  const takesAppointments = board.services.some((service) => service.appointments);
  return (
    <section class="ways" aria-label={t('kiosk.ways')}>
      {takesAppointments && (
        <button
          type="button"
          class="way"
          onClick={() => visit.show({ name: 'welcome', appointment: !appointment })}
        >
          {appointment ? t('kiosk.withoutAppointment') : t('kiosk.withAppointment')}
        </button>
      )}
      <button
        type="button"
        class="way"
        aria-pressed={visit.priority}
        aria-describedby="priority-notice"
        onClick={() => visit.choosePriority(!visit.priority)}
      >
        <span class="way__box" aria-hidden="true">
          {visit.priority ? '✓' : ''}
        </span>
        {t('kiosk.priority')}
      </button>
      <p id="priority-notice" class="ways__notice">
        {t('kiosk.priorityNotice')}
      </p>
    </section>
  );
}
