import { yymmOf } from '../../arxiv-id';
import { yearOf } from '../../year-of';
import type { Entry } from '../entry';

/** When a paper came out: digits as arXiv writes them; the day only where arXiv's page said it. */
export interface Published {
  year: string;
  month: string;
  day?: string;
}

/** The date of submission; without a citation its month, which every arXiv id names. */
export function publishedOf({ id, citation }: Entry): Published {
  const [, year, month, day] = /^(\d{4})\/(\d\d)\/(\d\d)$/.exec(citation?.value.date ?? '') ?? [];
  if (year && month && day) return { year, month, day };
  return { year: `${yearOf(id)}`, month: yymmOf(id).slice(2) };
}

/** The date as `YYYY-MM-DD`, or `YYYY-MM` where only the month is known. */
export function publishedDay({ year, month, day }: Published): string {
  return [year, month, day].filter(Boolean).join('-');
}
