/** Texts that were good once: cut, doubled, moved, and with signs in them that mean something to a parser. */
import fc from 'fast-check';

const PIECES = [
  ...['\n', '\r', '\r\n', '\n\n', ' ', '\t', '\0', '\uFEFF', '\uD800', '\u2028', '가', '😀', '0', '9', '-1', '1e999'],
  ...[
    '#',
    '##',
    '### [',
    '](',
    ')',
    '[',
    ']',
    '- ',
    '**',
    '***',
    '```',
    '~~~',
    'Vote: ',
    "Authors: ['",
    '<video src="',
  ],
  ...[
    '{',
    '}',
    '"',
    "'",
    '\\',
    ',',
    ':',
    '=',
    '@',
    '$',
    '%',
    '&',
    '<',
    '>',
    'null',
    '"__proto__":',
    '[]',
    '{}',
    'ER  - ',
  ],
  ...['https://arxiv.org/abs/', 'javascript:', '2502.00001', 'v2', '/', '?', '..', '%2F'],
];

interface Edit {
  at: number;
  length: number;
  kind: 'put' | 'cut' | 'double' | 'move';
  piece: string;
}

/** A place anywhere, as a part of the whole; `fc.double` would nearly always name the start. */
export const anyPlace = fc.nat(999_999).map((n) => n / 1_000_000);

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  at: anyPlace,
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, fc.nat(400)),
  kind: fc.constantFrom('put', 'put', 'cut', 'double', 'move'),
  piece: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 6 })),
});

function change(text: string, { at, length, kind, piece }: Edit): string {
  const start = Math.floor(at * (text.length + 1));
  const [before, part, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  if (kind === 'put') return before + piece + part + after;
  if (kind === 'cut') return before + after;
  if (kind === 'double') return before + part + part + after;
  return before.slice(0, Math.floor(before.length / 2)) + part + before.slice(Math.floor(before.length / 2)) + after;
}

/** A text, changed in one to `most` places. */
export function changed(text: fc.Arbitrary<string>, most = 4): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.array(anyEdit, { minLength: 1, maxLength: most }))
    .map(([whole, edits]) => edits.reduce(change, whole));
}
