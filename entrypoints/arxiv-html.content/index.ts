import { defineContentScript } from 'wxt/utils/define-content-script';
import '../on-page/host.css';
import { annotatePaper } from '../on-page/annotate-paper';
import { startPaperBadge } from './paper-badge';
import { html } from './sites/html';

export default defineContentScript({
  matches: ['*://*.arxiv.org/html/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (!html.matches(location)) return;
    annotatePaper(ctx, html, {
      start: (id) => startPaperBadge(id, 'title'),
      startChip: (id) => startPaperBadge(id, 'chip'),
    });
  },
});
