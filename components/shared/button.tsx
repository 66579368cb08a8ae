import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  children: ComponentChildren;
  onClick?: () => void;
  /** At most one primary on a screen; `link` reads like text. */
  look?: 'primary' | 'plain' | 'danger' | 'link' | undefined;
  icon?: IconName | undefined;
  type?: 'button' | 'submit';
  disabled?: boolean;
  /** For buttons that stay down. */
  pressed?: boolean;
  /** The whole name, where the words alone do not say which row it is about. */
  label?: string;
}

export function Button({ children, onClick, look, icon, type = 'button', disabled = false, pressed, label }: Props) {
  return (
    <button
      type={type}
      class={look === 'link' ? 'link' : look ? `button ${look}` : 'button'}
      disabled={disabled}
      aria-pressed={pressed}
      aria-label={label}
      onClick={() => onClick?.()}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  /** What it does, for the tooltip and for readers. */
  label: string;
  onClick: () => void;
  pressed?: boolean;
}

export function IconButton({ icon, label, onClick, pressed }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={() => onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
