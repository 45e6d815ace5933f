import type { LobbyBoard } from '../../src/contract/boards';
import type { Texts } from '../../src/contract/protocol';
import { isFrenchAndOne, type Language } from '../../src/core/languages';
import { directionOf, typeset } from '../../src/words/words';
import { t, tIn } from '../parts/languages';
import { useRotation } from './use-rotation';

const TURN_MS = 10_000;

interface Version {
  readonly lang: Language;
  readonly words: string;
}

/** A text in the languages it is given in: French, and never French with just one other. */
export function versions(texts: Texts, languages: readonly Language[]): Version[] {
  const given = languages.filter((one) => (texts[one] ?? '').trim() !== '');
  const shown = isFrenchAndOne(given) ? (['fr'] as const) : given;
  return shown.map((lang) => ({ lang, words: typeset(texts[lang] ?? texts.fr, lang) }));
}

/** The notice of priority access in every language that is at hand. */
function notice(languages: readonly Language[]): Texts {
  const said = { fr: t('common.priorityNotice') } as Record<Language, string>;
  for (const one of languages) said[one] = tIn(one, 'common.priorityNotice') ?? '';
  return said;
}

/** The site's message, the notice of priority access, and whether all this is a demonstration. */
export function Footer({ board, frenchAlone }: { board: LobbyBoard; frenchAlone: boolean }) {
  const languages = frenchAlone ? (['fr'] as const) : board.languages;
  const message = board.message ? versions(board.message, languages) : [];
  return (
    <footer class="bottom">
      {board.demonstration && <p class="bottom__demonstration">{t('common.demonstrationLong')}</p>}
      {message.length > 0 && <Rotating class="bottom__message" versions={message} />}
      <Rotating class="bottom__notice" versions={versions(notice(languages), languages)} />
    </footer>
  );
}

/** All versions lie on each other, so that the screen doesn't move when the next one appears. */
function Rotating(shown: { class: string; versions: Version[] }) {
  const turn = useRotation(shown.versions.length, TURN_MS);
  return (
    <div class={`${shown.class} rotating`}>
      {shown.versions.map(({ lang, words }, index) => (
        <p
          key={lang}
          lang={lang}
          dir={directionOf(lang)}
          class={index === turn ? '' : 'rotating__hidden'}
        >
          {words}
        </p>
      ))}
    </div>
  );
}
