import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import dark from '../assets/styles/dark.css?inline';
import styles from '../components/link-badge.css?inline';
import { createBadge } from './on-page/badge';
import { showFloat } from './on-page/float';

/** Loaded into a page by its first hit; leaves what makes badges where the page's other script of ours finds it. */
export default defineUnlistedScript(() => {
  globalThis.haruCreateBadge = (id, listed) =>
    createBadge(id, { place: 'link', styles: dark + styles, showFloat }, listed);
});
