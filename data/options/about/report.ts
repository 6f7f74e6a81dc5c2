import { dayAt } from '../../library/calendar';
import type { FaultReport } from '../../library/updates/state';
import type { MissingPlace, PageType } from '../../storage';

/** What a report tells of: nothing of it says what was read, or where. */
export interface ReportFacts {
  version: string;
  userAgent: string;
  /** BCP 47 tag of the interface's language. */
  language: string;
  /** How many of each there are. */
  counts: { days: number; papers: number; saved: number | undefined; otherSites: number };
  /** What was chosen, by the names of settings. */
  settings: Record<string, unknown>;
  /** Names of permissions that are held; hosts of other sites are not among them. */
  permissions: readonly string[];
  missing: readonly (MissingPlace & { page: PageType })[];
  /** What went wrong in the last update. */
  faults: readonly FaultReport[];
}

/** What somebody who can mend a fault needs to know, as text. Days are UTC. */
export function writeReport(facts: ReportFacts): string {
  const { counts, missing, faults } = facts;
  const settings = Object.entries(facts.settings).map(([name, value]) => `- ${name}: ${JSON.stringify(value)}`);
  const places = missing.map(
    ({ page, first, last, selectors }) =>
      `- ${page}: none of ${selectors.map((selector) => `\`${selector}\``).join(', ')} (${dayAt(first)} to ${dayAt(last)})`,
  );
  const kinds = faults.map(({ source, kind, status }) => `- ${source}: ${kind}${status ? ` (${status})` : ''}`);
  return [
    `Haru Papers ${facts.version}`,
    facts.userAgent,
    `Language: ${facts.language}`,
    `Days: ${counts.days}, papers: ${counts.papers}, saved: ${counts.saved ?? 'unknown'}, other sites: ${counts.otherSites}`,
    `Permissions: ${facts.permissions.join(', ')}`,
    ...listed('Settings', settings),
    ...listed('No place found on these arXiv pages', places),
    ...listed('Faults of the last update', [...new Set(kinds)]),
    '',
  ].join('\n');
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title}:`, ...lines] : [`${title}: none`];
}
