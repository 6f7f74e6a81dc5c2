// @vitest-environment happy-dom
/** What is told by itself comes into a live region that was there before: screen readers pass over one that comes with its text. */
import { cleanup, render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BrowseFooter } from '../../components/browse/BrowseFooter';
import { BrowseView } from '../../components/browse/BrowseView';
import type { CardProps } from '../../components/Card';
import { FilesPart } from '../../components/options/digests/FilesPart';
import { UpdatesPart } from '../../components/options/digests/UpdatesPart';
import { ImportPart } from '../../components/options/import/ImportPart';
import { PanelView } from '../../components/panel/PanelView';
import { AccessBar } from '../../components/popup/AccessBar';
import * as parts from '../../components/popup/later-parts';
import { Papers } from '../../components/popup/Papers';
import type { ArxivId } from '../../data/arxiv-id';
import { UPDATES_OFF, type UpdateState } from '../../data/library/updates/state';
import type { Updates } from '../../data/options/digests/updates';
import type { ImportState } from '../../data/options/import/state';
import type { DigestDate } from '../../data/paper';
import type { Finder } from '../../data/popup/finder';
import { createBadge } from '../../entrypoints/on-page/badge';
import { createCardHost } from '../../entrypoints/on-page/card-host';
import { answer, openBrowse } from './browse-sample';
import { settled } from './page-samples';
import { openPanel, savedEntry } from './panel-sample';
import { finder, openPopup } from './popup-sample';
import { paper } from './samples';

afterEach(cleanup);

const REGION = '[role="status"], [role="alert"]';
const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

/** From now on: what changes make a screen reader read out, and what it would have if its region had been there. */
function listen(root: Element | ShadowRoot = document.body): () => { heard: string[]; missed: string[] } {
  const regions = () => [...root.querySelectorAll(REGION)];
  const before = new Set(regions());
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => {
    records.push(...observer.takeRecords());
    observer.disconnect();
    const changed = records
      .flatMap(({ type, target, addedNodes }) => (type === 'characterData' ? [target] : [...addedNodes]))
      .filter((node) => node.isConnected);
    const into = new Set(changed.map((node) => elementOf(node)?.closest(REGION)));
    const said = regions().filter((region) => region.textContent);
    return {
      heard: said.filter((region) => before.has(region) && into.has(region)).map(({ textContent }) => textContent),
      missed: said.filter((region) => !before.has(region)).map(({ textContent }) => textContent),
    };
  };
}

/** Draws one state after the other. */
function show(first: VNode) {
  const { rerender } = render(first);
  return (next: VNode) => {
    const heard = listen();
    rerender(next);
    return heard();
  };
}
/** Expects that a part of a text is read out, and nothing else. */
const only = (text: string) => ({ heard: [expect.stringContaining(text)], missed: [] });
const nothing = { heard: [], missed: [] };
const none = vi.fn();
const ID = '2502.06394' as ArxivId;

test('the popup tells what a search found, that it found nothing, and nothing before or after it', async () => {
  const early = { rows: [], more: false, indexing: { done: 1, total: 3 } };
  const findInLibrary: Finder['findInLibrary'] = async (text, signal) =>
    text === 'early' ? early : finder.findInLibrary(text, signal);
  const { popup, state } = openPopup({}, { openFinder: async () => ({ ...finder, findInLibrary }) });
  await popup.load();
  const view = () => (
    <Papers
      state={state()}
      popup={popup}
      parts={parts}
      handlers={{ onSave: none, onStatus: none, onCite: none, onExpand: none, Whole: undefined }}
      initially={9}
      scroller={{ current: document.body }}
    />
  );
  const draw = show(view());
  await popup.search('early');
  expect(draw(view())).toEqual(nothing);
  expect(document.body.textContent).toContain('색인 만드는 중 (1/3)');
  expect(document.body.textContent).not.toContain('검색 결과가 없어요');
  await popup.search('First');
  expect(draw(view())).toEqual(only('3편'));
  await popup.search('nowhere');
  expect(draw(view())).toEqual(only('‘nowhere’ 검색 결과가 없어요.'));
  await popup.search('');
  expect(draw(view())).toEqual(nothing);
});

