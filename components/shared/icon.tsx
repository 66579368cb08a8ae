import { ICONS, type IconName } from './icons-table.ts';

export type { IconName } from './icons-table.ts';

/** Decoration beside words; a button with nothing but an icon carries its name itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
