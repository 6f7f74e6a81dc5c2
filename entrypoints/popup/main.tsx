import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/styles/tokens.css';
import '../../assets/styles/dark.css';
import '../../components/parts.css';
import '../../components/popup/popup.css';
import '../../components/popup/papers.css';
import '../../components/popup/states.css';
import { handleKey } from '../../components/popup/keyboard';
import { PopupView } from '../../components/popup/PopupView';
import { t } from '../../components/text';
import { recall } from '../../data/popup/memory';
import { type PopupState, shownDay } from '../../data/popup/state';
import { createPopup } from '../../data/popup/store';
import { onStored } from '../../data/storage';
import { ports } from './ports';

const language = browser.i18n.getUILanguage();
const memory = recall();
let state: PopupState | undefined;

document.documentElement.lang = language;
document.title = t('extension.name');

const popup = createPopup(ports, memory, (next) => {
  state = next;
  const props = { state, popup, language, now: Date.now(), scrolledTo: memory.scroll };
  render(<PopupView {...props} />, document.body);
});
void popup.load();

onStored((change) => {
  const keys = Object.keys(change);
  if (keys.includes('days')) void popup.load();
  else if (keys.some((key) => key.startsWith('saved:'))) void popup.refreshSaved();
});

const targets = {
  ...popup,
  clearSearch: () => popup.search(''),
  step(by: 1 | -1) {
    const day = state && shownDay(state)[by === 1 ? 'next' : 'previous'];
    if (day) void popup.showDay(day.date);
  },
};
document.addEventListener('keydown', (event) => {
  if (handleKey(event, document, targets)) event.preventDefault();
});
