import type { Citation } from '../reading-list/entry';
import { rowOfPage, rowOfPaper } from '../row';
import type { PopupPorts } from './ports';
import type { PopupState } from './state';
import type { Held } from './triage';

/** What is said of a tab, which stands above the day's papers. */
export type AboveList = Pick<PopupState, 'current' | 'site'>;

/** The tab that the popup was opened over: its paper, and its site. */
export function createTab(ports: PopupPorts, { state, set }: Held) {
  let citation: Citation | undefined;

  /** The tab's paper with what its page said, where the library has nothing better. */
  const titled = (current: PopupState['current']) =>
    !current || !citation
      ? current
      : current.inLibrary
        ? { ...current, citation }
        : { ...rowOfPage(current.id, citation), inLibrary: false };
  const readCurrent = async (): Promise<PopupState['current']> => {
    const found = await ports.readTabPaper();
    if (!found) return undefined;
    const { id, paper } = found;
    found.citation.then((said) => {
      citation = said;
      const { current } = state();
      if (current) set({ current: titled(current) });
    });
    return { ...(paper ? rowOfPaper(paper) : rowOfPage(id)), inLibrary: paper !== undefined };
  };

  return {
    async read(): Promise<AboveList> {
      const [current, site] = await Promise.all([
        readCurrent().catch(() => undefined),
        ports.readTabSite().catch(() => undefined),
      ]);
      return { current, site };
    },
    /** What was read, with the page's own name for its paper if that has come meanwhile. */
    titled: ({ current, site }: AboveList): AboveList => ({ current: titled(current), site }),
    /** What the tab's page says of its paper. */
    citation: () => citation,
    async setSite(isOn: boolean) {
      const { site } = state();
      if (!site) return;
      try {
        const isDone = isOn ? await ports.turnOn(site.pattern) : await ports.turnOff(site.pattern).then(() => true);
        set({ site: await ports.readTabSite(), siteProblem: isDone ? undefined : 'declined' });
      } catch {
        set({ siteProblem: 'failed' });
      }
    },
  };
}
