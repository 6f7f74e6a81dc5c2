/** Drawn icons: 20 × 20, strokes of 1.5 to 1.6. All are decoration; the control around them has the name. */
import type { ComponentChildren } from 'preact';

function Icon({ children, size = 20 }: { children: ComponentChildren; size?: number }) {
  return (
    <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
      {children}
    </svg>
  );
}

export function MarkIcon() {
  return (
    <svg class="mark" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="1" y="1" width="18" height="18" rx="4.5" fill="#27478a" />
      <circle cx="10" cy="8" r="3.4" fill="#f3a469" />
      <path d="M4.5 12.2h11M4.5 15h7.5" stroke="#fff" stroke-width="1.5" stroke-linecap="round" />
    </svg>
  );
}

export function VoteIcon() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 2.2 10.4 9H1.6z" fill="currentColor" />
    </svg>
  );
}

export function BookmarkIcon({ filled }: { filled: boolean }) {
  return (
    <Icon>
      <path d="M5.5 3.5h9v13l-4.5-3.6-4.5 3.6z" fill={filled ? 'currentColor' : 'none'} stroke-linejoin="round" />
    </Icon>
  );
}

/** Points up where it closes what is below, down where it opens it. */
export function ChevronIcon({ up }: { up: boolean }) {
  return (
    <Icon>
      <path
        d={up ? 'm5.5 12 4.5-4.5 4.5 4.5' : 'm5.5 8 4.5 4.5 4.5-4.5'}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </Icon>
  );
}

const ARROWS = {
  left: 'm12 5.5-4.5 4.5 4.5 4.5',
  right: 'm8 5.5 4.5 4.5-4.5 4.5',
  up: 'M10 16V4.5M5.5 9 10 4.5 14.5 9',
  down: 'M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5',
};

export function ArrowIcon({ to }: { to: keyof typeof ARROWS }) {
  return (
    <Icon>
      <path d={ARROWS[to]} stroke-linecap="round" stroke-linejoin="round" />
    </Icon>
  );
}

export function OptionsIcon() {
  return (
    <Icon>
      <path d="M3 6.5h4.5M12 6.5h5M3 13.5h5.5M13 13.5h4" stroke-linecap="round" />
      <circle cx="9.7" cy="6.5" r="2.2" />
      <circle cx="10.7" cy="13.5" r="2.2" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <path d="m13 13 4 4M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z" stroke-linecap="round" />
    </Icon>
  );
}
