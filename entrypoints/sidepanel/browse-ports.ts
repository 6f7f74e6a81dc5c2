import { rememberBrowse } from '../../data/browse/memory';
import type { BrowsePorts } from '../../data/browse/ports';
import { rankAll, rankIds, readIds } from '../../data/browse/rank';
import { readDay, readDays } from '../../data/library/read-day';
import { readPapers } from '../../data/library/read-papers';
import { readStanding } from '../../data/library/updates/standing';
import { undoAct } from '../../data/reading-list/acts';
import { readLastAct } from '../../data/reading-list/list';
import { remove, save } from '../../data/reading-list/reading-list';
import { markAllSeen, readLooked, setLooked } from '../../data/triage/looked';
import { markSeen, readMarks, setMark, setMarks } from '../../data/triage/marks';
import { librarySearch } from './library-search';

/** The connections of browsing to the browser and the rest of the extension. */
export const ports: BrowsePorts = {
  readDays,
  readDay,
  readIds,
  rankIds,
  rankAll,
  readPapers,
  readLooked,
  readMarks,
  readStanding: (days) => readStanding(days, Date.now()),
  setMark,
  setMarks,
  markSeen,
  markAllSeen,
  setLooked,
  save: (id) => save(id, Date.now()),
  async remove(id) {
    const now = Date.now();
    await remove([id], now);
    const act = await readLastAct();
    // Where it was removed elsewhere already, the last act is another one's.
    return async () => act?.kind === 'remove' && act.at === now && undoAct(Date.now(), act.key);
  },
  search: librarySearch,
  remember: rememberBrowse,
};
