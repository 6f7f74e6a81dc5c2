// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { keepRoving } from '../../components/roving';

const paper = (id: string) => `<li data-item><a href="#${id}">${id}</a><button id="${id}">Save</button></li>`;

/** What Tab comes to in the list, by the text of its paper. */
const stops = () =>
  [...document.querySelectorAll<HTMLElement>('ol a, ol button')]
    .filter(({ tabIndex }) => tabIndex === 0)
    .map((control) => control.closest('li')?.querySelector('a')?.textContent);
const focus = (id: string) => document.getElementById(id)?.focus();
/** Until the observer of changes has been told. */
const told = () => new Promise((resolve) => setTimeout(resolve));

test('Tab comes to one paper of a list: the first, then the one last in focus, also after others came and went', async () => {
  document.body.innerHTML = `<button id="out"></button><ol>${paper('a')}${paper('b')}${paper('c')}</ol>`;
  keepRoving(document, 'ol');
  expect(stops()).toEqual(['a', 'a']);
  focus('b');
  expect(stops()).toEqual(['b', 'b']);
  focus('out');
  expect(stops()).toEqual(['b', 'b']);
  document.querySelector('ol')?.insertAdjacentHTML('afterbegin', paper('d'));
  await told();
  expect(stops()).toEqual(['b', 'b']);
  document.getElementById('b')?.closest('li')?.remove();
  await told();
  expect(stops()).toEqual(['d', 'd']);
});
