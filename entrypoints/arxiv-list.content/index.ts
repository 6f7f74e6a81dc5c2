import { defineContentScript } from 'wxt/utils/define-content-script';
import '../on-page/host.css';
import './list.css';
import { annotateList } from './annotate-list';
import { list } from './sites/list';
import { search } from './sites/search';

export default defineContentScript({
  matches: [
    '*://*.arxiv.org/list/*',
    '*://*.arxiv.org/catchup/*',
    '*://*.arxiv.org/a/*',
    '*://*.arxiv.org/search',
    '*://*.arxiv.org/search?*',
    '*://*.arxiv.org/search/*',
  ],
  // A list is all there when it has been parsed: nothing has to be observed, and no badge moves a line.
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const site = [list, search].find((one) => one.matches(location));
    if (site) annotateList(ctx, site);
  },
});
