import { useEffect, useState } from 'preact/hooks';

/** How large the text is: as it is, 1.2 and 1.45 times. */
export const SIZES = ['', 'large', 'larger'] as const;
export type Size = (typeof SIZES)[number];

/** What a visitor may change of the looks of the kiosk. */
export type Aid = 'low' | 'contrast';

const page = (): HTMLElement => document.documentElement;
/** What the address or the device asked for, before any visitor came. */
let first: { readonly classes: string; readonly size: string } | null = null;

/** To be called once the page is dressed and nobody has touched it. */
export function rememberLooks(): void {
  first ??= { classes: page().className, size: page().dataset['size'] ?? '' };
}

/** Whether the kiosk looks, and is silent, as the next visitor should find it. */
export const isAsFirst = (): boolean =>
  page().className === first?.classes && (page().dataset['size'] ?? '') === first.size;

/** Looks so again, and says nothing. */
export function lookAsFirst(): void {
  page().className = first?.classes ?? '';
  page().dataset['size'] = first?.size ?? '';
}

/** Turns an aid on or off. */
export const turnAid = (aid: Aid): boolean => page().classList.toggle(aid);

export function chooseSize(size: Size): void {
  page().dataset['size'] = size;
}

export interface Looks {
  readonly low: boolean;
  readonly contrast: boolean;
  readonly speech: boolean;
  readonly size: string;
}

const looksNow = (): Looks => ({
  low: page().classList.contains('low'),
  contrast: page().classList.contains('contrast'),
  speech: page().classList.contains('speech'),
  size: page().dataset['size'] ?? '',
});

/** The looks of the page, whoever changes them. */
export function useLooks(): Looks {
  const [looks, set] = useState(looksNow);
  useEffect(() => {
    const root = new MutationObserver(() => set(looksNow()));
    root.observe(page(), { attributeFilter: ['class', 'data-size'] });
    return () => root.disconnect();
  }, []);
  return looks;
}
