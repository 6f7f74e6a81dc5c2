import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/dark.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/frame.css';
import '../../components/papers/papers.css';
import '../../components/papers/states.css';
import '../../components/export-form.css';
import '../../assets/styles/tags.css';
import '../../components/panel/panel.css';
import '../../components/panel/dialogs.css';
import '../../components/panel/entries.css';
import '../../components/panel/detail.css';
import '../../components/browse/browse.css';
import { handlePanelKey } from '../../components/panel/keyboard';
import { PanelView } from '../../components/panel/PanelView';
import { keepRoving } from '../../components/roving';
import { t } from '../../components/text';
import { recallView } from '../../data/panel/memory';
import type { PanelState } from '../../data/panel/state';
import { createPanel } from '../../data/panel/store';
import { type Change, onStored, savedEntriesIn } from '../../data/storage';
import { followLook } from '../own-pages/look';
import { createLaterParts } from './later-parts';
import { ports } from './ports';

followLook(document);
document.documentElement.lang = t('extension.language');
document.title = t('panel.name');

let state: PanelState | undefined;

const draw = () => {
  if (!state) return;
  const { tab, over, browse, showTab } = parts;
  const props = { state, panel, now: Date.now(), tab, over, browse: browse?.view(), onTab: showTab };
  render(<PanelView {...props} />, document.body);
};
const panel = createPanel(ports, recallView(), Date.now, (next) => {
  state = next;
  if (next.complete) parts.browse?.takeSaved(next.entries);
  draw();
});
const parts = createLaterParts(panel, () => state, draw);
void panel.load();
keepRoving(document, '.entries, .rows');
void navigator.storage.persist?.();

/** What has been heard of since the last frame: an act on thousands is told in many parts, and shown once. */
let heard: Change = {};
let isTaking = false;

onStored((change) => {
  heard = { ...heard, ...change };
  if (isTaking) return;
  isTaking = true;
  setTimeout(() => {
    const [entries, keys] = [savedEntriesIn(heard), Object.keys(heard)];
    parts.browse?.heard(heard);
    heard = {};
    isTaking = false;
    if (entries.length > 0) panel.take(entries);
    if (entries.length > 0 || keys.includes('tag-colors') || keys.includes('damage')) void panel.readAround();
  });
});

document.addEventListener('keydown', (event) => {
  const { tab, browse } = parts;
  const isTaken = tab === 'list' ? state && handlePanelKey(event, document, panel, state) : browse?.handleKey(event);
  if (isTaken) event.preventDefault();
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden) void panel.storeNote();
});
