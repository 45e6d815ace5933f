import { CalendarCheck } from 'lucide';
import type { KioskBoard } from '../../src/contract/boards';
import { Icon } from '../parts/Icon';
import { t } from '../parts/languages';
import { useLooks } from './looks';
import type { Visit } from './use-visit';

interface Shown {
  board: KioskBoard;
  visit: Visit;
  appointment: boolean;
}

/** With an appointment, and the priority of the law: asked once, no proof wanted. */
export function Ways({ board, visit, appointment }: Shown) {
  const { low } = useLooks();
  const takesAppointments = board.services.some((service) => service.appointments);
  return (
    <section class="ways" aria-label={t('kiosk.ways')}>
      {takesAppointments && (
        <button
          type="button"
          class="way"
          data-back={appointment ? '' : undefined}
          onClick={() => visit.show({ name: 'welcome', appointment: !appointment })}
        >
          <Icon of={CalendarCheck} />
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
      {!low && <PriorityNotice />}
    </section>
  );
}

/** Who has the priority of the law. */
export function PriorityNotice() {
  return (
    <p id="priority-notice" class="ways__notice">
      {t('kiosk.priorityNotice')}
    </p>
  );
}
