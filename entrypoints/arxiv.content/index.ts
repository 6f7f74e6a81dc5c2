import { defineContentScript } from 'wxt/utils/define-content-script';
import '../on-page/host.css';
import { annotatePaper } from '../on-page/annotate-paper';
import { startPaperCard } from './paper-card';
import { abs } from './sites/abs';

export default defineContentScript({
  matches: ['*://*.arxiv.org/abs/*', '*://*.arxiv.org/abs?*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (!abs.matches(location)) return;
    annotatePaper(ctx, abs, {
      start: (id) => startPaperCard(id, abs),
      startChip: (id) => startPaperCard(id, abs, { chip: true }),
    });
  },
});