test('the library tells what a search found, and how far its index is only to those who look', async () => {
  const { browse, state } = await openBrowse();
  const view = (given: Partial<ReturnType<typeof state>> = {}) => (
    <BrowseView
      state={{ ...state(), ...given }}
      browse={browse}
      panel={{ setStatus: none }}
      weekStart={0}
      now={0}
      onList={none}
      onOptions={none}
    />
  );
  const draw = show(view());
  const indexing = { ...answer([]), indexing: { done: 1, total: 3 } };
  expect(draw(view({ query: '강화', answer: indexing }))).toEqual(nothing);
  expect(draw(view({ query: '강화', answer: { ...indexing, indexing: { done: 2, total: 3 } } }))).toEqual(nothing);
  expect(document.body.textContent).toContain('2/3');
  expect(draw(view({ query: '강화', answer: answer(['2502.00001']) }))).toEqual(only('1편'));
  expect(draw(view({ query: '없다', answer: answer([]) }))).toEqual(only('‘없다’ 검색 결과가 없어요.'));
  expect(draw(view({ failed: true }))).toEqual(only('읽지 못했어요'));
});

test('the reading list tells what its search found, and how many papers are selected', async () => {
  const { panel, state } = openPanel([savedEntry('2502.00001', 0), savedEntry('2502.00002', 1)]);
  await panel.load();
  const view = () => <PanelView state={state()} panel={panel} now={0} tab="list" onTab={none} />;
  const draw = show(view());
  panel.selectAll();
  expect(draw(view())).toEqual(only('2편'));
  panel.clearSelection();
  draw(view());
  panel.show({ query: '00001' });
  expect(draw(view())).toEqual(only('1편'));
  panel.show({ query: 'nowhere' });
  expect(draw(view())).toEqual(only('없어요'));
});

test('a footer tells that a paper was saved, and that this was undone', async () => {
  const { state } = await openBrowse();
  const view = (given: Partial<ReturnType<typeof state>>) => (
    <BrowseFooter state={{ ...state(), ...given }} now={0} browse={{ undo: none, showHelp: none }} onOptions={none} />
  );
  const draw = show(view({}));
  const act = { kind: 'save', undo: none } as unknown as NonNullable<ReturnType<typeof state>['lastAct']>;
  expect(draw(view({ lastAct: act }))).toEqual(only('저장'));
  expect(draw(view({ undone: act }))).toEqual(only('되돌'));
});

test('the popup tells that it may go to arXiv again', () => {
  const draw = show(<AccessBar access="there" />);
  expect(draw(<AccessBar access="missing" />)).toEqual(only('허용하지 않아'));
  expect(draw(<AccessBar access="given" />)).toEqual(only('바로 나타나요'));
});

test('a page’s card tells that its paper was saved, from wherever, what came of copying and what failed', () => {
  const host = createCardHost(document, ID);
  const { shadowRoot } = host.element;
  if (!shadowRoot) throw new Error('The card has no root');
  const acts = { onSave: none, onStatus: none, onToggle: none, onCite: none };
  const draw = (given: Partial<CardProps>) => {
    const heard = listen(shadowRoot);
    host.show({ paper: paper({ id: ID }), saved: false, open: true, ...acts, ...given });
    return heard();
  };
  document.body.replaceChildren(host.element);
  expect(draw({})).toEqual(nothing);
  expect(draw({ saved: true, status: 'to-read' })).toEqual(only('저장됨'));
  expect(draw({ saved: true, status: 'done' })).toEqual(nothing);
  expect(draw({ saved: true, copied: '복사했어요.' })).toEqual(only('복사했어요.'));
  expect(draw({ saved: true, notice: '저장하지 못했어요.' })).toEqual(only('저장하지 못했어요.'));
  expect(draw({})).toEqual(nothing);
});

