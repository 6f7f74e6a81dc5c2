import { describe, expect, it } from 'vitest';
import { bibNames } from '../../data/reading-list/import/bib-names';
import { texToText } from '../../data/reading-list/import/tex-to-text';

describe('texToText', () => {
  it.each([
    ["\\'e \\'{e} {\\'e} {\\'{e}} \\' e", 'é é é é é'],
    ['\\`a \\^o \\~n \\"u \\=a \\.z', 'à ô ñ ü ā ż'],
    ['\\c{c} \\c c \\v{s} \\v s \\H{o} \\k{a} \\r{a} \\u{g} \\d{t} \\b{d}', 'ç ç š š ő ą å ğ ṭ ḏ'],
    ["\\'\\i \\'{\\i} \\\"{\\i} \\v{\\j}", 'í í ï ǰ'],
    [
      '\\ss{} {\\o} \\O{} {\\l}ukasz \\L{} \\aa\\ \\AA{} \\ae{} \\AE{} \\oe{} \\OE{} \\i{} \\dh{} \\th{}',
      'ß ø Ø łukasz Ł å Å æ Æ œ Œ ı ð þ',
    ],
    ['Stra\\ss e', 'Straße'],
    ['\\& \\% \\$ \\# \\_ \\{ \\}', '& % $ # _ { }'],
    ['{\\textbackslash}{\\textbraceleft}{\\textbraceright}{\\textasciitilde}{\\textasciicircum}', '\\{}~^'],
    ['-{}-{}- -- --- -', '--- – — -'],
    ["`{}` `` '' '", "`` “ ” '"],
    ['a~b\\ c\\,d', 'a b c d'],
    ['$a_{1} \\& \\$ b$ {x} $$y$$', '$a_{1} \\& \\$ b$ x $$y$$'],
    ['\\cite{x} \\circle', '\\citex \\circle'],
    ['\\constructor \\__proto__', '\\constructor __proto__'],
    ['ends in a \\', 'ends in a '],
    ["ends in an accent \\'", "ends in an accent '"],
    ['한국어 그대로', '한국어 그대로'],
  ])('reads %s', (tex, text) => {
    expect(texToText(tex)).toBe(text);
  });
});

describe('bibNames', () => {
  it.each([
    ['Kim, Haru and Park, Mina', ['Kim, Haru', 'Park, Mina']],
    ['Haru Kim and\n  Mina   Park', ['Kim, Haru', 'Park, Mina']],
    [
      "Ludwig van Beethoven and Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      ['van Beethoven, Ludwig', 'de la Vallée Poussin, Charles Louis Xavier Joseph'],
    ],
    ['van der Berg, Jan and de Sitter, W.', ['van der Berg, Jan', 'de Sitter, W.']],
    ['King, Jr., Martin Luther', ['King, Martin Luther Jr.']],
    ['{LG AI Research} and {Barnes and Noble, Inc.}', ['LG AI Research', 'Barnes and Noble, Inc.']],
    ['Ming{-}Wei Chang and Donald~E. Knuth', ['Chang, Ming-Wei', 'Knuth, Donald E.']],
    ['Aristotle', ['Aristotle']],
    ['김 하루 AND 박미나', ['김 하루', '박미나']],
    ['Sandy, Anders and and others', ['Sandy, Anders']],
    ['{\\"O}zt{\\"u}rk, {\\c{C}}a{\\u{g}}lar', ['Öztürk, Çağlar']],
    ['', []],
    [' and ', []],
  ])('reads %s', (tex, names) => {
    expect(bibNames(tex)).toEqual(names);
  });
});
