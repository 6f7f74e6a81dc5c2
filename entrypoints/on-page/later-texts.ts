import { t } from '../../components/text';

/** What a page may have to say after the browser stopped answering; `t` keeps what it was asked for once. */
const LATER = [
  'card.reload',
  'card.open',
  'card.close',
  'save.failed',
  'source.writer',
  'source.english',
  'source.file',
  'card.huggingface',
  'cite.do',
] as const;

/** Asks for them while the browser still answers. */
export function rememberLaterTexts(): void {
  for (const key of LATER) t(key);
}
