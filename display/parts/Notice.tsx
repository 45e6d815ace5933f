import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

const ICONS = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: OctagonAlert };

interface NoticeProps {
  readonly tone: keyof typeof ICONS;
  /** `alert` interrupts a screen reader, `status` waits for its turn. */
  readonly role?: 'alert' | 'status';
  readonly children: ComponentChildren;
}

/** Something to know before going on, with its sign. */
export function Notice({ tone, role, children }: NoticeProps) {
  return (
    <section class={`notice notice--${tone}`} role={role}>
      <Icon of={ICONS[tone]} />
      <div class="notice__words">{children}</div>
    </section>
  );
}
