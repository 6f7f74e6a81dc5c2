import { render } from 'preact';
import '../../assets/styles/tokens.css';
import '../../assets/styles/dark.css';
import '../../components/parts.css';
import '../../components/page.css';
import '../../components/papers/states.css';
import '../../components/weekly/weekly.css';
import '../../components/weekly/print.css';
import { rangeText } from '../../components/dates';
import { Message } from '../../components/Message';
import { t } from '../../components/text';
import { WeeklyView } from '../../components/weekly/WeeklyView';
import { oneAtATime } from '../../data/one-at-a-time';
import { onStored } from '../../data/storage';
import { readWeek } from '../../data/weekly/read-week';
import { followLook } from '../own-pages/look';

const wanted = new URLSearchParams(location.search).get('week') ?? undefined;

followLook(document);
document.documentElement.lang = t('extension.language');
document.title = `${t('weekly.name')} · ${t('extension.name')}`;

/** The week as it is now: drawn after what is under way, else an older one could come to lie over a newer one. */
const draw = oneAtATime(async () => {
  try {
    const digest = await readWeek(wanted);
    // A saved PDF gets the title as its name.
    if (digest) document.title = `${rangeText(digest.from, digest.to, 'long')} · ${t('extension.name')}`;
    const view = digest ? (
      <WeeklyView digest={digest} onPrint={() => print()} />
    ) : (
      <Message title={t('empty.library')} help={t('empty.library_help')} />
    );
    render(view, document.body);
  } catch {
    render(<Message title={t('failure.read')} help={t('failure.read_help')} onRetry={draw} />, document.body);
  }
});

void draw();
onStored((change) => {
  if (Object.keys(change).includes('days')) void draw();
});
