import type { DigestPaper, Section } from '../paper';
import { readAuthors } from './authors';
import { kindOfAddress, readMedia } from './media';
import { type Problem, type ProblemKind, quoted, type Report } from './problems';
import { toSection } from './sections';

/** What stands between a paper's heading and its first bullet. Text that is nothing known becomes sections. */
export type Head = Omit<DigestPaper, 'id' | 'title'>;

/** A `Vote:` or `Authors:` line. */
export interface Field {
  name: 'Vote' | 'Authors';
  value: string;
}

const FIELD = /^ {0,3}(vote|author)s?[ \t]*:/i;
const MOST_VOTES = 1_000_000;

/** The field that a line gives, if it gives one. */
export function readField(line: string): Field | undefined {
  const [start, name] = FIELD.exec(line) ?? [];
  if (start === undefined || name === undefined) return undefined;
  return { name: name.toLowerCase() === 'vote' ? 'Vote' : 'Authors', value: line.slice(start.length).trim() };
}

/** Takes a warning of the line that is being read. */
type ReportHere = (kind: ProblemKind, ...values: Problem['values']) => void;

/** Reads the lines of a head, of which the first has this number. */
export function readHead(lines: readonly string[], number: number, report: Report): Head {
  const fields: Partial<Pick<Head, 'votes' | 'authors'>> = {};
  const media: Pick<Head, 'image' | 'video'> = {};
  const seen = new Set<Field['name']>();
  // Lines of text that follow each other are one section; a line that was understood ends it.
  const texts: string[][] = [[]];
  lines.forEach((line, at) => {
    const reportHere: ReportHere = (...problem) => report('warning', number + at, ...problem);
    const field = readField(line);
    if (field && seen.has(field.name)) {
      reportHere('second_field', field.name);
    } else if (field) {
      seen.add(field.name);
      Object.assign(fields, field.name === 'Vote' ? votesOf(field, reportHere) : authorsOf(field, reportHere));
    } else if (!addMedia(line, media, reportHere)) {
      texts.at(-1)?.push(line);
      return;
    }
    texts.push([]);
  });
  const sections: Section[] = texts.flatMap((text) => toSection(text) ?? []);
  return { authors: [], ...fields, ...media, sections };
}

function votesOf({ value }: Field, report: ReportHere): Pick<Head, 'votes'> {
  if (value === '' || value === '-') return {};
  if (/^\d+$/.test(value) && Number(value) <= MOST_VOTES) return { votes: Number(value) };
  report('bad_votes', quoted(value), MOST_VOTES);
  return {};
}

function authorsOf({ value }: Field, report: ReportHere): Pick<Head, 'authors'> {
  const { names, cutOff } = readAuthors(value);
  if (cutOff) report('open_author');
  return { authors: names };
}

/** Keeps a line's first usable image and video. True if nothing else stands on the line. */
function addMedia(line: string, media: Pick<Head, 'image' | 'video'>, report: ReportHere): boolean {
  const { images, videos, rest } = readMedia(line);
  const image = images.find((url) => kindOfAddress(url) === 'web');
  const video = videos.find((url) => kindOfAddress(url) === 'web');
  if (image !== undefined) media.image ??= image;
  if (video !== undefined) media.video ??= video;
  for (const url of [...images, ...videos]) {
    if (kindOfAddress(url) === 'other') report('bad_address', quoted(url));
  }
  return rest === '' && line.trim() !== '';
}
