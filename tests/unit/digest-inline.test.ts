import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Inline, parseInline } from '../../data/digest/inline';

/** Pieces in short: text as it is, `b(bold)`, `c(code)`, `a(text|href)`. */
const briefly = (text: string) =>
  parseInline(text).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'link') return `a(${piece.text}|${piece.href})`;
    return `${piece.kind === 'strong' ? 'b' : 'c'}(${piece.text})`;
  });
const link = (href: string) => `a(${href}|${href})`;

describe('bold', () => {
  test.each<[string, string[]]>([
    ['**굵게**의 힘', ['b(굵게)', '의 힘']],
    ['(**굵게**)와', ['(', 'b(굵게)', ')와']],
    ['**"굵게"**는', ['b("굵게")', '는']],
    ['***What***: x', ['b(What)', ': x']],
    ['**a** **b**', ['b(a)', ' ', 'b(b)']],
    ['**a *b* c**', ['b(a *b* c)']],
    ['**a `b` c**', ['b(a )', 'c(b)', 'b( c)']],
    ['**$a**b$ c**', ['b($a**b$ c)']],
    ['**[T](https://a.example)**', ['a(T|https://a.example)']],
    ['2 ** 3 ** 4', ['2 ** 3 ** 4']],
    ['2*3*4', ['2*3*4']],
    ['*기울임*', ['*기울임*']],
    ['__init__ _a_', ['__init__ _a_']],
    ['**열기만', ['**열기만']],
    ['a **', ['a **']],
    ['**a***', ['**a***']],
    ['****', ['****']],
    ['**한 줄\n다음 줄**', ['**한 줄\n다음 줄**']],
    ['**a\n**b**', ['**a\n', 'b(b)']],
    ['1. **a**:\n2. **b**:', ['1. ', 'b(a)', ':\n2. ', 'b(b)', ':']],
  ])('%j', (text, pieces) => {
    expect(briefly(text)).toEqual(pieces);
  });
});

describe('code', () => {
  test.each<[string, string[]]>([
    ['`a **b** $c$`는', ['c(a **b** $c$)', '는']],
    ['``a`b``', ['c(a`b)']],
    ['```\na\n```', ['c(\na\n)']],
    ['`a', ['`a']],
    ['``a`', ['``a`']],
    ['` `` `', ['c( `` )']],
    ['`https://a.example`', ['c(https://a.example)']],
  ])('%j', (text, pieces) => {
    expect(briefly(text)).toEqual(pieces);
  });
});

describe('links', () => {
  test.each<[string, string[]]>([
    ['[글](https://a.example/b)에서', ['a(글|https://a.example/b)', '에서']],
    ['[a](http://a.example/b_(c))', ['a(a|http://a.example/b_(c))']],
    ['[https://a.example/](https://a.example/).', [link('https://a.example/'), '.']],
    ['https://a.example/name에서', [link('https://a.example/name'), '에서']],
    ['(https://a.example)에서', ['(', link('https://a.example'), ')에서']],
    ['https://a.example/b_(c)를', [link('https://a.example/b_(c)'), '를']],
    ['https://a.example/b.', [link('https://a.example/b'), '.']],
    ["'https://a.example/b'에서", ["'", link('https://a.example/b'), "'에서"]],
    ['https://a.example/b?c=d&e#f), g', [link('https://a.example/b?c=d&e#f'), '), g']],
    ['https://a.example/b{c}', [link('https://a.example/b'), '{c}']],
    ['<https://a.example>', ['<', link('https://a.example'), '>']],
    ['**https://a.example**', [link('https://a.example')]],
    ['HTTPS://A.example', [link('HTTPS://A.example')]],
    ['링크https://a.example', ['링크', link('https://a.example')]],
    ['xhttps://a.example', ['xhttps://a.example']],
    ['https:// http://', ['https:// http://']],
    ['[a](javascript:alert(1))', ['[a](javascript:alert(1))']],
    ['[a](/b) [c](d.html) [e]', ['[a](/b) [c](d.html) [e]']],
    ['[a](data:text/html,https://a.example)', ['[a](data:text/html,', link('https://a.example'), ')']],
    ['[](https://a.example)', ['[](', link('https://a.example'), ')']],
    ['![a](https://a.example/b.png)', ['!', 'a(a|https://a.example/b.png)']],
  ])('%j', (text, pieces) => {
    expect(briefly(text)).toEqual(pieces);
  });
});

