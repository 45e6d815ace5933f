import type { PromisesReport } from '../../src/contract/promises';
import type { SupervisionBoard } from '../../src/contract/boards';
import { FigureTile } from '../parts/FigureTile';
import { t, text } from '../parts/languages';
import { shareText } from './promise-today';

interface FiguresProps {
  readonly board: SupervisionBoard;
  readonly nowMs: number;
  readonly promises: PromisesReport | null;
}

/** The site in five figures, each with what it rests on. */
export function Figures({ board, nowMs, promises }: FiguresProps) {
  const { services, counters } = board;
  const sum = (of: (service: (typeof services)[number]) => number): number =>
    services.reduce((all, service) => all + of(service), 0);
  const paused = counters.filter(({ status }) => status === 'paused').length;
  const open = counters.filter(({ status }) => status === 'open').length;
  const count = (name: string, value: number): string =>
    t(`supervision.figure.${name}`, { count: value });
  return (
    <section aria-label={t('supervision.figures')}>
      <dl class="figures">
        <FigureTile
          label={t('supervision.figure.waiting')}
          value={String(sum(({ waiting }) => waiting))}
          quality={count(
            'priority',
            sum(({ priority }) => priority),
          )}
        />
        <Oldest services={services} nowMs={nowMs} />
        <FigureTile
          label={t('supervision.figure.open')}
          value={String(open)}
          quality={`${count('of', counters.length)} · ${count('paused', paused)}`}
        />
        <FigureTile
          label={t('supervision.figure.served')}
          value={String(sum(({ today }) => today.served))}
          quality={count(
            'tickets',
            sum(({ today }) => today.taken),
          )}
        />
        <Promises promises={promises} />
      </dl>
    </section>
  );
}

function Oldest({ services, nowMs }: { services: SupervisionBoard['services']; nowMs: number }) {
  const at = ({ oldestAt }: (typeof services)[number]): number =>
    oldestAt === null ? Infinity : Date.parse(oldestAt);
  const [oldest] = [...services].sort((a, b) => at(a) - at(b));
  const label = t('supervision.figure.oldest');
  if (!oldest || oldest.oldestAt === null) return <FigureTile label={label} value="–" />;
  const minutes = Math.max(0, Math.floor((nowMs - at(oldest)) / 60_000));
  return (
    <FigureTile
      label={label}
      value={t('supervision.minutes', { minutes })}
      quality={text(oldest.name)}
    />
  );
}

function Promises({ promises }: { promises: PromisesReport | null }) {
  const coverage = promises?.totals.coverage;
  const told = coverage && 'value' in coverage;
  return (
    <FigureTile
      label={t('supervision.figure.coverage')}
      value={shareText(coverage)}
      quality={
        told
          ? t('supervision.figure.bias', { bias: shareText(promises.totals.bias, true) })
          : t('supervision.figure.tooFew', { count: coverage?.of ?? 0 })
      }
    />
  );
}
