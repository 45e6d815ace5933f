import type { LobbyBoard } from '../../src/contract/boards';
import type { Texts } from '../../src/contract/protocol';
import { LANGUAGES, type Language, t, tIn, typeset } from '../parts/languages';
import { useRotation } from './use-rotation';

const TURN_MS = 10_000;

/** French alone, or French and both others: a public notice may not have just one translation. */
export function versions(texts: Texts, frenchAlone: boolean): { lang: Language; words: string }[] {
  const { fr, en, es } = texts;
  const french = { lang: 'fr' as const, words: typeset(fr, 'fr') };
  if (frenchAlone || !en || !es) return [french];
  return [french, { lang: 'en', words: en }, { lang: 'es', words: es }];
}

/** The site's message, the notice of priority access, and whether all this is a demonstration. */
export function Footer({ board, frenchAlone }: { board: LobbyBoard; frenchAlone: boolean }) {
  const [fr, en, es] = LANGUAGES.map((one) => tIn(one, 'common.priorityNotice'));
  const notice = versions({ fr: fr ?? '', en: en ?? '', es: es ?? '' }, frenchAlone);
  const message = board.message ? versions(board.message, frenchAlone) : [];
  return (
    <footer class="bottom">
      {board.demonstration && <p class="bottom__demonstration">{t('common.demonstrationLong')}</p>}
      {message.length > 0 && <Rotating class="bottom__message" versions={message} />}
      <Rotating class="bottom__notice" versions={notice} />
    </footer>
  );
}

/** All versions lie on each other, so that the screen doesn't move when the next one appears. */
function Rotating(shown: { class: string; versions: { lang: Language; words: string }[] }) {
  const turn = useRotation(shown.versions.length, TURN_MS);
  return (
    <div class={`${shown.class} rotating`}>
      {shown.versions.map(({ lang, words }, index) => (
        <p key={lang} lang={lang} class={index === turn ? '' : 'rotating__hidden'}>
          {words}
        </p>
      ))}
    </div>
  );
}
