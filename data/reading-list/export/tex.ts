// Each is one balanced group: BibTeX counts braces, escaped ones too, so that `\{` by itself would break a file.
const WRITTEN: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
};
const SPECIAL = /[\\{}~^<>|$&%#_]/g;

// TeX pairs the dollars; two prices ("$5 to $10") are no formula, as there a blank stands before the second dollar.
const INNER = String.raw`(?:(?!\s)(?:\\.|[^$\\])+(?<!\s)|(?=[^$]*[\\^_])(?:\\.|[^$\\])+)`;
const MATH = new RegExp(String.raw`(?<!\\)(\$\$${INNER}\$\$|\$${INNER}\$)`);
/** A script sign with nothing after it: no formula, and some readers stop at it. */
const EMPTY_SCRIPT = /[\^_]\s*(?:[\^_}$]|$)/;
const SIGN_ACCENT = /["'`^~=.]/.source;
const LETTER_ACCENT = /[bcdHkrtuv](?![a-zA-Z])/.source;
const WITH_ARGUMENT =
  /(?:text(?:it|sl|bf|sc|md|rm|sf|tt|up|(?:super|sub)script)|emph|strong|enquote|mkbib[a-z]+|mathrm|url)(?![a-zA-Z])/
    .source;
/** A command without what it works on takes the sign after it, be it the end of the formula or of the title; a link's takes two. */
const LACKING = String.raw`(?:begin|end|(?:href|ElsevierGlyph)(?![a-zA-Z])|s[bp](?![a-zA-Z])|${WITH_ARGUMENT}(?!\s*\{)|${LETTER_ACCENT}(?!\s*[a-zA-Z{\\]))`;
const COMMAND = String.raw`\\(?:(?!${LACKING})[a-zA-Z]+|[&%$#_{}]|${SIGN_ACCENT}(?:[a-zA-Z]|(?=[{\\])))`;
/** Accents are for text: TeX has others in formulas. */
const NO_MATH = new RegExp(String.raw`(?<!\\)(?:\\\\)*\\(?:${LACKING}|${SIGN_ACCENT}|${LETTER_ACCENT})`);
/** TeX takes one letter for an argument without braces; other readers do not. */
const UNBRACED = new RegExp(String.raw`(?<!\\)(\\${WITH_ARGUMENT})\s*([a-zA-Z\d])`, 'g');
const TOKEN = new RegExp(`${COMMAND}|[\\p{L}\\p{M}\\p{N}]+|${SPECIAL.source}`, 'gu');

/** Plain text as TeX that prints just that, with balanced braces, in UTF-8. */
export function texText(text: string): string {
  // What TeX would join: `--` to a dash, two quotes to a double one.
  return text.replace(SPECIAL, (char) => WRITTEN[char] ?? `\\${char}`).replace(/([-'`])(?=\1)/g, '$1{}');
}

/**
 * A title, on one line, as a BibTeX value. arXiv's titles are TeX (https://info.arxiv.org/help/prep.html): formulas,
 * commands and accents stay; what TeX would choke on is escaped, braces that do not match among it. Words whose capitals
 * matter are put in braces, as bibliography styles write titles in lower case.
 */
export function texTitle(title: string): string {
  const parts = title.replace(UNBRACED, '$1{$2}').split(MATH);
  const isMath = (part: string, at: number) =>
    at % 2 === 1 && isBalanced(part) && !EMPTY_SCRIPT.test(part) && !NO_MATH.test(part);
  const isGrouped = isBalanced(parts.filter((part, at) => !isMath(part, at)).join(''));
  let depth = 0;
  const write = (token: string) => {
    if (/^\\?[{}]$/.test(token) && isGrouped) {
      depth += token.endsWith('{') ? 1 : -1;
      return token;
    }
    if (/^[\p{L}\p{M}\p{N}]/u.test(token)) return depth === 0 && isCased(token) ? `{${token}}` : token;
    const isCommand = token.length > 1 && !/[{}]$/.test(token);
    return isCommand ? token : texText(token.slice(-1));
  };
  return parts.map((part, at) => (isMath(part, at) ? escapeMath(part) : part.replace(TOKEN, write))).join('');
}

/** A change of font lasts to the end of its group; some readers look for that end past the formula's. */
const FONT_CHANGE = /\\(?:(?:it|sl|sc)(?:shape)?|em|bf(?:series)?|rm|sf|tt)(?![a-zA-Z])/;

/** In a formula only these would end it, or the line, early. */
function escapeMath(formula: string): string {
  const grouped = FONT_CHANGE.test(formula) ? formula.replace(/^(\$+)(.*?)(\$+)$/s, '$1{$2}$3') : formula;
  return grouped.replace(/(?<!\\)[%&#]/g, '\\$&');
}

/** Whether capitals of a word mean something: LLM, SynthDetoxM, 3D, and the Q of Q-learning; but not the article A. */
function isCased(word: string): boolean {
  return /.\p{Lu}/u.test(word) || (/^\p{Lu}$/u.test(word) && word !== 'A');
}

/** BibTeX counts escaped braces, too; other readers do not, and some take `\\` for one sign. */
const READINGS = [/(?!)/g, /\\[{}]/g, /\\[\\{}]/g];

/** Whether braces match, however a reader of BibTeX counts them. */
function isBalanced(text: string): boolean {
  return READINGS.every((escaped) => isMatched(text.replace(escaped, '')));
}

function isMatched(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
