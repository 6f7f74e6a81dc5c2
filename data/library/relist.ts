import type { DigestDate, DigestPaper, Listing, Paper } from '../paper';

/** What a day says of a paper, apart from its votes. */
export type Text = Omit<DigestPaper, 'votes'> & Pick<Paper, 'language' | 'source'>;

/** A paper with a day's listing in place of the one it had, and with that day's text where it is to stand. */
export function withListing(known: Paper | undefined, listing: Listing, text: Text | undefined): Paper | undefined {
  const others = (known?.listings ?? []).filter(({ date }) => date !== listing.date);
  const listings = [...others, listing].sort((a, b) => (a.date < b.date ? 1 : -1));
  if (text && isToStand(text, listing.date, known)) return assemble(text, listings, listing.date);
  return known && assemble(known, listings, textDateOf(known));
}

/** A paper without its listings on some days; undefined where no other is left. Its text stays as it is. */
export function withoutListings(known: Paper, dates: ReadonlySet<DigestDate>): Paper | undefined {
  const listings = known.listings.filter(({ date }) => !dates.has(date));
  return listings.length > 0 ? assemble(known, listings, textDateOf(known)) : undefined;
}

/** Korean stands before English; in one language, the newest day's text stands, or that of a day which still lists the paper. */
function isToStand(text: Text, date: DigestDate, known: Paper | undefined): boolean {
  if (!known) return true;
  if (text.language !== known.language) return text.language === 'ko';
  const stands = textDateOf(known);
  return date >= stands || known.listings.every((listing) => listing.date !== stands);
}

function textDateOf({ textOf, listings: [newest] }: Paper): DigestDate {
  return textOf ?? newest?.date ?? ('' as DigestDate);
}

/** Votes are the newest listing's, wherever the text comes from. */
function assemble(text: Text & Partial<Paper>, listings: Listing[], textDate: DigestDate): Paper {
  const { votes: _votes, textOf: _textOf, listings: _listings, ...rest } = text;
  const [newest] = listings;
  return {
    ...rest,
    ...(newest?.votes === undefined ? {} : { votes: newest.votes }),
    listings,
    ...(newest?.date === textDate ? {} : { textOf: textDate }),
  };
}
