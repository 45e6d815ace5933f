import { KeyHint } from '../parts/KeyHint';
import { t } from '../parts/languages';
import type { Asked } from './asking';
import type { Wish } from './keys';
import type { Action } from './possible';

/** What an action button needs to know of the console. */
export interface Desk {
  readonly can: ReadonlySet<Action>;
  readonly busy: Asked | null;
  readonly act: (wish: Wish) => void;
}

interface ActionButtonProps {
  readonly desk: Desk;
  readonly action: Action;
  readonly shortcut: string;
  /** The command that this button sends, when it has another name. */
  readonly sends?: Asked;
  readonly look?: string;
}

/** A button with its key; it says so while its command is in flight. */
export function ActionButton({ desk, action, shortcut, sends, look }: ActionButtonProps) {
  const flying = desk.busy !== null && desk.busy === (sends ?? action);
  const press = (event: MouseEvent & { currentTarget: HTMLButtonElement }): void => {
    // After a click of the mouse the keys belong to the page again.
    if (event.detail > 0) event.currentTarget.blur();
    desk.act(action);
  };
  return (
    <button
      type="button"
      class={`action ${look ?? ''}`}
      disabled={!desk.can.has(action)}
      aria-busy={flying}
      aria-keyshortcuts={ariaKey(shortcut)}
      onClick={press}
    >
      <span class="action-name">{flying ? t('console.sending') : t(`console.${action}`)}</span>
      <KeyHint>{shortcut}</KeyHint>
    </button>
  );
}

function ariaKey(shortcut: string): string {
  return shortcut.length === 1 ? shortcut : 'Space';
}
