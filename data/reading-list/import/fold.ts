import type { ArxivId } from '../../arxiv-id';
import type { EntryFields } from '../entry';
import { merge } from '../merge';
import { cleanTags } from '../tags';
import type { Candidate } from './candidate';

/** Puts a paper among others, or into the one with its id if that is there; whether it was. */
export function foldInto(papers: Map<ArxivId, Candidate>, candidate: Candidate): boolean {
  const before = papers.get(candidate.id);
  papers.set(candidate.id, before ? fold(before, candidate) : candidate);
  return before !== undefined;
}

function fold(a: Candidate, b: Candidate): Candidate {
  const entry = a.entry && b.entry ? merge(a.entry, b.entry) : (a.entry ?? b.entry);
  const fields = a.fields && b.fields ? foldFields(a.fields, b.fields) : (a.fields ?? b.fields);
  return { line: a.line, id: a.id, ...(entry && { entry }), ...(fields && { fields }) };
}

/** The first mention counts; later ones add what it lacks, and their tags. */
function foldFields(a: Partial<EntryFields>, b: Partial<EntryFields>): Partial<EntryFields> {
  const tags = a.tags && b.tags ? cleanTags([...a.tags, ...b.tags]) : (a.tags ?? b.tags);
  return { ...b, ...a, ...(tags && { tags }) };
}
