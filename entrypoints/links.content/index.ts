import { defineContentScript } from 'wxt/utils/define-content-script';
import '../on-page/host.css';
import { annotateLinks } from './annotate-links';
import { linkSiteOf } from './sites/registry';

// Registered for the sites that the reader turns on, one by one; no page has it before.
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    annotateLinks(ctx, linkSiteOf(location));
  },
});
