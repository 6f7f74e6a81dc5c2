// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { NoPapers } from '../../components/popup/NoPapers';
import type { PopupPorts } from '../../data/popup/ports';
import { openPopup } from './popup-sample';

afterEach(cleanup);

/** What the popup says in place of a reading list that cannot be read. */
async function saidOf(error: Error): Promise<string | null> {
  const listSaved: PopupPorts['listSaved'] = () => Promise.reject(error);
  const { popup, state } = openPopup({ view: 'list' }, { listSaved });
  await popup.load();
  const { container } = render(<NoPapers state={state()} popup={popup} />);
  return container.textContent;
}

test('a reading list of a newer version is no riddle: the popup says what to do', async () => {
  expect(await saidOf(Object.assign(new Error(), { name: 'VersionError' }))).toContain('확장을 업데이트해 주세요');
});

test('a list that cannot be read for a reason unknown is read again by a button', async () => {
  expect(await saidOf(new Error('broken'))).toMatch(/다시 시도/);
});
