import type { Outlook, OutlookHalfHour } from '../../src/contract/outlook';
import type { SupervisionBoard } from '../../src/contract/boards';
import { Card } from '../parts/Card';
import { minuteText, t, text } from '../parts/languages';
import { outlookText } from '../parts/outlook-text';
import { useOutlook } from '../parts/use-outlook';
import type { SupervisedService } from './pressure';
import { Scrolling } from './scrolling';

/** How many half-hours are shown: the next four hours. */
const SHOWN = 8;

/** What somebody who comes later today would wait, service by service. */
export function Coming({ board }: { board: SupervisionBoard }) {
  const outlook = useOutlook(board.site, 1, null);
  const today = outlook?.days[0];
  if (!today) return null;
  const starts = startsOf(today);
  return (
    <Card title={t('outlook.today')}>
      {starts.length === 0 ? (
        <p>{t('outlook.todayOver')}</p>
      ) : (
        <Scrolling label={t('outlook.today')}>
          <table class="coming numbers">
            <thead>
              <tr>
                <th scope="col" class="left">
                  {t('supervision.service')}
                </th>
                {starts.map((from) => (
                  <th key={from} scope="col">
                    {minuteText(from)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {board.services.map((service) => (
                <Row
                  key={service.id}
                  service={service}
                  starts={starts}
                  halves={today.services.find((one) => one.service === service.id)?.halfHours ?? []}
                />
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
    </Card>
  );
}

/** The half-hours from the present one on in which some service is open. */
function startsOf({ services }: Outlook['days'][number]): readonly number[] {
  const starts = new Set<number>();
  for (const { halfHours } of services) for (const { from } of halfHours) starts.add(startOf(from));
  return [...starts].sort((a, b) => a - b).slice(0, SHOWN);
}

const startOf = (minute: number): number => minute - (minute % 30);

interface RowProps {
  readonly service: SupervisedService;
  readonly starts: readonly number[];
  readonly halves: readonly OutlookHalfHour[];
}

function Row({ service, starts, halves }: RowProps) {
  const reason = sameReason(halves);
  return (
    <tr>
      <th scope="row" class="left">
        <span class="prefix">{service.prefix}</span> {text(service.name)}
      </th>
      {reason === null ? (
        starts.map((start) => (
          <td key={start}>
            <Cell half={halves.find(({ from }) => startOf(from) === start)} />
          </td>
        ))
      ) : (
        <td colSpan={starts.length} class="left">
          {reason}
        </td>
      )}
    </tr>
  );
}

/** Why nothing is known of the whole row, said once; null when something is, or it is closed. */
function sameReason(halves: readonly OutlookHalfHour[]): string | null {
  const [first] = halves;
  if (!first) return t('outlook.todayOver');
  return halves.every(({ wait }) => 'unknown' in wait) ? outlookText(first.wait) : null;
}

function Cell({ half }: { half: OutlookHalfHour | undefined }) {
  if (!half) return <>–</>;
  return (
    <>
      {outlookText(half.wait)}
      {half.arrivals !== null && (
        <span class="expected">{t('outlook.coming', { count: Math.round(half.arrivals) })}</span>
      )}
    </>
  );
}
