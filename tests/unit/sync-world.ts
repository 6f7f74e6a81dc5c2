/** Devices with clocks of their own, and an account between them that loses, repeats and reorders. */
import fc from 'fast-check';
import type { ArxivId } from '../../data/arxiv-id';
import {
  type Entry,
  type EntryFields,
  isSaved,
  type Rating,
  STATUSES,
  type Stamped,
  withFields,
} from '../../data/reading-list/entry';
import { type List, newsFor, withNews, writingFor } from '../../data/reading-list/sync/exchange';
import { checkQuota, type Items } from './sync-account';
import { NOW } from './sync-samples';

const PAPERS = ['2502.00001', '2502.00002', '1301.0003', 'math/0309136'] as ArxivId[];
export const DAY = 86_400_000;

/** What a device last heard of the account, and what it has told it that did not arrive yet. */
export class Device {
  list: List = { entries: [], tagColors: {} };
  heard: Items = {};
  written: string | undefined;

  constructor(readonly skew: number) {}

  entry(id: ArxivId): Entry {
    return this.list.entries.find((entry) => entry.id === id) ?? { id };
  }

  act(id: ArxivId, fields: Partial<EntryFields>, now: number): Entry {
    const changed = withFields(this.entry(id), fields, now + this.skew);
    this.list = { ...this.list, entries: [...this.list.entries.filter((entry) => entry.id !== id), changed] };
    return changed;
  }

  /** As `syncNow` does it; returns what is written, undefined where a key goes. */
  async run(): Promise<[key: string, value: unknown][]> {
    this.list = withNews(this.list, await newsFor(this.list, this.heard));
    const { set, remove, written } = await writingFor(this.list, this.heard, this.written);
    this.written = written;
    const writes = [...Object.entries(set), ...remove.map((key) => [key, undefined] as [string, unknown])];
    this.heard = apply(this.heard, writes);
    checkQuota(this.heard, set);
    return writes;
  }
}

/** Items after some were written; one that is written as undefined goes. */
export function apply(items: Items, writes: [string, unknown][]): Items {
  const after = { ...items, ...Object.fromEntries(writes) };
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined));
}

const which = { device: fc.nat(2), paper: fc.nat(PAPERS.length - 1), wait: fc.oneof(fc.constant(0), fc.nat(DAY / 4)) };
const small = fc.nat(5);
/** What may happen next. */
export const steps = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('save', 'save', 'remove', 'restore', 'describe'),
      ...which,
      n: small,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('status', 'tags', 'note', 'rating', 'color'), ...which, n: small }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('run'), ...which, n: small }) },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom('arrive', 'arrive twice', 'lose', 'hear', 'hear a part', 'tear'),
      ...which,
      n: fc.nat(20),
    }),
  },
);
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** What an act writes, as the reading list's verbs do; nothing where they would do nothing. */
const ACTS: Record<string, (entry: Entry, n: number, now: number) => Partial<EntryFields> | undefined> = {
  save: (entry, _n, now) =>
    isSaved(entry) ? undefined : { saved: true, added: now, ...(!entry.status && { status: 'to-read' }) },
  remove: (entry) => (isSaved(entry) ? { saved: false } : undefined),
  restore: (entry) => (entry.added && !isSaved(entry) ? { saved: true } : undefined),
  describe: (entry, n) => (entry.citation ? undefined : { citation: { title: `Title ${n}`, authors: [] } }),
  status: (_entry, n) => ({ status: STATUSES[n % 4] ?? 'done' }),
  tags: (_entry, n) => ({ tags: ['추론', '비전', 'RAG'].slice(n % 3) }),
  note: (_entry, n) => ({ note: n ? `메모 ${n}` : '' }),
  rating: (_entry, n) => ({ rating: (n % 6) as Rating }),
};

export class World {
  account: Items = {};
  underway: [key: string, value: unknown][] = [];
  now = NOW;
  /** The latest that was ever written to a field, anywhere. */
  latest = new Map<string, Stamped<unknown>>();

  constructor(readonly devices: Device[]) {}

  async step(step: Step): Promise<void> {
    this.now += step.wait;
    const device = this.devices[step.device] as Device;
    const place = step.n % Math.max(this.underway.length, 1);
    switch (step.kind) {
      case 'run':
        this.underway.push(...(await device.run()));
        return;
      case 'arrive':
        this.account = apply(this.account, this.underway.splice(place, 1));
        return;
      case 'arrive twice':
        this.account = apply(this.account, this.underway.slice(place, place + 1));
        return;
      case 'lose':
        this.underway.splice(place, 1);
        return;
      case 'hear':
        device.heard = { ...this.account };
        return;
      case 'hear a part': {
        const told = Object.entries(this.account).filter((_item, n) => n % 2 === step.n % 2);
        device.heard = { ...device.heard, ...Object.fromEntries(told) };
        return;
      }
      case 'tear':
        device.heard = Object.fromEntries(
          Object.entries(device.heard).map(([key, value]) => [key, String(value).slice(0, -step.n)]),
        );
        return;
      case 'color': {
        const at = Math.max(this.now + device.skew, (device.list.tagColors.추론?.at ?? 0) + 1);
        const color = { value: step.n % 2 ? 'red' : 'teal', at } as const;
        device.list = { ...device.list, tagColors: { ...device.list.tagColors, 추론: color } };
        this.#remember('color', color);
        return;
      }
      default:
        this.#act(step, device);
    }
  }

  #act(step: Step, device: Device): void {
    const id = PAPERS[step.paper] as ArxivId;
    const fields = ACTS[step.kind]?.(device.entry(id), step.n, this.now + device.skew);
    if (!fields) return;
    const changed = device.act(id, fields, this.now);
    // A citation stays where it is; its title travels under its stamp.
    for (const name of Object.keys(fields).filter((field) => field !== 'citation'))
      this.#remember(`${id} ${name}`, changed[name as keyof EntryFields] as Stamped<unknown>);
  }

  #remember(name: string, written: Stamped<unknown>): void {
    const before = this.latest.get(name);
    const isLater =
      !before ||
      written.at > before.at ||
      (written.at === before.at && JSON.stringify(written.value) > JSON.stringify(before.value));
    if (isLater) this.latest.set(name, written);
  }

  /** All that is under way arrives, and the devices exchange until none has anything to write. Returns the rounds. */
  async settle(): Promise<number> {
    for (let round = 1; round <= 8; round++) {
      let writes = 0;
      for (const device of this.devices) {
        device.heard = { ...this.account };
        const written = await device.run();
        this.account = apply(this.account, written);
        writes += written.length;
      }
      if (writes === 0) return round;
    }
    throw new Error('The devices write for ever');
  }
}
