import type { Paper } from '../paper';

/** Headings are part of the summary: they follow its language, not the interface's. Keys as in the source, lower case. */
export const KOREAN_HEADINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "what's new": '새로운 점',
    'technical details': '기술',
    'performance highlights': '성능',
    methodology: '방법',
    conclusion: '결론',
    limitations: '한계',
  }),
);

/** The heading for a section's label; a label that is not known stands as the digest wrote it. */
export function headingFor(label: string, language: Paper['language']): string {
  return (language === 'ko' && KOREAN_HEADINGS.get(label.toLowerCase())) || label;
}
