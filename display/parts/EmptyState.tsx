import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface EmptyStateProps {
  readonly icon: IconNode;
  readonly title: string;
  /** Why there is nothing, and what to do about it. */
  readonly children?: ComponentChildren;
}

/** In place of a list that holds nothing. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Icon of={icon} />
      <p class="empty-state__title">{title}</p>
      {children}
    </div>
  );
}
