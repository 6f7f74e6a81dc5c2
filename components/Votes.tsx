import { numberText } from '../data/locale-text';
import { VoteIcon } from './icons';
import { t } from './text';

export interface VotesProps {
  votes: number | undefined;
  /** Says whose votes they are when pointed at. */
  hint?: boolean;
}

/** A paper's votes on Hugging Face; nothing where the digest has none. */
export function Votes({ votes, hint = true }: VotesProps) {
  if (votes === undefined) return null;
  return (
    <span class="votes" title={hint ? t('votes.title') : undefined}>
      <VoteIcon />
      <span class="unseen">{t('votes.name')}</span>
      <span data-testid="votes">{numberText(votes)}</span>
    </span>
  );
}
