/** What the reading list should be after whatever was done to it: values with versions, and acts that name the versions they wrote. */
import type { ArxivId } from '../../../data/arxiv-id';
import type { ActKind } from '../../../data/reading-list/act';
import type { Entry } from '../../../data/reading-list/entry';

const MOST_ACTS = 30;
const TYPING_MS = 10 * 60_000;
const BLANKS = { saved: false, added: 0, status: 'to-read', tags: [] as readonly string[], note: '', rating: 0 };

export type Values = typeof BLANKS;
type Name = keyof Values;
interface Cell {
  value: unknown;
  version: number;
}
interface ModelAct {
  kind: ActKind;
  at: number;
  papers: number;
  changes: { id: ArxivId; name: string; before: Cell | undefined; version: number }[];
}

const NAMES = Object.keys(BLANKS) as Name[];

export class ListModel {
  readonly #papers = new Map<ArxivId, Map<string, Cell>>();
  #acts: ModelAct[] = [];
  #version = 0;

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const given = NAMES.flatMap((name) => (entry[name] ? [[name, entry[name].value]] : []));
      this.write(undefined, 0, [entry.id], () => Object.fromEntries(given));
    }
  }

  /** What a paper has; blank where nothing was written. */
  of(id: ArxivId): Values {
    const paper = this.#papers.get(id);
    return Object.fromEntries(NAMES.map((name) => [name, paper?.get(name)?.value ?? BLANKS[name]])) as Values;
  }

  /** Whether anything was ever written of a paper. */
  knows(id: ArxivId): boolean {
    return this.#papers.has(id);
  }

  /** The papers on the list. */
  saved(): ArxivId[] {
    return [...this.#papers.keys()].filter((id) => this.of(id).saved);
  }

  write(kind: ActKind | undefined, at: number, ids: readonly ArxivId[], of: (now: Values) => Partial<Values>): void {
    const changes = ids.flatMap((id) =>
      Object.entries(of(this.of(id))).map(([name, value]) => {
        const paper = this.#papers.get(id) ?? new Map<string, Cell>();
        const change = { id, name, before: paper.get(name), version: ++this.#version };
        this.#papers.set(id, paper.set(name, { value, version: change.version }));
        return change;
      }),
    );
    if (kind && changes.length > 0)
      this.#remember({ kind, at, papers: new Set(changes.map(({ id }) => id)).size, changes });
  }

  /** The act that undo is offered for. */
  lastAct(): ModelAct | undefined {
    return this.#acts.findLast(({ kind }) => kind !== 'save');
  }

  /** Takes an act back, but for what something else has written since. */
  undo(act: ModelAct): void {
    this.#acts = this.#acts.filter((one) => one !== act);
    for (const { id, name, before, version } of act.changes) {
      const paper = this.#papers.get(id);
      if (paper?.get(name)?.version !== version) continue;
      paper.set(name, before ?? { value: BLANKS[name as Name], version: ++this.#version });
    }
  }

  /** What was typed on in one note is one act. */
  #remember(act: ModelAct): void {
    const last = this.#acts.at(-1);
    const [before, after] = [last?.changes[0], act.changes[0]];
    const goesOn =
      last?.kind === 'note' &&
      act.kind === 'note' &&
      before?.id === after?.id &&
      after?.before?.version === before?.version;
    if (goesOn && before && after && act.at - last.at <= TYPING_MS) before.version = after.version;
    else this.#acts = [...this.#acts, act].slice(-MOST_ACTS);
  }
}
