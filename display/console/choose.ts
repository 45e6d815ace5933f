import { digitOf } from './keys';

/** Whether what is pressed is being written into a field. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return target.type !== 'checkbox' && target.type !== 'radio';
  }
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Whether Space and Enter belong to what has the focus, not to the page. */
export function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('button, a, select, summary, input, textarea') !== null
  );
}

/** Digit keys click the radio button or box of that place, then leave the focus on it. */
export function onDigit(event: KeyboardEvent, form: HTMLElement): void {
  const place = digitOf(event.code);
  if (place === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isWriting(event.target)) return;
  const box = form.querySelectorAll<HTMLInputElement>('.choices input')[place];
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.click();
}
