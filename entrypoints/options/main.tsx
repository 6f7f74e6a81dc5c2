import { type ComponentChild, render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/dark.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/export-form.css';
import '../../components/options/options.css';
import '../../components/options/data.css';
import '../../components/options/import/import.css';
import '../../components/options/sync/sync.css';
import '../../components/options/digests/digests.css';
import { OptionsView } from '../../components/options/OptionsView';
import { t } from '../../components/text';
import { createReadingListData, type ReadingListState } from '../../data/options/reading-list-data';
import type { OptionsState } from '../../data/options/state';
import { createOptions } from '../../data/options/store';
import { onStored } from '../../data/storage';
import { followLook } from '../own-pages/look';
import { listPorts } from './list-ports';
import { ports } from './ports';

followLook(document);
document.documentElement.lang = t('extension.language');
document.title = `${t('options.name')} · ${t('extension.name')}`;

let state: OptionsState = {};
let listState: ReadingListState | undefined;
let appearanceView: ComponentChild;
let digestsView: ComponentChild;
let laterView: ComponentChild;
/** The page is drawn when these are there, or cannot be: what stands below does not jump. */
const FIRST_SECTIONS = ['appearance', 'sites', 'digests'];
let isReady = false;
type Load = (changed: readonly string[]) => Promise<void>;
let loadAppearance: Load | undefined;
let loadDigests: Load | undefined;
let loadLater: Load | undefined;

const options = createOptions(ports, (next) => {
  state = next;
  draw();
});
const list = createReadingListData(listPorts, (next) => {
  listState = next;
  draw();
});

function draw(): void {
  if (!listState || !isReady) return;
  render(
    <OptionsView {...{ state, options, appearanceView, digestsView, laterView, listState, list }} />,
    document.body,
  );
}

async function openAppearance(): Promise<void> {
  const appearance = await import('./appearance');
  loadAppearance = await appearance.openAppearance((view) => {
    appearanceView = view;
    draw();
  });
}

async function openDigests(): Promise<void> {
  const digests = await import('./digests');
  loadDigests = await digests.openDigests((view) => {
    digestsView = view;
    draw();
  });
}

async function openFirstSections(): Promise<void> {
  await Promise.allSettled([openAppearance(), options.load(), openDigests()]);
  isReady = true;
  draw();
}

async function openLaterSections(): Promise<void> {
  const sections = await import('./later-sections');
  loadLater = await sections.openLaterSections((view) => {
    laterView = view;
    draw();
  });
}

/** Shows what the address points at, in the turn in which it and all above it have their place: later is under a hand. */
async function showPointedAt(): Promise<void> {
  const first = openFirstSections();
  const all = Promise.allSettled([first, list.load(), openLaterSections()]);
  const id = location.hash.slice(1);
  await (FIRST_SECTIONS.includes(id) ? first : all);
  document.getElementById(id)?.scrollIntoView();
}
void showPointedAt();

onStored((change) => {
  const keys = Object.keys(change);
  if (keys.includes('sites')) void options.load();
  void list.load(keys);
  void loadAppearance?.(keys);
  void loadDigests?.(keys);
  void loadLater?.(keys);
});

// A file that misses its place must not take the page away.
for (const type of ['dragover', 'drop'] as const) {
  document.addEventListener(type, (event) => {
    const isField = event.target instanceof HTMLTextAreaElement && !event.dataTransfer?.types.includes('Files');
    if (!isField) event.preventDefault();
  });
}
