import type { SiteNow } from '../sites/turn-on';

/** What the options show; what is still being read is undefined. */
export interface OptionsState {
  sites?: readonly SiteNow[] | undefined;
  /** The site whose permission was not given, until the next act. */
  declined?: string | undefined;
  /** The page's last read or write went wrong. */
  failed?: boolean;
}
