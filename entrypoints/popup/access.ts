import type { AccessBarProps } from '../../components/popup/AccessBar';
import { createAccess } from '../../data/sites/access';
import { allowArxiv, hasArxiv, onAccessChanged } from '../../data/sites/arxiv-access';

/** Tells now, and at each change, whether the browser lets us onto arXiv's pages. */
export function followAccess(onChange: (bar: AccessBarProps) => void): void {
  const { load, allow } = createAccess({ hasArxiv, allowArxiv }, (access) => {
    onChange({ access, onAllow: () => void allow() });
  });
  onAccessChanged(() => void load());
  void load();
}
