import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/dark.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/popup/popup.css';
import '../../components/popup/papers.css';
import '../../components/popup/states.css';
import { handleKey } from '../../components/popup/keyboard';
import { PopupView } from '../../components/popup/PopupView';
import { followSystemTheme } from '../../components/system-theme';
import { t } from '../../components/text';
import { recall } from '../../data/popup/memory';
import { createPopup } from '../../data/popup/store';
import { isSavedKey, onStored } from '../../data/storage';
import { ports } from './ports';

const language = t('extension.language');
const memory = recall();

followSystemTheme(document);
document.documentElement.lang = language;
document.title = t('extension.name');

const popup = createPopup(ports, memory, (state) => {
  const props = { state, popup, language, now: Date.now(), scrolledTo: memory.scroll };
  render(<PopupView {...props} />, document.body);
});
void popup.load();

onStored((change) => {
  const keys = Object.keys(change);
  if (keys.includes('days')) void popup.load();
  else if (keys.some(isSavedKey)) void popup.refreshSaved();
});

document.addEventListener('keydown', (event) => {
  if (handleKey(event, document, popup)) event.preventDefault();
});
