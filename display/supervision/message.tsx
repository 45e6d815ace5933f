import { useState } from 'preact/hooks';
import type { SupervisionBoard } from '../../src/contract/boards';
import { LANGUAGES } from '../../src/core/languages';
import { directionOf, ENDONYMS } from '../../src/words/words';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { t, text } from '../parts/languages';
import type { Asking } from './asking';
import { composed, type Written } from './message-text';

const EMPTY: Written = Object.fromEntries(LANGUAGES.map((one) => [one, ''])) as Written;

interface MessageProps {
  readonly board: SupervisionBoard;
  readonly asking: Asking;
}

/** The message under the calls of the lobby: what it is, another one, or none. */
export function Message({ board, asking }: MessageProps) {
  const [written, setWritten] = useState(EMPTY);
  const [why, setWhy] = useState<string | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const message = composed(written);
    setWhy(message.ok ? null : t(`supervision.message.${message.why}`));
    if (!message.ok) return;
    asking.ask('messages', { text: message.text });
    setWritten(EMPTY);
  };
  return (
    <Card title={t('supervision.message')}>
      <Shown board={board} asking={asking} />
      <form class="message" onSubmit={submit}>
        <p class="hint">{t('supervision.message.hint')}</p>
        <Fields written={written} wrong={why !== null} onWrite={setWritten} />
        {why && (
          <p id="message-why" class="field__error" role="alert">
            {why}
          </p>
        )}
        <Button look="main" type="submit" disabled={!asking.able}>
          {t('supervision.message.show')}
        </Button>
      </form>
    </Card>
  );
}

function Shown({ board, asking }: MessageProps) {
  if (!board.message) return <p class="hint">{t('supervision.message.none')}</p>;
  return (
    <div class="shown">
      <p>« {text(board.message)} »</p>
      <button
        type="button"
        class="small"
        disabled={!asking.able}
        onClick={() => asking.ask('messages', { text: null })}
      >
        {t('supervision.message.remove')}
      </button>
    </div>
  );
}

interface FieldsProps {
  readonly written: Written;
  readonly wrong: boolean;
  readonly onWrite: (written: Written) => void;
}

function Fields({ written, wrong, onWrite }: FieldsProps) {
  return (
    <>
      {LANGUAGES.map((one) => (
        <label key={one} class="field">
          {ENDONYMS[one]}
          <textarea
            lang={one}
            dir={directionOf(one)}
            rows={1}
            maxLength={200}
            value={written[one]}
            aria-describedby={wrong ? 'message-why' : undefined}
            onInput={(event) => onWrite({ ...written, [one]: event.currentTarget.value })}
          />
        </label>
      ))}
    </>
  );
}
