import { defineContentScript } from 'wxt/utils/define-content-script';
import { send } from '../data/messages';
import { loadTime, whenSeen } from './on-page/when-seen';

/** Only tells that there is a PDF, once it is looked at. Firefox has no content script in its viewer; there the background hears of the tab. */
export default defineContentScript({
  matches: ['*://*.arxiv.org/pdf/*'],
  include: ['chrome'],
  noScriptStartedPostMessage: true,
  main({ signal }) {
    if (document.contentType !== 'application/pdf') return;
    whenSeen(document, signal, () => void send({ type: 'pdf-shown', at: loadTime() }).catch(() => undefined));
  },
});
