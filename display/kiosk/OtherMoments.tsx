import { t } from '../parts/languages';
import { momentText } from '../parts/outlook-text';
import { useOutlook } from '../parts/use-outlook';
import { lighterMoments } from './lighter';

/** Today and the week that follows. */
const DAYS = 8;

interface OtherMomentsProps {
  readonly site: string;
  readonly service: string;
}

/** « Revenir à un autre moment », and when people wait less, as soon as that is known. */
export function OtherMoments({ site, service }: OtherMomentsProps) {
  const outlook = useOutlook(site, DAYS, service);
  const moments = outlook ? lighterMoments(outlook, service) : [];
  const today = outlook?.days[0]?.day ?? '';
  return (
    <li>
      {t('kiosk.otherMoment')}
      {moments.length > 0 && (
        <>
          <p class="lighter__lead">{t('outlook.lighter')}</p>
          <ul class="lighter">
            {moments.map(({ day, half }) => (
              <li key={day}>{momentText(day, today, half)}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
