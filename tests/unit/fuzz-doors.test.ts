/** What pages say and readers type: messages, addresses, numbers, searches. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseArxivId } from '../../data/arxiv-id';
import { absUrl, isArxivHost, parseArxivUrl } from '../../data/arxiv-url';
import { parseMessage } from '../../data/messages';
import { parseQuery } from '../../data/search/query';
import { answerMessage } from '../../entrypoints/background/answer-message';
import { fuzz } from './fuzz/fuzz';
import { oddValue, torn } from './fuzz/tear';
import { changed } from './fuzz/text';

const id = '2502.06394';
const citation = { title: 'T', authors: ['Kim, Haru'], date: '2025/02/10', doi: '10.1/x', category: 'cs.CL' };
const MESSAGES = [
  { type: 'set-saved', id, saved: true, citation },
  { type: 'set-status', id, status: 'done' },
  { type: 'opened', id, at: 1739232000000, citation },
  { type: 'pdf-shown', at: 1739232000000 },
  { type: 'cite', id, citation },
  { type: 'load-badges' },
  { type: 'turn-on', pattern: '*://blog.example/*' },
  { type: 'turn-off', pattern: '*://*.blog.example/*' },
];
const anyMessage = fc.oneof(
  { weight: 3, arbitrary: torn(fc.constantFrom<object>(...MESSAGES)) },
  changed(fc.constantFrom(...MESSAGES.map((one) => JSON.stringify(one)))).map(parseOrText),
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true, maxDepth: 2 }),
);

function parseOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

fuzz('messages', 20_000, anyMessage, (value) => {
  const message = parseMessage(value);
  if (!message) return;
  // What is let in is in its one form, and would be let in as it is.
  expect(parseMessage(message)).toEqual(message);
  expect(MESSAGES.map(({ type }) => type)).toContain(message.type);
});

const anySender = fc.record(
  {
    id: fc.oneof(fc.constantFrom('ours', 'theirs', ''), oddValue),
    url: changed(
      fc.constantFrom(
        'https://example.org/abs/2502.06394',
        'moz-extension://theirs/popup.html',
        'about:blank',
        'data:,x',
      ),
      2,
    ),
    origin: fc.constantFrom('null', 'https://arxiv.org'),
    frameId: fc.nat(3),
    tab: fc.record({ id: fc.nat(3), url: fc.constantFrom('https://arxiv.org/abs/2502.06394', '') }),
  },
  { requiredKeys: ['id'] },
);

fuzz('messages from whom we do not know', 6000, fc.tuple(anyMessage, anySender), async ([value, sender]) => {
  Object.assign(fakeBrowser.runtime, { id: 'ours' });
  // An address that happens to be arXiv's is not what is tried here.
  const { url } = sender as { url?: string };
  if (url && URL.canParse(url) && new URL(url).hostname.endsWith('arxiv.org')) return;
  const answer = await answerMessage(value, sender as Browser.runtime.MessageSender);
  if (answer) expect(answer.failure).toMatch(/^Error: Only for pages/);
  expect(await browser.storage.local.get(null)).toEqual({});
});

const URLS = [
  'https://arxiv.org/abs/2502.06394v2',
  'https://www.arxiv.org/pdf/hep-th/9901001.pdf?download=1#page=2',
  'http://export.arxiv.org/list/cs.CL/new?skip=0&show=25',
  'https://ar5iv.labs.arxiv.org/html/2502.06394',
  'https://alphaxiv.org/ko/overview/2502.06394',
  'https://huggingface.co/papers/2502.06394',
  'https://doi.org/10.48550/arXiv.2502.06394',
  'arXiv:2502.06394v3 [cs.CL]',
  'math.DG/0309136',
];

fuzz(
  'addresses and numbers',
  24_000,
  fc.oneof(changed(fc.constantFrom(...URLS)), fc.string({ unit: 'binary' })),
  (text) => {
    for (const found of [parseArxivUrl(text), parseArxivId(text)]) {
      if (!found) continue;
      const again = parseArxivUrl(absUrl(found.id));
      if (again?.id !== found.id || parseArxivId(found.id)?.id !== found.id) expect(found).toBeUndefined();
    }
    if (!URL.canParse(text) || !parseArxivUrl(text)) return;
    const { hostname, protocol } = new URL(text);
    const known = /(^|\.)(ar5iv\.org|alphaxiv\.org|huggingface\.co|hf\.co|doi\.org)$|^ar5iv\.labs\.arxiv\.org$/;
    if (!/^https?:$/.test(protocol) || !(isArxivHost(hostname) || known.test(hostname))) expect(text).toBeUndefined();
  },
);

const QUERIES = [
  '강화학습을 "정확한 말" -제외 author:Kim tag:추론 status:done date:2025-02..2025-04 votes:>20',
  'ㄱㅎㅎㅅ reinforcement learning',
  'author:"Haru Kim" date:2025-02-11 votes:3..9 -tag:x',
];

fuzz('searches', 10_000, changed(fc.constantFrom(...QUERIES), 6), (text) => {
  const { terms, excluded, filters } = parseQuery(text);
  const all = [...terms, ...excluded];
  if (all.some((term) => term.text.trim() === '')) expect(all).toBeUndefined();
  if (all.length + filters.length > text.length) expect(text).toBeUndefined();
});
