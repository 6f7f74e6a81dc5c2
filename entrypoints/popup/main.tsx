import { render } from 'preact';
import { daysOfChange } from '../../data/library/day-list';
import '../../assets/styles/tokens.css';
import '../../assets/styles/dark.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/frame.css';
import '../../components/papers/papers.css';
import '../../components/papers/states.css';
import '../../components/popup/popup.css';
import '../../components/popup/site.css';
import { handleKey } from '../../components/papers/keyboard';
import { PopupView, type PopupViewProps } from '../../components/popup/PopupView';
import { t } from '../../components/text';
import { queryIn, recall } from '../../data/popup/memory';
import { type PopupState, readFailed, shownRows } from '../../data/popup/state';
import { createPopup } from '../../data/popup/store';
import { isSavedKey, onStored } from '../../data/storage';
import { isTriageChange } from '../../data/triage/marks';
import { followLook } from '../own-pages/look';
import { ports } from './ports';

const language = t('extension.language');
const query = queryIn(location.hash);
const memory = { ...recall(), ...(query && { view: 'day' as const }) };

followLook(document);
document.documentElement.lang = language;
document.title = t('extension.name');

let parts: PopupViewProps['parts'];
let access: PopupViewProps['access'];
let arePartsAsked = false;
const draw = (state: PopupState) => {
  render(<PopupView {...{ state, popup, parts, access }} now={Date.now()} scrolledTo={memory.scroll} />, document.body);
};
let latest: PopupState | undefined;
const popup = createPopup(ports, memory, (state) => {
  latest = state;
  draw(state);
  // After the first papers, which wait for nothing that they do not need.
  if (!arePartsAsked && (shownRows(state) || readFailed(state))) {
    arePartsAsked = true;
    loadParts().catch(reportError);
  }
});
if (query) void popup.search(query);
void popup.load().then(() => requestIdleCallback(() => void popup.prepareSearch()));

async function loadParts(): Promise<void> {
  parts = await import('../../components/popup/later-parts');
  if (latest) draw(latest);
  parts.keepRoving(document, '.rows');
  const { followAccess } = await import('./access');
  followAccess((bar) => {
    access = bar;
    if (latest) draw(latest);
  });
}

onStored((change) => {
  const keys = Object.keys(change);
  const days = daysOfChange(change);
  if (days) void popup.takeDays(days);
  if (keys.some(isSavedKey)) void popup.refreshSaved();
  if (isTriageChange(change)) void popup.refreshMarks();
  if (keys.some((key) => key === 'updates' || key === 'setting:updates')) void popup.refreshUpdates();
});

document.addEventListener('keydown', (event) => {
  if (handleKey(event, document, popup)) event.preventDefault();
});
