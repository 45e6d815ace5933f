import type { ComponentChildren } from 'preact';
import { knows, t } from './languages';

/** A refusal in words. */
export function refusalText(refusal: string): string {
  const key = `refusal.${refusal}`;
  return knows(key) ? t(key) : t('refusal.internal');
}

/**
 * Says plainly what went wrong, and what can be done about it: a `Notice` whose sign is drawn by the style
 * sheet, for the lobby screen counts every byte of its script.
 */
export function Problem({ refusal, children }: { refusal: string; children?: ComponentChildren }) {
  return (
    <section class="notice notice--warn problem" role="alert">
      <div class="notice__words">
        <h2>{t('common.problem')}</h2>
        <p>{refusalText(refusal)}</p>
        {refusal === 'not-signed-in' && <p>{t('common.signIn')}</p>}
        {children}
      </div>
    </section>
  );
}
