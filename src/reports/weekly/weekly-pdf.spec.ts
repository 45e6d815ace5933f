import { service, site } from '../../../test/kit/sites';
import { fullWeek } from './weekly.fixture';
import { weeklyPdf } from './weekly-pdf';

const NAMES = [
  'Titres d’identité et passeports : dépôt',
  'Titres d’identité et passeports : retrait',
  'État civil : actes, naissances, reconnaissances',
  'Mariage et PACS',
  'Élections et recensement citoyen',
  'Petite enfance et inscriptions scolaires',
  'Urbanisme et occupation de l’espace public',
  'Cimetières',
  'Accueil social et logement',
];
const HALL = site(
  NAMES.map((fr, i) => service(`S${i + 1}`, { name: { fr } })),
  [],
  { name: { fr: 'Mairie du 21e arrondissement' } },
);

const pagesIn = (bytes: Buffer): number =>
  bytes.toString('latin1').match(/^\/Type \/Page$/gm)?.length ?? 0;

const full = weeklyPdf(fullWeek(), HALL);

describe('The weekly report on paper', () => {
  it('has two pages with nine services, seven open days and every kind of action', async () => {
    expect(pagesIn(await full)).toBe(2);
  });

  it('has two pages after a week in which the site was closed', async () => {
    const nothing = { value: null, before: null, of: 0 };
    const nobody = { taken: 0, received: 0, within: null, p90S: null };
    const closed = {
      ...fullWeek(0),
      weeksBefore: 0,
      figures: {
        received: nothing,
        within: nothing,
        p90S: nothing,
        left: nothing,
        satisfied: nothing,
      },
      quality: { serviceMeasured: null, endUnknown: null, waitJudged: null },
      worst: [],
      regulation: { unknown: 'imported' as const },
      promises: { made: 0, kept: null, coverage: null, blanks: null, least: null },
      priority: nobody,
      appointments: nobody,
      ahead: null,
    };
    expect(pagesIn(await weeklyPdf(closed, HALL))).toBe(2);
  });

  it('is the same to the byte each time that it is printed', async () => {
    expect((await full).equals(await weeklyPdf(fullWeek(), HALL))).toBe(true);
  });
});
