import type { Role } from '../../src/access/roles';
import { type Language, LANGUAGES } from '../../src/core/languages';

/** A page as people meet it: where, at what size, as whom, in which languages. */
export interface Surface {
  readonly name: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly languages: readonly Language[];
  readonly role?: Role;
}

const SITE = 'mairie-21';
const STAFF = LANGUAGES.filter((one) => one !== 'fr-x-falc');
const DESK = { width: 1366, height: 768 };
const OFFICE = { width: 1440, height: 900 };

/** Every page of the product but the visitor's, whose address carries a ticket's link. */
export const SURFACES: readonly Surface[] = [
  { name: 'home', path: '/', size: DESK, languages: LANGUAGES },
  {
    name: 'lobby',
    path: `/lobby/?site=${SITE}`,
    size: { width: 1920, height: 1080 },
    languages: ['fr'],
  },
  {
    name: 'kiosk',
    path: `/kiosk/?site=${SITE}`,
    size: { width: 1080, height: 1920 },
    languages: LANGUAGES,
    role: 'kiosk',
  },
  {
    name: 'console',
    path: `/console/?site=${SITE}&counter=g03`,
    size: DESK,
    languages: STAFF,
    role: 'agent',
  },
  {
    name: 'supervision',
    path: `/supervision/?site=${SITE}`,
    size: OFFICE,
    languages: STAFF,
    role: 'supervisor',
  },
  {
    name: 'reports',
    path: `/reports/?site=${SITE}`,
    size: OFFICE,
    languages: STAFF,
    role: 'manager',
  },
  {
    name: 'replay',
    path: `/replay/?site=${SITE}`,
    size: OFFICE,
    languages: STAFF,
    role: 'manager',
  },
  {
    name: 'forecast',
    path: `/forecast/?site=${SITE}`,
    size: OFFICE,
    languages: STAFF,
    role: 'manager',
  },
  {
    name: 'staffing',
    path: `/staffing/?site=${SITE}`,
    size: OFFICE,
    languages: STAFF,
    role: 'manager',
  },
  {
    name: 'regulation',
    path: `/regulation/?site=${SITE}`,
    size: OFFICE,
    languages: STAFF,
    role: 'manager',
  },
  {
    name: 'best-times',
    path: `/best-times/?site=${SITE}`,
    size: { width: 390, height: 844 },
    languages: LANGUAGES,
  },
  {
    name: 'commitments',
    path: `/commitments/?site=${SITE}`,
    size: OFFICE,
    languages: STAFF,
    role: 'manager',
  },
  { name: 'accessibility', path: '/accessibility/', size: DESK, languages: LANGUAGES },
  { name: 'components', path: '/components/', size: OFFICE, languages: STAFF },
];

/** Where a visitor follows the ticket; its path is the ticket's link. */
export const PHONE: Omit<Surface, 'path'> = {
  name: 'visitor',
  size: { width: 390, height: 844 },
  languages: LANGUAGES,
};

/** By day, by night, with more contrast, with larger letters: classes and data of the document. */
export const LOOKS = [
  { name: 'light', theme: 'light', contrast: false, size: '' },
  { name: 'dark', theme: 'dark', contrast: false, size: '' },
  { name: 'light, high contrast', theme: 'light', contrast: true, size: '' },
  { name: 'dark, high contrast', theme: 'dark', contrast: true, size: '' },
  { name: 'larger text', theme: 'light', contrast: false, size: 'larger' },
] as const;
export type Look = (typeof LOOKS)[number];
