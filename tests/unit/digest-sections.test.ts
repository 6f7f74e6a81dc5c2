import { describe, expect, test } from 'vitest';
import { paperWith } from './digest-samples';

describe('sections', () => {
  test.each([
    ["- **What's New**: x", { label: "What's New", text: 'x' }],
    ["- ***What's New***: x", { label: "What's New", text: 'x' }],
    ["- **What's New:** x", { label: "What's New", text: 'x' }],
    ['- ***결론：*** x', { label: '결론', text: 'x' }],
    ['- **A** : x', { label: 'A', text: 'x' }],
    ['- **A**:x', { label: 'A', text: 'x' }],
    ['- **A**:', { label: 'A', text: '' }],
    ['* **A**: x', { label: 'A', text: 'x' }],
    ['- **굵게**의 x', { text: '**굵게**의 x' }],
    ['- **A**와 **B**: x', { text: '**A**와 **B**: x' }],
    ['- ***A**: x', { text: '***A**: x' }],
    ['- **: x', { text: '**: x' }],
    ['- <EOS>와 *하나* `둘`', { text: '<EOS>와 *하나* `둘`' }],
    ['- a\n둘째 줄  \n\n\t셋째', { text: 'a\n둘째 줄  \n\n\t셋째' }],
    ['- **A**:\n1. x\n2. y', { label: 'A', text: '1. x\n2. y' }],
    ['- **A**:\n  - x\n  - y', { label: 'A', text: '  - x\n  - y' }],
    ['- a\n#### 제목\n- b', { text: 'a\n#### 제목' }],
    ['- a\n#해시 ---', { text: 'a\n#해시 ---' }],
    ['- a\u2028b\fc', { text: 'a\u2028b\fc' }],
  ])('%j', (body, section) => {
    expect(paperWith(body)?.sections[0]).toEqual(section);
  });

  test('text above the bullets is kept, apart from what was understood', () => {
    const body = '머리말\n둘째 줄\n![](https://thumbs.example/a.png)\nVote: 1\n![](x.png) 설명\nAuthors: A B\n\n- a';
    expect(paperWith(body)).toMatchObject({
      votes: 1,
      authors: ['A B'],
      image: 'https://thumbs.example/a.png',
      sections: [{ text: '머리말\n둘째 줄' }, { text: '![](x.png) 설명' }, { text: 'a' }],
    });
  });

  test('a paper without bullets keeps its text; a bullet without text is none', () => {
    expect(paperWith('Vote: 1\n\n글뿐입니다.')?.sections).toEqual([{ text: '글뿐입니다.' }]);
    expect(paperWith('-\n- a\n- ')?.sections).toEqual([{ text: 'a' }]);
  });
});
