/** A worker that carries out archives of a source with twenty days. */
import { expect } from 'vitest';
import { startArchive } from '../../data/library/updates/control';
import { createFollower, type Follower } from '../../data/library/updates/follow';
import { onStored } from '../../data/storage';
import { day, digest, KO, World } from './update-world';

export const range = { source: KO, from: day(1), to: day(20) } as const;
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
export const days = (from: number, to: number) => numbers(from, to).map(day);

export class Worker {
  world = new World();
  /** Errors that are no faults of a source. */
  errors: unknown[] = [];
  #follower: Follower | undefined;
  /** Ends the worker: what it had under way is no longer heard of. */
  end: () => void = () => undefined;

  constructor() {
    this.publish(1, 20);
  }

  get follower(): Follower {
    this.#follower ??= this.#begin();
    return this.#follower;
  }

  publish(from: number, to: number): void {
    this.world.publish(...days(from, to).map((on) => digest(on)));
  }

  /** Begins for a test; gives its end, by which there must have been no error. */
  async startForTest(): Promise<() => void> {
    await this.start();
    return () => {
      this.end();
      expect(this.errors).toEqual([]);
    };
  }

  /** A worker begins, as one does that was woken, in place of the one before. */
  start(): Promise<void> {
    this.end();
    this.#follower = this.#begin();
    return this.#follower.go();
  }

  /** The reader asks for a range, and the worker does what comes of it. */
  async ask(asked: Parameters<typeof startArchive>[0] = range): Promise<void> {
    await startArchive(asked, this.world.now);
    await this.follower.go();
  }

  #begin(): Follower {
    const follower = createFollower(this.world.ports, (error) => this.errors.push(error));
    this.end = onStored(follower.heard);
    return follower;
  }
}
