import type { ButtonHTMLAttributes, ComponentChild } from 'preact';

type Attribute =
  | 'ref'
  | 'class'
  | 'title'
  | 'disabled'
  | 'aria-pressed'
  | 'aria-expanded'
  | 'aria-keyshortcuts'
  | 'onClick';

export interface IconButtonProps extends Pick<ButtonHTMLAttributes, Attribute> {
  icon: ComponentChild;
  /** What it does: read out, and shown where one points at it; there, `title` may say it shorter. */
  name: string;
}

/** A button that shows an icon alone. */
export function IconButton({ icon, name, ...attributes }: IconButtonProps) {
  return (
    <button type="button" class="icon" aria-label={name} title={name} {...attributes}>
      {icon}
    </button>
  );
}
