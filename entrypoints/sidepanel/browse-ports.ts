import { rememberBrowse } from '../../data/browse/memory';
import type { BrowsePorts } from '../../data/browse/ports';
import { rankAll, rankIds, readIds, readPapers } from '../../data/browse/rank';
import { readDay, readDays } from '../../data/library/read-day';
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
    await remove([id], Date.now());
    const act = await readLastAct();
    return async () => act && undoAct(Date.now(), act.key);
  },
  search: librarySearch,
  remember: rememberBrowse,
};
