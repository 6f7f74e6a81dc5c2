import { defineContentScript } from 'wxt/utils/define-content-script';
import './host.css';
import { annotate } from './annotate';
import { siteOf } from './sites/registry';

export default defineContentScript({
  matches: ['*://*.arxiv.org/abs/*', '*://*.arxiv.org/abs?*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const site = siteOf(location);
    if (site) annotate(ctx, site);
  },
});
