/** The names of an `Authors:` line, and whether the list breaks off inside a quoted name. */
export interface Authors {
  names: string[];
  cutOff: boolean;
}

/** Reads a comma list of names, or a Python list literal as some days have it. Order and repetitions stay. */
export function readAuthors(text: string): Authors {
  const { items, cutOff } = text.startsWith('[') ? readPythonList(text) : { items: text.split(','), cutOff: false };
  // The source writes "+" where its own list of names was folded, and "-" for none: neither is a person.
  const names = items.map((item) => item.trim()).filter((item) => item !== '' && item !== '+' && item !== '-');
  const last = names.pop();
  if (last !== undefined) names.push(last.replace(/^and\s+/, ''));
  return { names, cutOff };
}

/** A scanner and not a regular expression: names may hold commas, brackets, either quote, and escapes. */
function readPythonList(text: string): { items: string[]; cutOff: boolean } {
  const items: string[] = [];
  let item = '';
  let cutOff = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === ',') {
      items.push(item);
      item = '';
    } else if (/['"]/.test(char) && item.trim() === '') {
      const string = readString(text, at);
      item = string.value;
      cutOff = string.end >= text.length;
      at = string.end;
    } else if (char !== '[' && char !== ']') {
      item += char;
    }
  }
  return { items: [...items, item], cutOff };
}

/** The Python string that starts with the quote at `start`; `end` is its closing quote, or past the text without one. */
function readString(text: string, start: number): { value: string; end: number } {
  const quote = text.charAt(start);
  let value = '';
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) {
    const { char, length } = text.charAt(at) === '\\' ? readEscape(text, at) : { char: text.charAt(at), length: 1 };
    value += char;
    at += length;
  }
  return { value, end: at };
}

/** Python's repr() puts a backslash before a quote or a backslash, and writes what cannot be seen (NBSP) by its number. */
function readEscape(text: string, at: number): { char: string; length: number } {
  const [whole, two, four] = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4}))/.exec(text.slice(at, at + 6)) ?? [];
  if (whole === undefined) return { char: text.charAt(at + 1), length: 2 };
  return { char: String.fromCharCode(Number.parseInt(two ?? four ?? '', 16)), length: whole.length };
}
