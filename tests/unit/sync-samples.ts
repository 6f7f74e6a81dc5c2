import fc from 'fast-check';
import type { ArxivId } from '../../data/arxiv-id';
import { type Entry, type Rating, STATUSES, withFields } from '../../data/reading-list/entry';
import { TAG_COLORS, type TagColors } from '../../data/reading-list/tags';

/** A repeatable source of numbers from 0 to 1. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const YEAR = 365 * 24 * 3_600_000;
export const NOW = Date.UTC(2025, 10, 24, 9, 30, 12, 345);

const TAGS = (
  '추론 언어모델 비전 멀티모달 에이전트 강화학습 정렬 안전 평가 벤치마크 데이터셋 검색 RAG 코드 수학 음성 번역 한국어 요약 대화 ' +
  '확산모델 영상생성 이미지 3D 로봇 자율주행 의료 과학 그래프 추천 양자화 효율 긴문맥 메모리 해석가능성 이론 최적화 서베이 세미나 꼭읽기'
).split(' ');

const WORDS = (
  'attention sparse video tokens rewards policy graph protein speech latent energy causal memory planning robust neural field bayesian ' +
  'spectral kernel embedding transfer privacy federated prompt verifier rollout curriculum tokenizer pixel motion depth flow matching ' +
  'score consistency distillation pruning routing expert adapter gradient noise entropy bound sample complexity regret bandit search tree'
).split(' ');
const NOTES =
  '방법 이 은 결과 가 좋다 실험 을 다시 볼 것 표 에서 모델 크기 와 데이터 관계 궁금하다 재현 코드 없음 우리 과제 에 써 보자'.split(
    ' ',
  );

const pick = <T>(next: () => number, from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
const words = (next: () => number, from: readonly string[], count: number) =>
  Array.from({ length: count }, () => pick(next, from)).join(' ');

/**
 * A list as somebody has it after a year: each paper saved at some time, and each of its other fields changed at a time
 * of its own since. Nothing of it is repeated, so it is the worst case for a packer.
 */
export function yearOfReading(count: number, { seed = 1, notes = 0, titles = 0 } = {}): Entry[] {
  const next = random(seed);
  const ids = new Set<string>();
  while (ids.size < count) {
    const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
    ids.add(`${next() < 0.3 ? 24 : 25}${month}.${String(1 + Math.floor(next() * 22_000)).padStart(5, '0')}`);
  }
  return [...ids].map((id) => {
    const saved = NOW - Math.floor(next() * YEAR);
    const later = () => saved + Math.floor(next() * (NOW - saved));
    const tags = [...new Set([pick(next, TAGS), pick(next, TAGS), ...(next() < 0.5 ? [pick(next, TAGS)] : [])])];
    const last = later();
    let entry: Entry = withFields({ id: id as ArxivId }, { saved: true, added: saved, status: 'to-read' }, saved);
    if (next() < 0.8) entry = withFields(entry, { status: pick(next, STATUSES) }, later());
    entry = withFields(entry, { tags }, later());
    if (next() < 0.6) entry = withFields(entry, { rating: Math.floor(1 + next() * 5) as Rating }, later());
    if (next() < 0.9) entry = withFields(entry, { opened: { times: 1 + Math.floor(next() * 6), last } }, last);
    if (next() < 0.08) entry = withFields(entry, { saved: false }, later());
    if (next() < notes) entry = withFields(entry, { note: words(next, NOTES, 5 + Math.floor(next() * 30)) }, later());
    if (next() >= titles) return entry;
    const title = words(next, WORDS, 6 + Math.floor(next() * 6));
    return withFields(entry, { citation: { title, authors: ['Kim, Haru'] } }, saved);
  });
}

/** Text that nothing makes shorter. */
export function noise(length: number, seed = 1): string {
  const next = random(seed + 77);
  return Array.from({ length }, () => String.fromCharCode(0xac00 + Math.floor(next() * 11_172))).join('');
}

const stamped = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at: fc.oneof(fc.nat(9), fc.nat({ max: 2 ** 41 })) });
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('__proto__', '', '추론'));
const arbitraryId = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1501, max: 1512 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([month, number]) => `${month}.${String(number).padStart(5, '0')}`),
  fc.constantFrom('0704.0001', '1412.9999', '9912.00001', 'math/0309136', 'hep-th/9901001', 'cs/0703001'),
) as fc.Arbitrary<ArxivId>;

const arbitraryEntry = fc.record(
  {
    id: arbitraryId,
    saved: stamped(fc.boolean()),
    added: stamped(fc.nat({ max: 2 ** 47 })),
    status: stamped(fc.constantFrom(...STATUSES, 'of a newer version')),
    tags: stamped(fc.uniqueArray(text, { maxLength: 6 })),
    rating: stamped(fc.nat(6)),
    opened: stamped(fc.record({ times: fc.nat(), last: fc.nat({ max: 2 ** 45 }) })),
    note: stamped(text),
    title: stamped(text),
    citation: stamped(fc.record({ title: text, authors: fc.array(text, { maxLength: 2 }) })),
    copy: stamped(fc.record({ title: text })),
    fromANewerVersion: stamped(fc.integer()),
  },
  { requiredKeys: ['id'] },
) as fc.Arbitrary<Entry>;

/** Entries that are as odd as their types allow, and a little more. */
export const arbitraryList = fc.uniqueArray(arbitraryEntry, { maxLength: 20, selector: ({ id }) => id });

export const arbitraryColors = fc.dictionary(text, stamped(fc.constantFrom(...TAG_COLORS)), {
  maxKeys: 5,
  noNullPrototype: true,
}) as fc.Arbitrary<TagColors>;
