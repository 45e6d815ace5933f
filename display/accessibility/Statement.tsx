import { type Language, LANGUAGES } from '../../src/core/languages';
import { ENDONYMS } from '../../src/words/words';
import { Card } from '../parts/Card';
import { type Column, DataTable } from '../parts/DataTable';
import { LanguageSelect } from '../parts/LanguageMenu';
import { t, useLanguage } from '../parts/languages';
import seen from './seen.json';

type Page = (typeof seen.pages)[number];

const STORIES = ['keys', 'keypad', 'touches', 'calls', 'time'];
const LIMITS = ['audit', 'readers', 'signs', 'voices', 'lobby'];

/** What the tests of this version saw of each page, what they can't see, and whom to tell. */
export function Statement() {
  useLanguage();
  return (
    <>
      <header class="top">
        <h1>{t('accessibility.title')}</h1>
        <LanguageSelect offered={LANGUAGES} />
      </header>
      <main>
        <p class="intro">{t('accessibility.intro')}</p>
        <Card title={t('accessibility.stateTitle')}>
          <p>{t('accessibility.state')}</p>
        </Card>
        <Card title={t('accessibility.testsTitle')}>
          <p>{t('accessibility.tests', { version: seen.axe })}</p>
          <DataTable
            caption={t('accessibility.table')}
            columns={columns()}
            rows={seen.pages}
            keyOf={({ page }) => page}
          />
        </Card>
        <Listed title="storiesTitle" prefix="story" names={STORIES} />
        <Listed title="limitsTitle" prefix="limit" names={LIMITS} />
        <Card title={t('accessibility.contactTitle')}>
          <p>{t('accessibility.contact')}</p>
          <p>{t('accessibility.rights')}</p>
        </Card>
      </main>
    </>
  );
}

const columns = (): Column<Page>[] => [
  {
    name: 'page',
    head: t('accessibility.pageHead'),
    of: ({ page }) => t(`accessibility.page.${page}`),
  },
  { name: 'size', head: t('accessibility.size'), of: ({ size }) => <bdi>{size}</bdi> },
  {
    name: 'languages',
    head: t('accessibility.languages'),
    of: ({ languages }) => languages.map((one) => ENDONYMS[one as Language]).join(' · '),
  },
  {
    name: 'looks',
    head: t('accessibility.looks'),
    of: ({ looks }) => looks.map((look) => t(`accessibility.look.${look}`)).join(' · '),
  },
];

interface ListedProps {
  readonly title: string;
  readonly prefix: string;
  readonly names: readonly string[];
}

function Listed({ title, prefix, names }: ListedProps) {
  return (
    <Card title={t(`accessibility.${title}`)}>
      <ul class="listed">
        {names.map((name) => (
          <li key={name}>{t(`accessibility.${prefix}.${name}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
