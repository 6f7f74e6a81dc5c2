import type { OptionsState } from './state';

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * What somebody who can mend it needs to know about places that are missing on arXiv's pages: page types, selectors and
 * days (UTC), the extension's version and the browser. Not which papers were read.
 */
export function missingReport(
  missing: NonNullable<OptionsState['missing']>,
  { version, userAgent }: { version: string; userAgent: string },
): string {
  const lines = missing.map(
    ({ page, first, last, selectors }) =>
      `- ${page}: none of ${selectors.map((selector) => `\`${selector}\``).join(', ')} (${day(first)} to ${day(last)})`,
  );
  return [`Haru Papers ${version} found no place on these arXiv pages:`, ...lines, '', userAgent, ''].join('\n');
}
