import { type ArxivId, yymmOf } from './arxiv-id';

/** The year of an id: 2025 of `2502.06394`, 1991 of `hep-th/9108001`. */
export function yearOf(id: ArxivId): number {
  const year = Number(yymmOf(id).slice(0, 2));
  // Only ids of the old style, which have a slash, are from the last century.
  return (id.includes('/') && year > 90 ? 1900 : 2000) + year;
}
