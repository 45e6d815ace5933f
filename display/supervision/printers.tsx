import type { SupervisionBoard } from '../../src/contract/boards';
import { Card } from '../parts/Card';
import { clockText, t } from '../parts/languages';
import { Mark, type Tone } from '../parts/Mark';

type Printer = SupervisionBoard['printers'][number];

const TONES: Readonly<Record<Printer['state'], Tone | undefined>> = {
  ok: 'good',
  'near-end': 'warn',
  'no-paper': 'bad',
  'cover-open': 'bad',
  offline: 'bad',
  unknown: undefined,
};

/** What the ticket printers say of their paper, and since when. */
export function Printers({ board }: { board: SupervisionBoard }) {
  return (
    <Card title={t('supervision.printers')}>
      {board.printers.length === 0 && <p class="hint">{t('supervision.printers.none')}</p>}
      <ul class="printers">
        {board.printers.map(({ id, name, state, since }) => (
          <li key={id}>
            <span class="printer-name">{name}</span>
            <Mark small tone={TONES[state]}>
              {t(`supervision.printer.${state}`)}
            </Mark>
            {since !== null && (
              <span class="hint">
                {t('supervision.printer.since', { time: clockText(since, board.zone) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
