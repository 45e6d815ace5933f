import { t } from '../parts/languages';
import type { Wrong as Mistake } from './options';

/** Says to whoever installs the screen what its address asks for in vain. */
export function Wrong({ wrong }: { wrong: readonly Mistake[] }) {
  return (
    <main class="lobby__waiting">
      <h1>{t('lobby.wrong')}</h1>
      <ul class="lobby__wrong" role="alert">
        {wrong.map(({ key, value }) => (
          <li key={key + value}>{t(key, { value })}</li>
        ))}
      </ul>
    </main>
  );
}
