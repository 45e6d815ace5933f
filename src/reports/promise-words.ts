import type { ChartLanguage } from '../contract/reports';

/** The words of the picture of promises in one language. */
export interface PromiseWords {
  readonly title: string;
  readonly told: string;
  readonly waited: string;
  readonly minutes: string;
  readonly description: string;
  /** The hour at which told and waited are furthest apart; minutes as text. */
  readonly furthest: (hour: string, told: string, waited: string) => string;
  readonly noBar: string;
  readonly nothing: string;
}

export const PROMISE_WORDS: Readonly<Record<ChartLanguage, PromiseWords>> = {
  fr: {
    title: 'Attente annoncée et attente constatée, par heure de prise du ticket',
    told: 'Annoncée au ticket (moyenne)',
    waited: 'Constatée (moyenne)',
    minutes: 'Minutes',
    description: 'Pour chaque heure, la moyenne annoncée et la moyenne constatée.',
    furthest: (hour, told, waited) =>
      `Plus grand écart : à partir de ${hour}, ${told} min annoncées, ${waited} min constatées.`,
    noBar: 'Sans barre : moins de vingt attentes à comparer',
    nothing: 'Trop peu d’attentes à comparer sur cette période',
  },
  en: {
    title: 'Wait told and wait observed, by hour of taking the ticket',
    told: 'Told with the ticket (mean)',
    waited: 'Observed (mean)',
    minutes: 'Minutes',
    description: 'For each hour, the mean told and the mean observed.',
    furthest: (hour, told, waited) =>
      `Furthest apart: from ${hour}, ${told} min told, ${waited} min observed.`,
    noBar: 'No bar: fewer than twenty waits to compare',
    nothing: 'Too few waits to compare in this period',
  },
  es: {
    title: 'Espera anunciada y espera observada, por hora de emisión del tique',
    told: 'Anunciada con el tique (media)',
    waited: 'Observada (media)',
    minutes: 'Minutos',
    description: 'Para cada hora, la media anunciada y la media observada.',
    furthest: (hour, told, waited) =>
      `Mayor diferencia: desde las ${hour}, ${told} min anunciados, ${waited} min observados.`,
    noBar: 'Sin barra: menos de veinte esperas que comparar',
    nothing: 'Muy pocas esperas que comparar en este período',
  },
};
