import { VoteIcon } from './icons';
import { t } from './text';

/** A paper's votes on Hugging Face; nothing where the digest has none. */
export function Votes({ votes }: { votes: number | undefined }) {
  if (votes === undefined) return null;
  return (
    <span class="votes" title={t('votes.title')}>
      <VoteIcon />
      <span class="unseen">{t('votes.name')}</span>
      <span data-testid="votes">{votes}</span>
    </span>
  );
}
