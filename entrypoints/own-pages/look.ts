import { followStored } from '../../data/follow-stored';
import { settingIn, TEXT_SIZE, THEME } from '../../data/settings/settings';

/** Where the theme is remembered for the next page's first frame, which cannot wait for storage. */
const REMEMBERED = 'theme';

/** Gives a page of ours the theme and the text size that the reader chose, now and whenever they change. */
export function followLook({ documentElement, defaultView }: Document): void {
  const dark = defaultView?.matchMedia('(prefers-color-scheme: dark)');
  let theme = THEME.check(localStorage.getItem(REMEMBERED)) ?? THEME.initial;
  const set = () => {
    const isDark = theme === 'system' ? dark?.matches : theme === 'dark';
    documentElement.setAttribute('data-theme', isDark ? 'dark' : 'light');
  };
  set();
  dark?.addEventListener('change', set);
  const { loaded } = followStored([THEME.key, TEXT_SIZE.key], (found) => {
    theme = settingIn(THEME, found);
    localStorage.setItem(REMEMBERED, theme);
    set();
    documentElement.style.setProperty('--text-size', `${settingIn(TEXT_SIZE, found)}%`);
  });
  loaded.catch(() => undefined);
}
