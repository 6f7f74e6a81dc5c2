// @vitest-environment happy-dom
/** Controls that go by their own act leave the keyboard where they were, and not at the top of the page. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Finish } from '../../components/browse/Finish';
import { PeriodBar } from '../../components/browse/PeriodBar';
import { MissingPlaces } from '../../components/options/about/MissingPlaces';
import { DataSection } from '../../components/options/DataSection';
import { PermissionsPart } from '../../components/options/privacy/PermissionsPart';
import { RequestsPart } from '../../components/options/privacy/RequestsPart';
import { EntryTags } from '../../components/panel/EntryTags';
import { PanelView } from '../../components/panel/PanelView';
import { AccessBar } from '../../components/popup/AccessBar';
import { FinishLine } from '../../components/popup/FinishLine';
import { TriageBar } from '../../components/popup/TriageBar';
import { Said } from '../../components/Said';
import { finishOf } from '../../data/browse/finish';
import type { BrowseState } from '../../data/browse/state';
import type { Permissions, PermissionsState } from '../../data/options/privacy/permissions';
import type { Requests } from '../../data/options/privacy/requests';
import type { ReadingListData, ReadingListState } from '../../data/options/reading-list-data';
import type { PopupState } from '../../data/popup/state';
import { createSample } from '../../entrypoints/own-pages/samples';
import { openBrowse } from './browse-sample';
import { openPanel, savedEntry } from './panel-sample';
import { openPopup } from './popup-sample';
import { paper } from './samples';

const none = vi.fn();
let day: PopupState;
let library: BrowseState;
let list: Awaited<ReturnType<typeof openList>>;
const openList = async () => {
  const { panel, state } = openPanel([savedEntry('2502.00001', 0)]);
  await panel.load();
  return { panel, state: state() };
};
beforeAll(async () => {
  const { popup, state } = openPopup();
  await popup.load();
  day = state();
  library = (await openBrowse()).state();
  list = await openList();
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const rows = () => day.dayRows ?? [];
const seen = () => ({ ...day, marks: new Map(rows().map(({ id }) => [id, 'seen' as const])) });
const hidden = () => ({ ...seen(), hidden: new Set(rows().map(({ id }) => id)) });
const popup = { seeAll: none, hide: none, showDay: none, showView: none, showDismissed: none };
const missing = [{ page: 'abs' as const, first: 0, last: 0, selectors: ['#abs'] }];
const requests = { load: none, clear: none } as unknown as Requests;
const held: PermissionsState['held'] = [{ name: 'https://a.example/*', isHost: true, isOptional: true, isHeld: true }];
const permissions = { load: none, giveBack: none } as unknown as Permissions;
const tags = (...chosen: string[]) => (
  <EntryTags chosen={chosen} tags={[]} tagColors={{}} onTag={none} onUntag={none} />
);
const period = (unread: number) => (
  <PeriodBar state={library} unread={unread} browse={{ step: none, seeAll: async () => undefined, setHiding: none }} />
);
const finish = (hidden: BrowseState['hidden']) => (
  <Finish
    state={library}
    finish={finishOf({ ...library, hidden }, new Map())}
    browse={{ show: none, setHiding: none, showDismissed: none }}
    onList={none}
  />
);
const damage = { found: 1, expected: 2 };
const inPanel = (given: { damage?: typeof damage }) => (
  <PanelView {...list} state={{ ...list.state, ...given }} now={0} tab="list" onTab={none} />
);
const inOptions = (given: { damage?: typeof damage }) => {
  const state = {
    ...{ snapshots: given, import: { step: 'choose' }, export: { format: 'json', busy: false }, sync: {}, undo: {} },
  } as ReadingListState;
  const data = {
    import: {},
    export: {},
    snapshots: { clearDamage: none },
    sync: {},
    undo: {},
  } as unknown as ReadingListData;
  return <DataSection state={state} list={data} />;
};
const total = (count: number) => ({
  total: { count, bytes: 0, ...(count > 0 && { since: 0 }) },
  log: { lines: [], sums: [] },
});

test.each<[what: string, before: () => VNode, button: RegExp, after: () => VNode, at: string]>([
  ['taking a tag off', () => tags('가', '나'), /가/, () => tags('나'), ''],
  [
    'undoing, which says so',
    () => <Said text={undefined} undoable="뺐어요" onUndo={none} />,
    /./,
    () => <Said text="되돌렸어요" undoable={undefined} onUndo={none} />,
    '되돌렸어요',
  ],
  [
    'clearing what is missing',
    () => <MissingPlaces missing={missing} onClear={none} />,
    /./,
    () => <MissingPlaces missing={[]} onClear={none} />,
    '없어요',
  ],
  [
    'clearing the requests',
    () => <RequestsPart state={total(3)} requests={requests} />,
    /./,
    () => <RequestsPart state={total(0)} requests={requests} />,
    '아직 아무 요청도',
  ],
  [
    'giving a permission back',
    () => <PermissionsPart state={{ held }} permissions={permissions} />,
    /./,
    () => <PermissionsPart state={{ held: [] }} permissions={permissions} />,
    '권한',
  ],
  [
    'allowing arXiv',
    () => <AccessBar access="missing" onAllow={none} />,
    /./,
    () => <AccessBar access="given" onAllow={none} />,
    '바로 나타나요',
  ],
  [
    'seeing all of a day',
    () => <TriageBar state={day} popup={popup} />,
    /모두/,
    () => <TriageBar state={seen()} popup={popup} />,
    '안 본 논문 없음',
  ],
  [
    'showing what is hidden',
    () => <FinishLine state={hidden()} popup={popup} />,
    /숨긴/,
    () => <FinishLine state={seen()} popup={popup} />,
    '2월 11일',
  ],
  ['seeing all of a period', () => period(3), /모두/, () => period(0), '2월 11일'],
  [
    'showing what is hidden of a period',
    () => finish(new Set(library.ranked?.map(({ id }) => id))),
    /숨긴/,
    () => finish(new Set()),
    '논문',
  ],
  ['closing what the panel says of damage', () => inPanel({ damage }), /닫기/, () => inPanel({}), ''],
  ['closing what the options say of damage', () => inOptions({ damage }), /닫기/, () => inOptions({}), '데이터'],
])('after %s', (_what, before, name, after, at) => {
  const { rerender, container } = render(before());
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
  rerender(after());
  expect(button.isConnected).toBe(false);
  expect(container.contains(document.activeElement)).toBe(true);
  expect(document.activeElement).not.toBe(container);
  expect(document.activeElement?.textContent).toContain(at);
});

test('what comes by itself takes no focus that the reader has nowhere', () => {
  const views = [
    [<RequestsPart key={0} state={{}} requests={requests} />, total(3)],
    [<RequestsPart key={1} state={{}} requests={requests} />, total(0)],
  ] as const;
  for (const [loading, state] of views) {
    const { rerender } = render(loading);
    rerender(<RequestsPart state={state} requests={requests} />);
    expect(document.activeElement).toBe(document.body);
    cleanup();
  }
});

test('after closing the card of a sample’s badge', () => {
  const { element } = createSample('badge', paper({ id: '2502.00001' }), { open: true });
  document.body.append(element);
  const toggles = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-testid="toggle"]') ?? [])];
  const close = toggles().at(-1);
  close?.focus();
  close?.click();
  expect(close?.isConnected).toBe(false);
  expect(element.shadowRoot?.activeElement).toBe(toggles()[0]);
});
