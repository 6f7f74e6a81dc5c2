// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FirstOf } from '../../components/options/FirstOf';

afterEach(cleanup);

const show = (count: number) =>
  render(
    <FirstOf items={Array.from({ length: count }, (_, n) => n)} first={2} step={3} more={(left) => `${left} more`}>
      {(item) => <li key={item}>{item}</li>}
    </FirstOf>,
  );
const seen = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const more = () => screen.queryByRole('button');
const press = () => fireEvent.click(screen.getByRole('button'));

test('shows the first few and says how many more there are', () => {
  show(6);
  expect([seen(), more()?.textContent]).toEqual([['0', '1'], '4 more']);
  expect(document.activeElement).toBe(document.body);
});

test('shows more when asked, and the keyboard goes on at the first of those, the button gone or not', () => {
  show(6);
  press();
  expect([seen().length, more()?.textContent, document.activeElement?.textContent]).toEqual([5, '1 more', '2']);
  press();
  expect([seen().length, more(), document.activeElement?.textContent]).toEqual([6, null, '5']);
});

test('has no button where it shows all', () => {
  show(2);
  expect([seen(), more()]).toEqual([['0', '1'], null]);
});
