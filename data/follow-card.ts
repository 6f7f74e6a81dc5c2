import type { ArxivId } from './arxiv-id';
import { type PaperState, paperKeys, paperStateIn } from './follow-paper';
import { type Followed, followStored } from './follow-stored';
import { CARD_CLOSED, CARD_PLACE, type CardPlace, settingIn } from './settings/settings';

/** What storage says of one paper, and how its card stands on its page. */
export interface CardState extends PaperState {
  cardClosed: boolean;
  cardPlace: CardPlace;
}

/** As `followPaper`, with what the card on the paper's own page needs in the same read. */
export function followCard(id: ArxivId, onState: (state: CardState) => void): Followed {
  return followStored([...paperKeys(id), CARD_CLOSED.key, CARD_PLACE.key], (found) =>
    onState({
      ...paperStateIn(id, found),
      cardClosed: settingIn(CARD_CLOSED, found),
      cardPlace: settingIn(CARD_PLACE, found),
    }),
  );
}
