import { readBibtex } from './bibtex';
import type { FormatId, FormatReader } from './candidate';
import { readCslJson } from './csl-json';
import { readIdList } from './id-list';
import { readJson } from './json';
import { readPaperMemory } from './paper-memory';
import { readRis } from './ris';

interface ImportFormat {
  id: FormatId;
  /** Whether a text, without a byte order mark and with `\n` between lines, is of this format. */
  isFormatOf(text: string): boolean;
  read: FormatReader;
}

/** Where a whole file is looked at, it is for what cannot stand within a string of JSON: there, quotes are escaped. */
const FORMATS: readonly ImportFormat[] = [
  {
    id: 'json',
    isFormatOf: (text) => startsObject(text) && /"format"\s{0,99}:\s{0,99}"haru-papers"/.test(text),
    read: readJson,
  },
  {
    id: 'paper-memory',
    isFormatOf: (text) =>
      startsObject(text) &&
      (/"__dataVersion"\s{0,99}:/.test(text) || /"(?:pdfLink|addDate)"\s{0,99}:/.test(text.slice(0, 20_000))),
    read: readPaperMemory,
  },
  {
    id: 'csl-json',
    isFormatOf: (text) =>
      /^\s*\[\s*(?:\{|\]\s*$)/.test(text) ||
      /^\s*\{\s*"items"\s*:\s*\[/.test(text) ||
      (startsObject(text) && /"title"\s*:/.test(text) && /"type"\s*:\s*"[a-z_-]+"/.test(text)),
    read: readCslJson,
  },
  {
    id: 'bibtex',
    isFormatOf: (text) =>
      /^[ \t]*@\s{0,9}(?:[a-z]{1,40}\s{0,9}[{(]\s{0,99}[^\s,{}()="@]{0,200}\s{0,9},|(?:string|preamble|comment)\s{0,9}[{(])/im.test(
        text,
      ),
    read: readBibtex,
  },
  { id: 'ris', isFormatOf: (text) => /^TY[ \t]{1,2}-[ \t]/m.test(text), read: readRis },
  { id: 'id-list', isFormatOf: () => true, read: readIdList },
];

/** The format of a text, by what it says and not by its file's name; a text of none is read as a list of ids. */
export function formatOf(text: string): ImportFormat | undefined {
  return FORMATS.find(({ isFormatOf }) => isFormatOf(text));
}

function startsObject(text: string): boolean {
  return /^\s*\{\s*["}]/.test(text);
}
