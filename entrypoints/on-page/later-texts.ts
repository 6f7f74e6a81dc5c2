import { WRITERS } from '../../components/Source';
import { t } from '../../components/text';

/** What a page may have to say after the browser stopped answering; `t` keeps what it was asked for once. */
const LATER = ['card.reload', 'card.open', 'card.close', 'save.failed', 'card.huggingface', 'cite.do'] as const;

/** Asks for them while the browser still answers. */
export function rememberLaterTexts(): void {
  for (const key of [...LATER, ...Object.values(WRITERS)]) t(key);
}
