import { useEffect, useMemo } from 'preact/hooks';
import type { Replay } from '../../src/contract/replay';
import { Button } from '../parts/Button';
import { DataTable } from '../parts/DataTable';
import { Figure } from '../parts/Figure';
import { language, t } from '../parts/languages';
import { numberText } from '../reports/format';
import { Picture } from '../reports/picture';
import { type Asked, pageAddress, replayAddress } from './asked';
import { Controls, Slider } from './controls';
import { Minute } from './minute';
import { type Quarter, quartersOf, type Span } from './moments';
import { alertText, timeText } from './said';
import { type Player, usePlayer } from './use-player';

interface DayProps {
  readonly replay: Replay;
  readonly span: Span;
  /** The minute that the address asked for. */
  readonly first: number | null;
}

/** A day that was lived: its strip, its minute, and what people saw then. */
export function Day({ replay, span, first }: DayProps) {
  const player = usePlayer(span, first);
  const { minute, playing } = player;
  useEffect(() => {
    const asked: Asked = { site: replay.site, day: replay.day, minute };
    if (!playing) history.replaceState(null, '', pageAddress(asked));
  }, [replay, minute, playing]);
  return (
    <div class="replay-parts">
      <section class="panel" aria-label={t('replay.strip')}>
        <Strip replay={replay} span={span} player={player} />
        <Alerts replay={replay} player={player} />
      </section>
      <Controls replay={replay} player={player} />
      <Minute replay={replay} minute={minute} />
    </div>
  );
}

function Strip({ replay, span, player }: Omit<DayProps, 'first'> & { player: Player }) {
  const { site, day } = replay;
  const asked = { site, day, format: 'svg', language: language.current };
  const quarters = useMemo(() => quartersOf(replay, span), [replay]);
  return (
    <Figure
      title={t('replay.strip')}
      words={t('replay.strip.words')}
      picture={
        <>
          <Picture
            address={`/api/v1/reports/day?${new URLSearchParams(asked).toString()}`}
            words={t('replay.strip.words')}
          />
          <Slider replay={replay} span={span} player={player} />
        </>
      }
      tableTitle={t('reports.asTable')}
      table={
        <>
          <p class="measured">{t('replay.quarters.words')}</p>
          <QuartersTable replay={replay} quarters={quarters} />
          <a class="button" href={replayAddress(site, day, 'csv')} download>
            {t('replay.csv')}
          </a>
        </>
      }
    />
  );
}

function QuartersTable({ replay, quarters }: { replay: Replay; quarters: readonly Quarter[] }) {
  const figures = ['waiting', 'open', 'taken', 'called'] as const;
  return (
    <DataTable
      caption={t('replay.quarters')}
      columns={[
        {
          name: 'quarter',
          head: t('replay.quarter'),
          of: ({ end }: Quarter) => timeText(replay, end + 1),
        },
        ...figures.map((name) => ({
          name,
          head: t(`replay.${name}`),
          of: (quarter: Quarter) => numberText(quarter[name]),
          numeric: true,
        })),
      ]}
      rows={quarters}
      keyOf={({ end }) => end}
    />
  );
}

function Alerts({ replay, player }: { replay: Replay; player: Player }) {
  return (
    <>
      <h3 class="replay-heading">{t('replay.alerts')}</h3>
      {replay.alerts.length === 0 ? (
        <p>{t('replay.noAlert')}</p>
      ) : (
        <ul class="replay-alerts">
          {replay.alerts.map((alert, place) => (
            <li key={place}>
              <Button onClick={() => player.go(alert.from)}>
                {t('replay.alert', {
                  time: timeText(replay, alert.from),
                  what: alertText(replay, alert),
                })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
