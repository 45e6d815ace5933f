import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { t, useLanguage } from '../parts/languages';
import { Problem } from '../parts/Problem';
import { exchange } from './exchange';

/** Opens the session that a link stands for, and goes to its page. */
export function SignIn({ code }: { code: string }) {
  useLanguage();
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = (): void => {
    setRefusal(null);
    void exchange(code).then((result) => {
      if ('landing' in result) window.location.replace(result.landing);
      else setRefusal(result.refusal);
    });
  };
  useEffect(open, [code]);
  return (
    <main class="sign-in">
      <h1>{t('signIn.title')}</h1>
      {refusal === null && <p role="status">{t('signIn.opening')}</p>}
      {refusal === 'link-used' && (
        <Problem refusal="link-used">
          <p>{t('signIn.newLink')}</p>
        </Problem>
      )}
      {refusal !== null && refusal !== 'link-used' && (
        <Problem refusal={refusal}>
          <Button onClick={open}>{t('common.retry')}</Button>
        </Problem>
      )}
    </main>
  );
}
