/** Drawn icons: 20 × 20, strokes of 1.5 to 1.6. All are decoration; the control around them has the name. */
import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
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
      <path d="M5.5 3.5h9v13l-4.5-3.6-4.5 3.6z" fill={filled ? 'currentColor' : 'none'} />
    </Icon>
  );
}

/** Points up where it closes what is below, down where it opens it. */
export function ChevronIcon({ up }: { up: boolean }) {
  return (
    <Icon>
      <path d={up ? 'm5.5 12 4.5-4.5 4.5 4.5' : 'm5.5 8 4.5 4.5 4.5-4.5'} />
    </Icon>
  );
}

/** Points to the one before or after in a list. */
export function ArrowIcon({ up }: { up: boolean }) {
  return (
    <Icon>
      <path d={up ? 'M10 16V4.5M5.5 9 10 4.5 14.5 9' : 'M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5'} />
    </Icon>
  );
}

/** Points to what stands before or after at the side. */
export function SideIcon({ left }: { left: boolean }) {
  return (
    <Icon>
      <path d={left ? 'm12 5.5-4.5 4.5 4.5 4.5' : 'm8 5.5 4.5 4.5-4.5 4.5'} />
    </Icon>
  );
}

export function OptionsIcon() {
  return (
    <Icon>
      <path d="M3 6.5h4.5M12 6.5h5M3 13.5h5.5M13 13.5h4" />
      <circle cx="9.7" cy="6.5" r="2.2" />
      <circle cx="10.7" cy="13.5" r="2.2" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <path d="m13 13 4 4M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m6 6 8 8M14 6l-8 8" />
    </Icon>
  );
}

export function TagIcon() {
  return (
    <Icon>
      <path d="M3.5 4.5v5.2l7 7 6-6-7-7H4.5a1 1 0 0 0-1 1Z" />
      <circle cx="7.2" cy="7.4" r="1" />
    </Icon>
  );
}

export function ExportIcon() {
  return (
    <Icon>
      <path d="M10 3.5v9M6.5 9.3l3.5 3.4 3.5-3.4M4 13.5v3h12v-3" />
    </Icon>
  );
}

/** What browsers keep extensions behind. */
export function PuzzleIcon() {
  return (
    <Icon>
      <path d="M3.5 7h4V5.8a2 2 0 1 1 4 0V7H15v3.3h.8a2 2 0 1 1 0 4H15v2.2H3.5Z" />
    </Icon>
  );
}

/** What keeps an extension's icon in the toolbar. */
export function PinIcon({ filled }: { filled: boolean }) {
  return (
    <Icon>
      <path d="M7 3.5h6M8 3.5v5.2L5.6 12h8.8L12 8.7V3.5" fill={filled ? 'currentColor' : 'none'} />
      <path d="M10 12v5" />
    </Icon>
  );
}
