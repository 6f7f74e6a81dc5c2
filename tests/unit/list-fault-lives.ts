/** Lives of the extension in which the n-th operation on IndexedDB or `storage.local` fails. */
import { wrap } from 'idb';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * How it fails. `killed`: neither that operation nor any later one happens, and what was not committed is gone;
 * `broken`: the transaction is aborted, or the area does not answer; the others: there is no room left.
 */
export const FAULTS = ['killed', 'broken', 'IndexedDB full', 'storage.local full'] as const;
export type FaultKind = (typeof FAULTS)[number];

interface Fault {
  kind: FaultKind;
  /** Which of the operations that can fail this way: 1 is the first. */
  nth: number;
}

export interface Outcome {
  /** The operations that can fail this way, as far as the life got. */
  operations: string[];
  /** Whether the fault came. */
  hit: boolean;
  /** What the caller was told. */
  error?: unknown;
}

interface Life extends Outcome {
  fault: Fault;
  dead: boolean;
  transactions: Set<IDBTransaction>;
  connections: Set<IDBDatabase>;
}
let life: Life | undefined;

/** fake-indexeddb's own: what else would abort a transaction as a browser does, and at its commit? */
interface Inner {
  _abort(name: string): void;
  _requests: unknown[];
  _state: string;
}

const WRITES = ['put', 'add', 'update', 'commit', 'open'];
const QUOTA_WORDS = ['Resource::kQuotaBytes quota exceeded', 'QUOTA_BYTES quota exceeded'];

function canFail(kind: FaultKind, operation: string): boolean {
  if (kind === 'IndexedDB full') return WRITES.includes(operation);
  if (kind === 'storage.local full') return operation === 'local set';
  return true;
}

/** Counts an operation; whether it is the one to fail. In a dead life every one fails. */
function meets(operation: string): boolean {
  if (!life) return false;
  if (life.dead) throw new Error('the worker was killed');
  if (!canFail(life.fault.kind, operation)) return false;
  life.operations.push(operation);
  if (life.operations.length !== life.fault.nth) return false;
  life.hit = true;
  return true;
}

/** As `meets`, where an operation can be refused at once. */
function isRefused(operation: string): boolean {
  if (!meets(operation)) return false;
  if (life?.fault.kind !== 'killed') return true;
  die(life);
  throw new Error('the worker was killed');
}

function die(dying: Life): void {
  dying.dead = true;
  for (const tx of dying.transactions) {
    try {
      tx.abort();
    } catch {
      // Committed: that stays.
    }
  }
  for (const db of dying.connections) db.close();
}

const reason = () => (life?.fault.kind === 'IndexedDB full' ? 'QuotaExceededError' : 'UnknownError');

type Method = (this: unknown, ...given: unknown[]) => unknown;

function patch(target: object, name: string, around: (self: unknown, run: () => unknown) => unknown): void {
  const original = Reflect.get(target, name) as Method | undefined;
  if (!original) throw new Error(`There is no ${name} to make fail`);
  Object.defineProperty(target, name, {
    configurable: true,
    writable: true,
    value(this: unknown, ...given: unknown[]) {
      return around(this, () => original.apply(this, given));
    },
  });
}

const READS = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
const STORE = ['put', 'add', 'delete', 'clear'];
const requestsOf = [
  { prototype: IDBObjectStore.prototype, names: [...STORE, ...READS] },
  { prototype: IDBIndex.prototype, names: READS },
  { prototype: IDBCursor.prototype, names: ['update', 'delete', 'continue'] },
];

function transactionOf(self: unknown): IDBTransaction {
  const source = self instanceof IDBCursor ? self.source : (self as IDBObjectStore | IDBIndex);
  return source instanceof IDBIndex ? source.objectStore.transaction : source.transaction;
}

function end(tx: IDBTransaction): void {
  if (life?.fault.kind === 'killed') die(life);
  else (tx as unknown as Inner)._abort(reason());
}

for (const { prototype, names } of requestsOf) {
  for (const name of names) {
    patch(prototype, name, (self, run) => {
      // Not before what is asked for in the same breath: a browser, too, ends a transaction between two tasks.
      if (meets(name)) queueMicrotask(() => end(transactionOf(self)));
      return run();
    });
  }
}

// What is thrown there aborts the upgrade.
patch(IDBDatabase.prototype, 'createObjectStore', (_self, run) => {
  if (isRefused('create')) throw new DOMException('', reason());
  return run();
});

patch(IDBDatabase.prototype, 'transaction', (_self, run) => {
  const tx = run() as IDBTransaction;
  life?.transactions.add(tx);
  // A transaction for reading has nobody who waits for its end: the request says that it failed.
  (wrap(tx) as unknown as { done: Promise<void> }).done.catch(() => undefined);
  return tx;
});

patch(IDBTransaction.prototype, '_start', (self, run) => {
  const tx = self as IDBTransaction & Inner;
  const commits = tx._requests.length === 0 && tx._state !== 'finished' && tx.mode === 'readwrite';
  if (!commits || !life?.transactions.has(tx)) return run();
  try {
    if (!isRefused('commit')) return run();
    tx._abort(reason());
  } catch {
    // Killed before the commit: dying has aborted it.
  }
});

patch(Object.getPrototypeOf(indexedDB), 'open', (_self, run) => {
  const fails = isRefused('open');
  const request = run() as IDBOpenDBRequest;
  const name = reason();
  const here = life;
  request.addEventListener('upgradeneeded', () => {
    const { transaction } = request;
    if (!transaction) return;
    here?.transactions.add(transaction);
    (wrap(transaction) as unknown as { done: Promise<void> }).done.catch(() => undefined);
  });
  request.addEventListener('success', () => here?.connections.add(request.result));
  if (fails) {
    // Opened all the same, and told as a failure: first of all listeners, so that the caller's never hears of it.
    const told = new DOMException('', name);
    request.addEventListener('success', (event) => {
      event.stopImmediatePropagation();
      request.result.close();
      Object.defineProperty(request, 'error', { get: () => told });
      const fresh = { dispatched: false, propagationStopped: false, immediatePropagationStopped: false };
      request.dispatchEvent(Object.assign(Object.create(event), { ...fresh, type: 'error' }));
    });
  }
  return request;
});

let words = 0;
for (const name of ['get', 'set', 'remove'] as const) {
  patch(fakeBrowser.storage.local, name, async (_self, run) => {
    if (!isRefused(`local ${name}`)) return run();
    if (life?.fault.kind !== 'storage.local full') throw new Error('the area does not answer');
    words++;
    throw new Error(QUOTA_WORDS[words % QUOTA_WORDS.length]);
  });
}

/** One life: what `act` does while the fault comes, to its end. */
export async function live(fault: Fault, act: () => Promise<unknown>): Promise<Outcome> {
  const mine: Life = {
    fault,
    operations: [],
    hit: false,
    dead: false,
    transactions: new Set(),
    connections: new Set(),
  };
  life = mine;
  try {
    await act();
  } catch (error) {
    mine.error = error;
  } finally {
    life = undefined;
  }
  // What was aborted says so in a later turn.
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  return mine;
}
