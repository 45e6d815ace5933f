import { type ComponentChild, render } from 'preact';

/** Draws a page into its place. */
export function draw(page: ComponentChild): void {
  const place = document.getElementById('page');
  if (!place) throw new Error('the page has no #page');
  dress(document.documentElement);
  place.textContent = '';
  render(page, place);
}

/** A parameter of the page's address, or null. */
export function parameter(name: string): string | null {
  return new URLSearchParams(window.location.search).get(name);
}

/** What the address says of the looks, `?theme=dark&size=large`; more contrast where the device asks for it. */
function dress({ dataset, classList }: HTMLElement): void {
  for (const name of ['theme', 'size']) dataset[name] = parameter(name) ?? dataset[name] ?? '';
  if (matchMedia('(prefers-contrast: more)').matches) classList.add('contrast');
}
