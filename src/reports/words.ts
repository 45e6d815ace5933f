import type { ChartLanguage, Metric } from '../contract/reports';

/** The words of the charts in one language. */
export interface Words {
  readonly metric: Readonly<Record<Metric, string>>;
  readonly unit: Readonly<Record<Metric, string>>;
  readonly allServices: string;
  readonly dayCurve: string;
  readonly taken: string;
  readonly served: string;
  readonly waiting: string;
  readonly openCounters: string;
  readonly people: string;
  readonly counters: string;
  readonly unknown: string;
  readonly nothing: string;
  readonly period: (from: string, to: string) => string;
  readonly highest: (where: string, value: string) => string;
  readonly heatMapDescription: string;
  readonly dayDescription: (taken: string, served: string) => string;
}

const fr: Words = {
  metric: {
    taken: 'Tickets pris, par quart d’heure',
    waiting: 'Personnes en attente',
    medianWait: 'Attente médiane',
    p90Wait: 'Attente dépassée par une personne sur dix',
    withinTarget: 'Part des personnes reçues dans l’objectif',
    openCounters: 'Guichets ouverts',
  },
  unit: {
    taken: 'tickets en moyenne',
    waiting: 'personnes en moyenne',
    medianWait: 'minutes',
    p90Wait: 'minutes',
    withinTarget: '%',
    openCounters: 'guichets en moyenne',
  },
  allServices: 'Tous les services',
  dayCurve: 'La journée, quart d’heure par quart d’heure',
  taken: 'Tickets pris',
  served: 'Personnes reçues',
  waiting: 'Personnes en attente (moyenne)',
  openCounters: 'Guichets ouverts (moyenne)',
  people: 'Personnes',
  counters: 'Guichets',
  unknown: 'Gris : trop peu de mesures',
  nothing: 'Aucune donnée pour cette période',
  period: (from, to) => (from === to ? `le ${from}` : `du ${from} au ${to}`),
  highest: (where, value) => `Valeur la plus haute : ${where}, ${value}.`,
  heatMapDescription: 'Jours de la semaine en lignes, quarts d’heure en colonnes.',
  dayDescription: (taken, served) => `${taken} tickets pris, ${served} personnes reçues.`,
};

const en: Words = {
  metric: {
    taken: 'Tickets taken, by quarter-hour',
    waiting: 'People waiting',
    medianWait: 'Median wait',
    p90Wait: 'Wait exceeded by one person in ten',
    withinTarget: 'Share of people received within the target',
    openCounters: 'Open counters',
  },
  unit: {
    taken: 'tickets, mean',
    waiting: 'people, mean',
    medianWait: 'minutes',
    p90Wait: 'minutes',
    withinTarget: '%',
    openCounters: 'counters, mean',
  },
  allServices: 'All services',
  dayCurve: 'The day, by quarter-hour',
  taken: 'Tickets taken',
  served: 'People received',
  waiting: 'People waiting (mean)',
  openCounters: 'Open counters (mean)',
  people: 'People',
  counters: 'Counters',
  unknown: 'Grey: too few measures',
  nothing: 'No data for this period',
  period: (from, to) => (from === to ? from : `from ${from} to ${to}`),
  highest: (where, value) => `Highest value: ${where}, ${value}.`,
  heatMapDescription: 'Weekdays in rows, quarter-hours in columns.',
  dayDescription: (taken, served) => `${taken} tickets taken, ${served} people received.`,
};

const es: Words = {
  metric: {
    taken: 'Tiques emitidos, por cuarto de hora',
    waiting: 'Personas en espera',
    medianWait: 'Espera mediana',
    p90Wait: 'Espera superada por una de cada diez personas',
    withinTarget: 'Proporción de personas atendidas dentro del objetivo',
    openCounters: 'Puestos abiertos',
  },
  unit: {
    taken: 'tiques de media',
    waiting: 'personas de media',
    medianWait: 'minutos',
    p90Wait: 'minutos',
    withinTarget: '%',
    openCounters: 'puestos de media',
  },
  allServices: 'Todos los servicios',
  dayCurve: 'El día, por cuartos de hora',
  taken: 'Tiques emitidos',
  served: 'Personas atendidas',
  waiting: 'Personas en espera (media)',
  openCounters: 'Puestos abiertos (media)',
  people: 'Personas',
  counters: 'Puestos',
  unknown: 'Gris: muy pocas medidas',
  nothing: 'No hay datos para este período',
  period: (from, to) => (from === to ? `el ${from}` : `del ${from} al ${to}`),
  highest: (where, value) => `Valor más alto: ${where}, ${value}.`,
  heatMapDescription: 'Días de la semana en filas, cuartos de hora en columnas.',
  dayDescription: (taken, served) => `${taken} tiques emitidos, ${served} personas atendidas.`,
};

export const WORDS: Readonly<Record<ChartLanguage, Words>> = { fr, en, es };

// 1970-01-05 was a Monday.
const MONDAY_MS = 4 * 86_400_000;

/** `lundi`, from Monday = 1. */
export function weekdayName(language: ChartLanguage, weekday: number): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format.format(MONDAY_MS + (weekday - 1) * 86_400_000);
}

/** `4 mars 2025`, from `2025-03-04`. */
export function dayName(language: ChartLanguage, day: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** `mar. 11 mars`, from `2026-03-11`. */
export function shortDayName(language: ChartLanguage, day: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, options).format(Date.parse(`${day}T00:00:00Z`));
}

/** A number as people of that language write it: one decimal under ten, none above. */
export function amount(language: ChartLanguage, value: number): string {
  const maximumFractionDigits = value < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(language, { maximumFractionDigits }).format(value);
}
