import { defineContentScript } from 'wxt/utils/define-content-script';
import './host.css';
import { annotate } from './annotate';
import { siteOf } from './sites/registry';

export default defineContentScript({
  matches: ['*://*.arxiv.org/abs/*', '*://*.arxiv.org/abs?*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const site = siteOf(new URL(location.href));
    if (site) annotate(ctx, site);
  },
});
