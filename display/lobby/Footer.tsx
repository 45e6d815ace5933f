import type { LobbyBoard } from '../../src/contract/boards';
import type { Texts } from '../../src/contract/protocol';
import type { Language } from '../../src/core/languages';
import { directionOf } from '../../src/words/words';
import { t, tIn } from '../parts/languages';
import type { Turn } from './Turned';
import { versions } from './turns';

/** A longer message is set smaller, so that it stays whole. */
const LONG = 150;

/** A notice of the catalogues in every language that is at hand. */
function notice(key: string, languages: readonly Language[]): Texts {
  const said = { fr: t(key) } as Record<Language, string>;
  for (const one of languages) said[one] = tIn(one, key) ?? '';
  return said;
}

interface Shown {
  board: LobbyBoard;
  /** What the site says of its mediator; null: the catalogues speak. */
  mediator: Texts | null;
  turn: Turn;
}

/** The site's message, the notices of priority access and of the mediator: two lines that never move. */
export function Footer({ board, mediator, turn }: Shown) {
  const priority = notice('common.priorityNotice', turn.languages);
  const recourse = mediator ?? notice('lobby.mediator', turn.languages);
  if (!board.message)
    return (
      <footer class="bottom">
        <Line class="bottom__line" texts={recourse} turn={turn} />
        <Line class="bottom__line" texts={priority} turn={turn} />
      </footer>
    );
  return (
    <footer class="bottom">
      <Line class="bottom__line bottom__line--message" texts={board.message} turn={turn} />
      <Line class="bottom__line" texts={turn.count % 2 === 0 ? priority : recourse} turn={turn} />
    </footer>
  );
}

/** A text in the language whose turn it is; else in French. */
function Line({ class: name, texts, turn }: { class: string; texts: Texts; turn: Turn }) {
  const given = versions(texts, turn.languages);
  const shown = given.find(({ lang }) => lang === turn.words.language) ?? given[0];
  if (!shown) return null;
  const { lang, words } = shown;
  return (
    <p class={words.length > LONG ? `${name} bottom__line--long` : name} key={words}>
      <span lang={lang} dir={directionOf(lang)}>
        {words}
      </span>
    </p>
  );
}
