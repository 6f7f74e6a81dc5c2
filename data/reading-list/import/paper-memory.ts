import { isCount, isRecord } from '../../json-shapes';
import type { EntryFields } from '../entry';
import { bibNames } from './bib-names';
import type { FormatReader } from './candidate';
import { members, openJson, readValue } from './json-cursor';
import { timeIn } from './limits';
import { countLines } from './line-counter';
import { strings } from './read-entry';
import { takeReference } from './reference';

/**
 * The memory that the extension PaperMemory exports: papers by its own ids, "Arxiv-2502.06394", and `__dataVersion`.
 * https://github.com/vict0rsch/PaperMemory/blob/master/src/shared/js/utils/data.js (validatePaper, 2023)
 */
export const readPaperMemory: FormatReader = function* (text, found) {
  const cursor = openJson(text);
  const lineOf = countLines(text);
  for (const { key = '', start } of members(cursor)) {
    if (key.startsWith('__')) continue;
    const paper = readValue(cursor);
    const head = text.slice(start, Math.min(cursor.at, start + 400));
    if (isRecord(paper)) takePaper(key, paper, lineOf(start));
    else found.refuse(lineOf(start), 'broken', `${key}: ${head}`);
    yield cursor.at;
  }
  if (cursor.isBroken) found.warn('incomplete', lineOf(cursor.at));

  function takePaper(key: string, paper: Record<string, unknown>, line: number) {
    const { pdfLink, title, author, doi, tags, note, favorite } = paper;
    takeReference(
      {
        names: [textOf(pdfLink), key.replace(/^arxiv-/i, '')],
        title: textOf(title),
        authors: bibNames(textOf(author) ?? ''),
        doi: textOf(doi),
        tags: [...(Array.isArray(tags) ? strings(tags) : []), ...(favorite === true ? ['favorite'] : [])],
        notes: [textOf(note)],
        more: history(paper, found.now),
      },
      line,
      `${key} ${textOf(title) ?? ''}`,
      found,
    );
  }
};

function history({ addDate, count, lastOpenDate }: Record<string, unknown>, now: number): Partial<EntryFields> {
  const added = timeOf(addDate, now);
  const last = timeOf(lastOpenDate, now);
  return {
    ...(added !== undefined && { added }),
    ...(last !== undefined && isCount(count) && count > 0 && { opened: { times: count, last } }),
  };
}

function timeOf(value: unknown, now: number): number | undefined {
  return typeof value === 'string' ? timeIn(Date.parse(value), now) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
