import { PAGE_PROTOCOL } from './freshness';

const MARK = 'patience.reloaded';

/** Whether a board speaks another protocol than this page. */
export function isOtherVersion(board: object): boolean {
  const same = 'protocol' in board && board.protocol === PAGE_PROTOCOL;
  if (same) remember(null);
  return !same;
}

/** Fetches the page anew, once; false when that was already tried. */
export function reloadOnce(): boolean {
  if (recall() !== null) return false;
  remember(String(PAGE_PROTOCOL));
  window.location.reload();
  return true;
}

// A browser may forbid storage; a page that can't remember must not reload for ever.
function recall(): string | null {
  try {
    return window.sessionStorage.getItem(MARK);
  } catch {
    return '';
  }
}

function remember(value: string | null): void {
  try {
    if (value === null) window.sessionStorage.removeItem(MARK);
    else window.sessionStorage.setItem(MARK, value);
  } catch {
    return;
  }
}
