import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/styles/tokens.css';
import '../../assets/styles/dark.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/options/data.css';
import '../../components/options/digests/digests.css';
import '../../components/welcome/welcome.css';
import '../../components/welcome/places.css';
import { t } from '../../components/text';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import { isUpdateKey } from '../../data/library/updates/control';
import { onAccessChanged } from '../../data/sites/arxiv-access';
import { onStored } from '../../data/storage';
import type { WelcomeState } from '../../data/welcome/state';
import { createWelcome } from '../../data/welcome/store';
import { followLook } from '../own-pages/look';
import { createSample } from '../own-pages/samples';
import { slot } from '../own-pages/slot';
import { ports } from './ports';

followLook(document);
document.documentElement.lang = t('extension.language');
document.title = `${t('welcome.name')} · ${t('extension.name')}`;

let slots: { card: ComponentChild; badge: ComponentChild } = { card: undefined, badge: undefined };

function draw(state: WelcomeState): void {
  if (state.sample && !slots.card) {
    const card = createSample('card', state.sample, { open: true });
    const badge = createSample('badge', state.sample, { open: false });
    slots = { card: slot(card.element), badge: slot(badge.element) };
  }
  const kind = import.meta.env.FIREFOX ? 'firefox' : 'chromium';
  render(<WelcomeView {...{ state, welcome, kind, ...slots }} />, document.body);
}

const welcome = createWelcome(ports, draw);
void welcome.load();

onStored((change) => {
  const keys = Object.keys(change);
  if (keys.includes('days')) void welcome.loadSample();
  if (keys.some(isUpdateKey)) void welcome.updates.load();
});
onAccessChanged(() => {
  void welcome.access.load();
  void welcome.updates.load();
});
// Where the browser does not tell, the reader comes back from the toolbar.
browser.action.onUserSettingsChanged?.addListener(() => void welcome.loadPinned());
addEventListener('focus', () => void welcome.loadPinned());
