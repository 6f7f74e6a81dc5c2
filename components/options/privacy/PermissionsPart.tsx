import { useRef, useState } from 'preact/hooks';
import type { HeldPermission, Permissions, PermissionsState } from '../../../data/options/privacy/permissions';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';

export interface PermissionsPartProps {
  state: PermissionsState;
  permissions: Permissions;
}

const WHY = {
  storage: 'privacy.for_storage',
  unlimitedStorage: 'privacy.for_room',
  alarms: 'privacy.for_alarms',
  contextMenus: 'privacy.for_menus',
  activeTab: 'privacy.for_tab',
  scripting: 'privacy.for_scripting',
  sidePanel: 'privacy.for_panel',
  idle: 'privacy.for_idle',
} as const;

/** The host of a match pattern, whatever its scheme. */
const hostIn = (pattern: string) => pattern.replace(/^[^/]*\/\/(\*\.)?/, '').replace(/\/.*$/, '');
const isNamed = (name: string): name is keyof typeof WHY => name in WHY;

/** What the extension may do in this browser and what for; what is optional can be given back. */
export function PermissionsPart({ state: { held, failed }, permissions }: PermissionsPartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked, setAsked] = useState<string>();
  // With the permission goes the button that gave it back, and of a site all of its row.
  useFocusPart(heading, String(held?.some(({ name, isHeld }) => isHeld && name === asked)));
  return (
    <section class="part" aria-labelledby="permissions">
      <h3 id="permissions" ref={asked === undefined ? null : heading} tabIndex={-1}>
        {t('privacy.permissions')}
      </h3>
      <p>{t('privacy.permissions_help')}</p>
      {failed && (
        <p role="alert">
          {t('options.failed')}{' '}
          <button type="button" class="button" onClick={() => void permissions.load()}>
            {t('failure.retry')}
          </button>
        </p>
      )}
      <ul class="rows" aria-live="polite">
        {held?.map((permission) => (
          <Row
            key={permission.name}
            permission={permission}
            onGiveBack={() => {
              setAsked(permission.name);
              void permissions.giveBack(permission);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function Row({ permission, onGiveBack }: { permission: HeldPermission; onGiveBack(): void }) {
  const { name, isOptional, isHeld } = permission;
  const title = permission.isHost ? hostIn(name) : name;
  return (
    <li class="row" data-testid="permission" data-name={name} data-held={isHeld}>
      <span class="what">
        <code>{title}</code> {forText(permission)}
      </span>
      <span class="number">{stateText(permission)}</span>
      {isOptional && isHeld && (
        <button type="button" class="button" aria-label={t('privacy.give_back_name', [title])} onClick={onGiveBack}>
          {t('privacy.give_back')}
        </button>
      )}
    </li>
  );
}

function forText({ name, isHost, isOptional }: HeldPermission): string {
  if (isHost) return t(isOptional ? 'privacy.for_site' : 'privacy.for_arxiv');
  return isNamed(name) ? t(WHY[name]) : '';
}

function stateText({ isOptional, isHeld }: HeldPermission): string {
  if (isHeld) return t(isOptional ? 'privacy.given' : 'privacy.always');
  return t(isOptional ? 'privacy.not_given' : 'privacy.taken');
}
