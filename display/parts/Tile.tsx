import type { IconNode } from 'lucide';
import { Icon } from './Icon';

interface TileProps {
  readonly href: string;
  readonly icon: IconNode;
  readonly title: string;
  readonly words: string;
}

/** The way to a page: what it is called and what it is for. */
export function Tile({ href, icon, title, words }: TileProps) {
  return (
    <a class="tile" href={href}>
      <Icon of={icon} />
      <strong class="tile__title">{title}</strong>
      <span class="tile__words">{words}</span>
    </a>
  );
}
