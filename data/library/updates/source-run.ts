/** One run through one source, for updates and for the archive alike. */
import type { CompiledDay } from '../../digest/compile';
import type { DigestDate } from '../../paper';
import { isOfNewerVersion } from '../../schema/schema';
import { readSound } from '../../sound-records';
import { type Values, write } from '../../storage';
import { addDays, type DayRange, dayAt } from '../calendar';
import type { DayEntry } from '../records';
import { SourceFault } from '../sources/fault';
import type { RequestNotes } from '../sources/net';
import type { ListedDay, Net, NetworkSourceId, Source, SourceMemory } from '../sources/source';
import type { UpdatePorts } from './ports';

/** What came of a day that was asked for. */
export interface Came {
  /** `same`: nothing was new. `kept`: the library does not take it. */
  kind: 'added' | 'changed' | 'voted' | 'same' | 'absent' | 'kept';
  papers: number;
  /** Received. */
  bytes: number;
}

/** A source that is being asked. */
export interface OpenSource {
  source: Source;
  net: Net;
  memory: SourceMemory;
  listed: ListedDay[];
}

/** Days back; longer than votes are refreshed. */
const TAGS_KEPT = 14;

const memoryKey = (id: NetworkSourceId) => `source:${id}` as const;

/**
 * Asks a source for its days of a range, and keeps what it is to remember.
 * @throws SourceFault
 */
export async function openSource(
  ports: UpdatePorts,
  id: NetworkSourceId,
  range: DayRange,
  notes: RequestNotes,
  signal: AbortSignal,
): Promise<OpenSource> {
  if (!(await ports.isAllowed(id))) throw new SourceFault('no-permission');
  // What it sends could not be stored.
  if (await isOfNewerVersion()) throw new SourceFault('newer');
  const source = ports.sourceOf(id);
  const net = ports.netOf(id, notes);
  const known = (await readSound([memoryKey(id)]))[memoryKey(id)] ?? {};
  const { days, memory } = await source.list(range, known, net, signal);
  const { dayTags } = known;
  const kept = { ...memory, ...(dayTags && { dayTags }) };
  if (JSON.stringify(kept) !== JSON.stringify(known)) await keepMemory(id, kept);
  return { source, net, memory: kept, listed: days };
}

/**
 * Fetches one day and puts it into the library. `entry` is what the library has of it.
 * @throws SourceFault
 */
export async function takeDay(
  ports: UpdatePorts,
  { source, net, memory }: OpenSource,
  day: ListedDay,
  entry: DayEntry | undefined,
  signal: AbortSignal,
): Promise<Came> {
  const has = holding(source, day, entry);
  // "Not changed" is an answer only where the library has what it was then.
  const fetched = await source.fetch(day, has === 'not' ? withoutTag(memory, day) : memory, net, signal);
  signal.throwIfAborted();
  const { bytes } = fetched;
  if (fetched.kind !== 'day') return { kind: fetched.kind === 'absent' ? 'absent' : 'same', papers: 0, bytes };

  const { papers } = fetched.day;
  const kind = has === "another's" ? await putVotes(ports, fetched.day) : await putDay(ports, fetched.day, entry, has);
  if (kind !== 'kept') rememberTag(memory, day, fetched.etag);
  return { kind, papers: kind === 'kept' ? 0 : papers.length, bytes };
}

/** What the library has of a day: nothing that the source would leave, the source's own, or text that is better. */
function holding(source: Source, day: ListedDay, entry: DayEntry | undefined): 'not' | 'own' | "another's" {
  if (!entry || day.hash !== undefined) return 'not';
  return entry.source === source.id ? 'own' : "another's";
}

async function putVotes(ports: UpdatePorts, { date, papers }: CompiledDay): Promise<Came['kind']> {
  const votes = new Map(papers.flatMap(({ id, votes }) => (votes === undefined ? [] : [[id, votes] as const])));
  const now = ports.now();
  return (await ports.refreshVotes(date, votes, dayAt(now), now)) ? 'voted' : 'same';
}

async function putDay(
  ports: UpdatePorts,
  day: CompiledDay,
  entry: DayEntry | undefined,
  has: 'not' | 'own',
): Promise<Came['kind']> {
  if (has === 'own' && entry?.hash === day.hash) return 'same';
  const stored = await ports.storeDay(day, ports.now()).catch((error: unknown) => {
    // Of a list that is live, a paper may be taken off: what stays still has its votes.
    if (has === 'own' && error instanceof SourceFault && error.kind === 'shrank') return 'shrunk' as const;
    throw error;
  });
  if (stored === 'shrunk') return putVotes(ports, day);
  if (stored === 'kept') return 'kept';
  if (!entry) return 'added';
  return has === 'own' && entry.count === day.papers.length ? 'voted' : 'changed';
}

/** Keeps the tags of days whose contents may still change, as one write for all. */
export async function keepTags({ source, memory }: OpenSource, now: number): Promise<void> {
  const { dayTags } = memory;
  if (!dayTags) return;
  const oldest = addDays(dayAt(now), -TAGS_KEPT);
  const kept = Object.fromEntries(Object.entries(dayTags).filter(([date]) => date >= oldest));
  await keepMemory(source.id, { ...memory, dayTags: kept as Record<DigestDate, string> });
}

function keepMemory(id: NetworkSourceId, memory: SourceMemory): Promise<void> {
  const values: Values = {};
  values[memoryKey(id)] = memory;
  return write(values);
}

function withoutTag(memory: SourceMemory, { date }: ListedDay): SourceMemory {
  if (!memory.dayTags?.[date]) return memory;
  const { [date]: _tag, ...dayTags } = memory.dayTags;
  return { ...memory, dayTags };
}

function rememberTag(memory: SourceMemory, { date, hash }: ListedDay, etag: string | undefined): void {
  if (hash !== undefined || etag === undefined) return;
  memory.dayTags = { ...memory.dayTags, [date]: etag };
}
