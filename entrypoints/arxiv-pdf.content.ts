import { defineContentScript } from 'wxt/utils/define-content-script';
import { send } from '../data/messages';

/** Only tells that there is a PDF. Firefox has no content script in its viewer; there the background hears of the tab. */
export default defineContentScript({
  matches: ['*://*.arxiv.org/pdf/*'],
  include: ['chrome'],
  noScriptStartedPostMessage: true,
  main() {
    if (document.contentType === 'application/pdf') send({ type: 'pdf-shown' }).catch(() => undefined);
  },
});