test('a closed badge tells what failed; what did not, its pressed button says', async () => {
  Object.assign(fakeBrowser.runtime, { id: 'ours' });
  const sent = vi.fn<(message: unknown) => Promise<object>>();
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sent);
  const badge = createBadge(ID, { place: 'entry' }, { date: '2025-02-11' as DigestDate, saved: false });
  document.body.replaceChildren(badge.element);
  const { shadowRoot } = badge.element;
  if (!shadowRoot) throw new Error('The badge has no root');
  /** What is heard of a press of the bookmark. */
  const press = async (answer: object) => {
    sent.mockResolvedValue(answer);
    const heard = listen(shadowRoot);
    const click = new MouseEvent('click', { bubbles: true, composed: true });
    // The reader's own.
    Object.defineProperty(click, 'isTrusted', { value: true });
    shadowRoot.querySelector('[data-testid="save"]')?.dispatchEvent(click);
    await settled();
    return heard();
  };
  expect(await press({})).toEqual(nothing);
  expect(await press({ failure: 'Error: no' })).toEqual(only('저장하지 못했어요'));
  expect(await press({})).toEqual(nothing);
});

describe('the options', () => {
  test('tell how an import goes, step by step, and what came of it', () => {
    const view = (state: ImportState) => <ImportPart state={state} onRead={none} onWrite={none} onCancel={none} />;
    const draw = show(view({ step: 'choose' }));
    const preview = {
      new: [{ id: '2502.00001', title: 'A' }],
      ...{ changed: [], unchanged: [], refused: [], refusedCount: 2, refusedSources: [], warnings: [] },
    } as unknown as Extract<ImportState, { step: 'preview' }>['preview'];
    expect(draw(view({ step: 'reading', file: 'a.bib', done: 0, total: 9 }))).toEqual(only('a.bib 읽는 중'));
    expect(draw(view({ step: 'reading', file: 'a.bib', done: 5, total: 9 }))).toEqual(nothing);
    expect(draw(view({ step: 'preview', preview }))).toEqual(only('1, '));
    expect(draw(view({ step: 'writing', done: 1, total: 3 }))).toEqual(only('가져오는 중'));
    expect(draw(view({ step: 'writing', done: 2, total: 3 }))).toEqual(nothing);
    expect(draw(view({ step: 'writing', done: 3, total: 3 }))).toEqual(only('마무리하는 중'));
    expect(draw(view({ step: 'choose', tookSettings: true }))).toEqual(only('설정을 가져왔어요.'));
    expect(draw(view({ step: 'choose', failure: 'full' }))).toEqual(only('공간'));
  });

  test('tell how digest files go, and what came of them', () => {
    const view = (state: Parameters<typeof FilesPart>[0]['state']) => (
      <FilesPart state={state} onFiles={none} onDrop={none} onWrite={none} onCancel={none} />
    );
    const draw = show(view({ step: 'choose' }));
    const day = '2025-02-11' as DigestDate;
    expect(draw(view({ step: 'reading', done: 0, total: 2 })).heard).toHaveLength(1);
    const preview = { added: [day], replaced: [], unchanged: [], refused: [] };
    expect(draw(view({ step: 'preview', preview }))).toEqual(only('1, '));
    const result = { written: 1, of: 1, refused: [] };
    expect(draw(view({ step: 'choose', result }))).toEqual(only('1일을 '));
  });

  test('tell what an update brought, and not each day of it', () => {
    const view = (state: UpdateState) => (
      <UpdatesPart
        state={{ forbidden: [], now: { settings: { ...UPDATES_OFF, sources: ['daily-papers-ko'] }, state } }}
        updates={{} as Updates}
      />
    );
    const draw = show(view({}));
    expect(draw(view({ running: { since: 0, done: 0, total: 0 } }))).toEqual(only('찾는 중'));
    draw(view({ running: { since: 0, done: 0, total: 9 } }));
    expect(draw(view({ running: { since: 0, done: 3, total: 9 } }))).toEqual(nothing);
    expect(document.body.textContent).toContain('9일 중 3일');
    const last = { at: 0, added: [], changed: [], voted: [], absent: [], faults: [] };
    expect(draw(view({ last }))).toEqual(only('없어요.'));
  });
});
