import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/dark.css';
import '../../assets/styles/tags.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/popup/papers.css';
import '../../components/popup/states.css';
import '../../components/panel/panel.css';
import '../../components/panel/entries.css';
import '../../components/panel/detail.css';
import '../../components/export-form.css';
import { handlePanelKey } from '../../components/panel/keyboard';
import { PanelView } from '../../components/panel/PanelView';
import { followSystemTheme } from '../../components/system-theme';
import { t } from '../../components/text';
import { recallView } from '../../data/panel/memory';
import type { PanelState } from '../../data/panel/state';
import { createPanel } from '../../data/panel/store';
import { type Change, onStored, savedEntriesIn } from '../../data/storage';
import { ports } from './ports';

const language = t('extension.language');

followSystemTheme(document);
document.documentElement.lang = language;
document.title = t('panel.name');

let state: PanelState | undefined;
const panel = createPanel(ports, recallView(), Date.now, (next) => {
  state = next;
  render(<PanelView state={next} panel={panel} language={language} now={Date.now()} />, document.body);
});
void panel.load();
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
    heard = {};
    isTaking = false;
    if (entries.length > 0) panel.take(entries);
    if (entries.length > 0 || keys.includes('tag-colors') || keys.includes('damage')) void panel.readAround();
  });
});

document.addEventListener('keydown', (event) => {
  if (state && handlePanelKey(event, document, panel, state)) event.preventDefault();
});
document.addEventListener('visibilitychange', () => {
  if (document.hidden) void panel.storeNote();
});
