import { t } from './languages';

/** The pages of the manager's area: their folder, and the key of their name. */
const PAGES = [
  ['reports', 'manager.page.reports'],
  ['commitments', 'manager.page.commitments'],
  ['replay', 'manager.page.replay'],
  ['forecast', 'manager.page.forecast'],
  ['staffing', 'manager.page.staffing'],
  ['regulation', 'manager.page.regulation'],
] as const;

/** From one page of the manager to another; `here` is the folder of the page that shows it. */
export function ManagerMenu({ here }: { readonly here: string }) {
  return (
    <nav class="manager-menu" aria-label={t('manager.menu')}>
      {PAGES.map(([page, key]) => (
        <a key={page} href={`/${page}/`} aria-current={page === here ? 'page' : undefined}>
          {t(key)}
        </a>
      ))}
    </nav>
  );
}
