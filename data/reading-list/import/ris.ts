import type { Findings, FormatReader } from './candidate';
import { cut, LONGEST_VALUE } from './limits';
import { countLines } from './line-counter';
import { takeReference } from './reference';

interface RisRecord {
  at: number;
  values: Map<string, string[]>;
  /** Where a line without a tag goes on. */
  last?: string[];
}

// Two blanks by the book; one, or none behind the dash, in files that a person wrote or an editor trimmed.
const TAGGED = /^([A-Z][A-Z\d])[ \t]{1,2}-(?:[ \t]|$)/;

/** RIS, as reference managers and publishers write it. https://en.wikipedia.org/wiki/RIS_(file_format) */
export const readRis: FormatReader = function* (text, found) {
  const lineOf = countLines(text);
  let record: RisRecord | undefined;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const [all = '', tag] = TAGGED.exec(text.slice(start, Math.min(end, start + 10))) ?? [];
    if (record && (tag === 'ER' || tag === 'TY')) {
      takeRecord(record, lineOf(record.at), found);
      record = undefined;
      yield start;
    }
    if (tag === 'TY') record = { at: start, values: new Map() };
    if (record) addLine(record, tag, text.slice(start + all.length, end));
    start = end + 1;
  }
  if (record) takeRecord(record, lineOf(record.at), found);
};

function addLine(record: RisRecord, tag: string | undefined, text: string): void {
  if (tag) {
    record.last = record.values.get(tag) ?? [];
    record.last.push(text);
    record.values.set(tag, record.last);
    return;
  }
  const before = record.last?.at(-1);
  if (record.last && before !== undefined && before.length < LONGEST_VALUE) {
    record.last[record.last.length - 1] = `${before}\n${text}`;
  }
}

function takeRecord({ values }: RisRecord, line: number, found: Findings): void {
  const all = (...tags: string[]) =>
    tags.flatMap((tag) => values.get(tag) ?? []).map((value) => cut(value, LONGEST_VALUE).trim());
  const title = all('TI', 'T1', 'CT')[0];
  const [doi] = all('DO', 'DI');
  takeReference(
    {
      names: all('AN', 'DO', 'DI', 'UR', 'L1', 'L2', 'LK', 'M1', 'IS', 'C7'),
      mentions: [
        ...all('AN', 'M1', 'M3', 'IS', 'JO', 'JF', 'JA', 'T2', 'PB', 'SP'),
        ...all('N1').filter((note) => /^arxiv/i.test(note)),
      ],
      title,
      authors: all('AU', 'A1'),
      date: (all('DA')[0] ?? all('PY', 'Y1')[0] ?? '').split('/', 3),
      doi,
      tags: all('KW'),
      remarks: all('N1', 'RN'),
    },
    line,
    title ?? [...values].map(([tag, [value]]) => `${tag} - ${value}`).join(' '),
    found,
  );
}
