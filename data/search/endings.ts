import { keysOf } from './fold';
import { countSyllables } from './keys';

// Longest first where one ends in another does not matter: each is tried.
const PARTICLES =
  '은 는 이 가 을 를 의 에 에서 에게 에도 에는 에서는 에서의 으로 로 으로써 로써 으로서 로서 으로의 로의 으로는 와 과 와의 과의 도 만 까지 부터 ' +
  '보다 처럼 마다 조차 이나 나 들 이란 란 이라는 라는 이라 라 인 이며 이고 이다 입니다 인데 적 적인 적으로 용';
const VERBS =
  '하 하다 하는 하고 하며 하여 해 해서 했다 한 할 함 하기 하면 하도록 하지 하게 합니다 했습니다 하였습니다 하였다 했던 한다 ' +
  '되 되다 되는 되고 되며 되어 돼 됐다 된 될 됨 되기 되면 되도록 되지 됩니다 됐습니다 되었습니다 되었다 된다 ' +
  '시키다 시키는 시키고 시키며 시켜 시킨 시킬 시킵니다 시켰습니다 시키기';

const endings = [...new Set(`${PARTICLES} ${VERBS}`.split(' ').map(keysOf))].sort((a, b) => b.length - a.length);

/** A stem keeps at least so many syllables: 강의 is no 강 with a particle. */
const LEAST = 2;

/**
 * A Hangul word without its particles and verb endings, shorter and shorter: 모델들을 gives 모델들 and 모델. All of them are
 * beginnings of the word, and some are wrong (연구결과 gives 연구결), so they count for less. Keys in, keys out.
 */
export function stemsOf(keys: string): string[] {
  const stems: string[] = [];
  let word = keys;
  for (;;) {
    const ending = endings.find((one) => word.endsWith(one) && isStem(word, word.length - one.length));
    if (ending === undefined) return stems;
    word = word.slice(0, -ending.length);
    stems.push(word);
  }
}

/** Whether a word can be cut there: at a syllable, with enough left. */
function isStem(word: string, at: number): boolean {
  return countSyllables(word.slice(0, at)) >= LEAST;
}
