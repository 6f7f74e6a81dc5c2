// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { EntryDetail } from '../../components/panel/EntryDetail';
import { cited } from './export-samples';

afterEach(cleanup);

function submittedOn(date: string): string | undefined {
  const act = () => {};
  const { container } = render(
    <EntryDetail
      entry={cited('2502.00001', { date })}
      {...{ note: '', tags: [], tagColors: {}, onClose: act, onStatus: act, onRating: act, onTag: act, onUntag: act }}
      {...{ onNote: act, onNoteDone: act, onCite: act, onExport: act, onRemove: act }}
    />,
  );
  return container.querySelector('.facts time')?.textContent;
}

test('the day of submission is written as every other day', () => {
  expect(submittedOn('2025/02/10')).toBe('2025년 2월 10일');
});

test('a day that no calendar has is left out, and takes nothing away with it', () => {
  expect(submittedOn('2025/13/10')).toBeUndefined();
});
