import type { RequestLine } from '../../library/updates/state';
import type { RequestsPartState } from './state';

export interface RequestsPorts {
  readRequests(): Promise<readonly RequestLine[]>;
  clearRequests(): Promise<void>;
}

export interface Requests {
  load(): Promise<void>;
  clear(): Promise<void>;
}

/** Every request that was made, for the reader to check. */
export function createRequests(ports: RequestsPorts, onChange: (state: RequestsPartState) => void): Requests {
  let state: RequestsPartState = {};
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      const lines = (await ports.readRequests()).toSorted((a, b) => b.at - a.at);
      state = { lines };
    } catch {
      state = { ...state, failed: true };
    }
    onChange(state);
  };
  return {
    load: () => attempt(async () => undefined),
    clear: () => attempt(ports.clearRequests),
  };
}
