/** The end of the options, loaded beside the page so that the page itself stays small: shortcuts, privacy, about. */
import type { ComponentChild } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/options/later-sections.css';
import { AboutSection } from '../../components/options/about/AboutSection';
import { PrivacySection } from '../../components/options/privacy/PrivacySection';
import { ShortcutsSection } from '../../components/options/shortcuts/ShortcutsSection';
import { oneAtATime } from '../../data/one-at-a-time';
import { type AboutState, createAbout } from '../../data/options/about/about';
import { createPermissions, type PermissionsState } from '../../data/options/privacy/permissions';
import { createRequests, type RequestsState } from '../../data/options/privacy/requests';
import { createShortcuts, type ShortcutsState } from '../../data/options/shortcuts/shortcuts';
import { aboutPorts, permissionsPorts, requestsPorts, shortcutsPorts } from './later-ports';

/** Keys of `storage.local` that a section tells of. */
const isOfRequests = (key: string) => key.startsWith('requests');
const isOfReport = (key: string) => /^(missing:|setting:|updates$|days$|sites$)/.test(key);

/** Reads the sections' states and keeps `onView` up to date with their view; returns the way to read what changed. */
export async function openLaterSections(
  onView: (view: ComponentChild) => void,
): Promise<(changed: readonly string[]) => Promise<void>> {
  let shortcutsState: ShortcutsState = {};
  let requestsState: RequestsState = {};
  let permissionsState: PermissionsState = {};
  let aboutState: AboutState = {};
  const draw = () =>
    onView(
      <>
        <ShortcutsSection state={shortcutsState} shortcuts={shortcuts} />
        <PrivacySection
          requestsPart={{ state: requestsState, requests }}
          permissionsPart={{ state: permissionsState, permissions }}
        />
        <AboutSection state={aboutState} about={about} />
      </>,
    );
  const shortcuts = createShortcuts(shortcutsPorts, (next) => {
    shortcutsState = next;
    draw();
  });
  const requests = createRequests(requestsPorts, (next) => {
    requestsState = next;
    draw();
  });
  const permissions = createPermissions(permissionsPorts, (next) => {
    permissionsState = next;
    draw();
  });
  const about = createAbout(aboutPorts, (next) => {
    aboutState = next;
    draw();
  });
  const loadAbout = oneAtATime(about.load);
  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved])
    changed.addListener(() => void Promise.all([permissions.load(), loadAbout()]));
  // Not every browser tells of keys that change; who comes back from its page finds them.
  window.addEventListener('focus', () => void shortcuts.load());
  draw();
  await Promise.all([shortcuts.load(), requests.load(), permissions.load(), loadAbout()]);
  return async (changed) => {
    if (changed.some(isOfRequests)) await requests.load();
    if (changed.some(isOfReport)) await loadAbout();
  };
}
