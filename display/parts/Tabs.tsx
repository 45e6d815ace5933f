import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { tabAfter } from './tab-after';

interface Tab {
  readonly name: string;
  readonly title: string;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
  /** The part of the chosen tab. */
  readonly children: ComponentChildren;
}

/** Parts of which one is shown: arrows, Home and End go from tab to tab. */
export function Tabs({ label, tabs, chosen, onChoose, children }: TabsProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const names = tabs.map(({ name }) => name);
    const next = tabAfter(names, chosen, event.key, rtl);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div>
      <div class="tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
        {tabs.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            class="tab"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === chosen}
            aria-controls={`${id}-part`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-part`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </div>
  );
}
