// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { PeriodTabs } from '../../components/browse/PeriodTabs';
import { ViewTabs } from '../../components/popup/ViewTabs';

afterEach(cleanup);

test('thousands on a tab are separated, as they are everywhere', () => {
  render(<ViewTabs view="day" count={1234} onView={() => {}} />);
  expect(screen.getByTestId('reading-list').textContent).toBe('읽기 목록 1,234');
  render(<PeriodTabs period="day" unread={12_345} onPeriod={() => {}} />);
  expect(screen.getByTestId('period-unread').textContent).toContain(' 12,345');
});
