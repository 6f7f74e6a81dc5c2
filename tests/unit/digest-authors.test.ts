import { expect, test } from 'vitest';
import { readAuthors } from '../../data/digest/authors';

test.each<[string, string[]]>([
  ['Ada Example, Bo Sample', ['Ada Example', 'Bo Sample']],
  ['Ada Example', ['Ada Example']],
  ['', []],
  ['-', []],
  ['[]', []],
  ['Ada Example, +, Bo Sample', ['Ada Example', 'Bo Sample']],
  ['Ada Example, +', ['Ada Example']],
  ['Ada Example, and Bo Sample', ['Ada Example', 'Bo Sample']],
  ['Andrew Example, Candy and Bo', ['Andrew Example', 'Candy and Bo']],
  ['and Ada Example, Bo Sample', ['and Ada Example', 'Bo Sample']],
  ['LG AI Research, 01. AI, C++ Team', ['LG AI Research', '01. AI', 'C++ Team']],
  ['Ada "O. Example, Bo Sample', ['Ada "O. Example', 'Bo Sample']],
  ['Ada Example,, Ada Example,', ['Ada Example', 'Ada Example']],
  ["['Ada Example', 'Bo Sample']", ['Ada Example', 'Bo Sample']],
  [`["Bo D'Sample", 'Ada Example']`, ["Bo D'Sample", 'Ada Example']],
  [String.raw`['Bo D\'Sample', "Ada \"A\" Example"]`, ["Bo D'Sample", 'Ada "A" Example']],
  [String.raw`['Ada\xa0Example', 'B\u014d', 'a\\b']`, ['Ada\u00a0Example', 'Bō', 'a\\b']],
  ["['Example, Ada', 'Team [x]', '+', 'and Bo Sample']", ['Example, Ada', 'Team [x]', 'Bo Sample']],
  ["[Ada Example, Bo D'Sample]", ['Ada Example', "Bo D'Sample"]],
])('%s', (text, names) => {
  expect(readAuthors(text)).toEqual({ names, cutOff: false });
});

test.each<[string, string[]]>([
  ["['Ada Example', 'Bo Sam", ['Ada Example', 'Bo Sam']],
  ["['Ada Example', '", ['Ada Example']],
  [String.raw`['Ada \ `.trimEnd(), ['Ada']],
])('%s breaks off', (text, names) => {
  expect(readAuthors(text)).toEqual({ names, cutOff: true });
});
