import { type ComponentChild, render } from 'preact';

/** Draws a page into its place. */
export function draw(page: ComponentChild): void {
  const place = document.getElementById('page');
  if (!place) throw new Error('the page has no #page');
  place.textContent = '';
  render(page, place);
}

/** A parameter of the page's address, or null. */
export function parameter(name: string): string | null {
  return new URLSearchParams(window.location.search).get(name);
}
