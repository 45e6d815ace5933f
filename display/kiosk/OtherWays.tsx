import type { KioskBoard } from '../../src/contract/boards';
import { langOf, t, text } from '../parts/languages';
import { OtherMoments } from './OtherMoments';
import { useOtherSites } from './use-other-sites';

interface OtherWaysProps {
  readonly board: KioskBoard;
  readonly service: string;
}

/** What else somebody can do who gets no ticket, or perhaps not in time. */
export function OtherWays({ board, service }: OtherWaysProps) {
  const sites = useOtherSites(board.site, service);
  const takesAppointments = board.services.find(({ id }) => id === service)?.appointments;
  return (
    <ul class="papers__ways">
      <OtherMoments site={board.site} service={service} />
      {sites.map((name) => (
        <li key={name.fr}>
          {t('kiosk.otherSite')} <strong lang={langOf(name)}>{text(name)}</strong>
        </li>
      ))}
      {takesAppointments && <li>{t('kiosk.otherAppointment')}</li>}
      <li>{t('kiosk.askAgent')}</li>
    </ul>
  );
}
