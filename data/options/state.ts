import type { SiteNow } from '../sites/turn-on';
import type { MissingPlace, PageType } from '../storage';

/** What the options show; what is still being read is undefined. */
export interface OptionsState {
  sites?: readonly SiteNow[] | undefined;
  missing?: readonly (MissingPlace & { page: PageType })[] | undefined;
  /** The site whose permission was not given, until the next act. */
  declined?: string | undefined;
  copied?: boolean;
  /** The page's last read or write went wrong. */
  failed?: boolean;
}