describe('plain text', () => {
  test.each([
    '',
    '<think>생각</think> <EOS> <b>x</b> &amp;',
    '$\\nabla^2 **a** `b` [c](https://a.example)$',
    '$$a **b** c$$',
    '\\*a\\* # 제목 - 항목\n1. 하나',
    '\u0000\uD800\u2028',
  ])('%j stays as it is', (text) => {
    expect(briefly(text)).toEqual(text ? [text] : []);
  });

  it('takes prices for prices, not for TeX', () => {
    expect(briefly('$20와 **a** 그리고 $30')).toEqual(['$20와 ', 'b(a)', ' 그리고 $30']);
    expect(briefly('$5**a**$6')).toEqual(['$5', 'b(a)', '$6']);
  });
});

// Pieces that mean something to the grammar, so that random text is not only noise.
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '**',
        '***',
        '*',
        '`',
        '``',
        '$',
        '[',
        '](',
        ')',
        'https://a.example/',
        'javascript:',
        '\n',
        ' ',
        '가',
        '.',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** Walks the source along the pieces: only marks of bold and code, and the brackets and address of a link, may be skipped. */
function expectNothingLost(text: string, pieces: readonly Inline[]): void {
  const plain = (part: string) => part.replaceAll(/[*`]/g, '');
  const source = plain(text);
  let at = 0;
  for (const piece of pieces) {
    const visible = plain(piece.text);
    const linked = piece.kind === 'link' ? `[${visible}](${plain(piece.href)})` : visible;
    const shown = source.startsWith(linked, at) ? linked : visible;
    expect(source.startsWith(shown, at)).toBe(true);
    at += shown.length;
  }
  expect(at).toBe(source.length);
}

test('visible text loses nothing but markup, in any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const pieces = parseInline(text);
      expectNothingLost(text, pieces);
      expect(pieces.every((piece) => piece.text !== '' || piece.kind === 'code')).toBe(true);
      for (const piece of pieces) if (piece.kind === 'link') expect(new URL(piece.href).protocol).toMatch(/^https?:$/);
      // Asterisks and backticks go in pairs of marks, so what is gone is never a single one of its kind.
      const count = (mark: string, part: string) => part.split(mark).length - 1;
      const visible = pieces.map((piece) => piece.text).join('');
      const href = pieces.map((piece) => (piece.kind === 'link' ? piece.href : '')).join('');
      for (const mark of href.includes('*') || href.includes('`') ? [] : ['*', '`']) {
        expect((count(mark, text) - count(mark, visible)) % 2).toBe(0);
      }
    }),
    { numRuns: 5000 },
  );
});

test('text without marks is one piece', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const harmless = text.replaceAll(/[*`$[]|https?:/gi, '');
      expect(parseInline(harmless)).toEqual(harmless ? [{ kind: 'text', text: harmless }] : []);
    }),
  );
});

// 1 MB each; quadratic reading would take many minutes and run into the time limit.
test.each(
  [
    '[',
    '[a](http://',
    '[a](http://a(b)',
    '**a ',
    '**a',
    '$a ',
    '$$',
    '`',
    '` `` ``` ',
    'http://',
    'http://a)))(((',
    'http://a:b(',
    '\n**a',
  ].map((unit): [string, string] => [unit, unit.repeat(1_000_000 / unit.length)]),
)('%j over and over takes linear time', (_, text) => {
  expectNothingLost(text.slice(0, 1000), parseInline(text.slice(0, 1000)));
  expect(parseInline(text).length).toBeGreaterThan(0);
});
