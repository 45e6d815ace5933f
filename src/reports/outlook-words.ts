import type { ChartLanguage } from '../contract/reports';

/** The words of the picture of the half-hours to come. */
export interface OutlookWords {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly unknown: string;
  readonly nothing: string;
  readonly lightest: (when: string, wait: string) => string;
  readonly heaviest: (when: string, wait: string) => string;
}

const fr: OutlookWords = {
  title: 'Attentes prévues, par demi-heure',
  description:
    'Jours en lignes, demi-heures en colonnes ; dans chaque case, les minutes que la moitié des personnes ne dépasserait pas, puis neuf sur dix.',
  unit: 'min (neuf sur dix)',
  unknown: 'Gris : ne peut pas être dit',
  nothing: 'Aucune demi-heure à venir ne peut être dite',
  lightest: (when, wait) => `La plus calme : ${when}, ${wait} min.`,
  heaviest: (when, wait) => `La plus chargée : ${when}, ${wait} min.`,
};

const en: OutlookWords = {
  title: 'Waits to come, by half-hour',
  description:
    'Days in rows, half-hours in columns; in each cell, the minutes that half of the people would not exceed, then nine in ten.',
  unit: 'min (nine in ten)',
  unknown: 'Grey: cannot be told',
  nothing: 'No half-hour to come can be told',
  lightest: (when, wait) => `The lightest: ${when}, ${wait} min.`,
  heaviest: (when, wait) => `The busiest: ${when}, ${wait} min.`,
};

const es: OutlookWords = {
  title: 'Esperas previstas, por media hora',
  description:
    'Días en filas, medias horas en columnas; en cada casilla, los minutos que la mitad de las personas no superaría, y después nueve de cada diez.',
  unit: 'min (nueve de cada diez)',
  unknown: 'Gris: no se puede decir',
  nothing: 'Ninguna media hora próxima se puede decir',
  lightest: (when, wait) => `La más tranquila: ${when}, ${wait} min.`,
  heaviest: (when, wait) => `La más cargada: ${when}, ${wait} min.`,
};

/** Words by language. */
export const OUTLOOK_WORDS: Readonly<Record<ChartLanguage, OutlookWords>> = { fr, en, es };
