import { describe, expect, test } from 'vitest';
import { papersOn, writeDigest } from '../fixtures/sources/digest-text';
import {
  cutOff,
  dropped,
  type Fault,
  forbidden,
  hourUsedUp,
  notFound,
  otherBytes,
  redirected,
  tooBig,
  tooMany,
  unavailable,
  webPage,
} from '../fixtures/sources/faults';
import { createSource } from '../fixtures/sources/source';
import { press } from './data-actions';
import {
  date,
  faultsOf,
  openDigests,
  paperIds,
  stored,
  turnOn,
  updateAnew,
  updateEnded,
  useSource,
} from './digest-actions';
import { waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';

const PER_DAY = 5;
const NEWEST = date('2025-02-14');
const source = createSource({ from: date('2025-02-12'), to: NEWEST, papersPerDay: PER_DAY });

const browser = useBrowser({ language: 'ko' });
useSource(browser, source);

describe('updates that go wrong', () => {
  test('say what went wrong with the source, each in its own words, and leave the library as it is', async () => {
    const page = await openDigests(browser());
    await turnOn(browser(), page);
    const before = await paperIds(browser());
    const faults: [kind: string, text: string, fault: Fault][] = [
      ['forbidden', '출처가 요청을 거절했어요.', forbidden],
      ['rate-limited', '출처가 쉬었다 오라고 했어요.', hourUsedUp(Date.now() + 3_600_000)],
      ['rate-limited', 'HTTP 429', tooMany(1800)],
      ['server', '출처의 서버에 문제가 있어요.', unavailable(600)],
      ['unreachable', '출처에 연결하지 못했어요.', dropped],
      ['redirected', '다른 주소로 보내려 해서 따라가지 않았어요.', redirected('https://elsewhere.example/')],
      ['not-a-digest', '다이제스트가 아닌 것이 왔어요.', webPage],
      ['not-a-digest', '다이제스트가 아닌 것이 왔어요.', cutOff],
    ];
    for (const [kind, text, fault] of faults) {
      source.reset();
      source.fail(fault);
      await updateAnew(browser(), page);
      await waitFor(page, (one) => document.querySelector(`[data-testid="fault"][data-kind="${one}"]`) !== null, kind);
      const told = await faultsOf(page);
      expect(told).toHaveLength(1);
      expect(told[0]?.text).toContain(text);
    }
    expect(browser().requests().join()).not.toContain('elsewhere.example');
    expect(await paperIds(browser())).toEqual(before);
    await page.close();
  });

  test('leave a day as it was when what came of it is wrong', async () => {
    const page = await openDigests(browser());
    await turnOn(browser(), page);
    const before = await stored(browser(), [`day:${NEWEST}`, 'days']);
    const whole = source.textOf(NEWEST) ?? '';
    const more = writeDigest(NEWEST, papersOn(NEWEST, PER_DAY + 1));
    const faults: [kind: string, text: string, listed: string, fault?: Fault][] = [
      ['wrong-hash', '받은 파일이 목록과 달라', more, otherBytes],
      ['too-big', '너무 커서', more, tooBig(5_000_000)],
      ['not-a-digest', '다이제스트가 아닌 것이', more, webPage],
      ['shrank', '이미 있는 다이제스트보다 논문이 적어', writeDigest(NEWEST, papersOn(NEWEST, 2))],
      ['malformed', '8번째 줄', whole.replace('Vote: ', `${'\n'}### [끊긴 제목](https://arxiv.org/abs/\n\nVote: `)],
    ];
    for (const [kind, text, listed, fault] of faults) {
      source.reset();
      source.write(NEWEST, listed);
      if (fault) source.fail(fault, { of: (asked) => asked.kind === 'day' });
      await updateAnew(browser(), page);
      await waitFor(page, (one) => document.querySelector(`[data-testid="fault"][data-kind="${one}"]`) !== null, kind);
      const told = await faultsOf(page);
      expect(told).toHaveLength(1);
      expect(told[0]?.text).toContain(text);
      expect(told[0]?.text).toContain('2월 14일');
    }
    // A day that is listed, and is not there when it is asked for, is no fault.
    source.reset();
    source.write(NEWEST, more);
    source.fail(notFound, { of: (asked) => asked.kind === 'day' });
    await updateAnew(browser(), page);
    await waitFor(page, () => document.querySelector('[data-testid="update-absent"]') !== null);
    expect(await faultsOf(page)).toEqual([]);
    source.write(NEWEST, whole);
    expect(await stored(browser(), [`day:${NEWEST}`, 'days'])).toEqual(before);
    await page.close();
  });

  test('wait as long as the source says, also after the background has died and when they are asked again', async () => {
    const page = await openDigests(browser());
    await turnOn(browser(), page);
    const until = Date.now() + 3_600_000;
    source.fail(hourUsedUp(until));
    await updateAnew(browser(), page);
    await waitFor(page, () =>
      document.querySelector('[data-testid="pause"]')?.textContent.includes('쉬고 다시 시도해요'),
    );
    source.reset();
    await browser().stopBackground();
    await press(page, 'update-now');
    const { last, pauses } = await updateEnded(browser());
    expect(last?.faults).toEqual([{ source: 'daily-papers-ko', kind: 'rate-limited' }]);
    expect(pauses?.['daily-papers-ko']?.until).toBeGreaterThanOrEqual(until - 1000);
    expect(source.asked).toEqual([]);
    await page.close();
  });
});
