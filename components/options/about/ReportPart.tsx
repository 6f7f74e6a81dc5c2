import type { About, AboutState } from '../../../data/options/about/about';
import { t } from '../../text';

export interface ReportPartProps {
  state: AboutState;
  about: About;
}

/** A report for the developers: to be read before it is copied, and sent by nobody but the reader. */
export function ReportPart({ state: { report, copied, failed }, about }: ReportPartProps) {
  return (
    <section class="part" aria-labelledby="report">
      <h3 id="report">{t('about.report')}</h3>
      <p>{t('about.report_help')}</p>
      {failed && (
        <p role="alert">
          {t('options.failed')}{' '}
          <button type="button" class="button" onClick={() => void about.load()}>
            {t('failure.retry')}
          </button>
        </p>
      )}
      {report !== undefined && (
        <>
          <details>
            <summary>{t('about.report_show')}</summary>
            <pre data-testid="report">{report}</pre>
          </details>
          <p class="acts">
            <button type="button" class="button" data-testid="copy-report" onClick={() => void about.copyReport()}>
              {t('options.copy')}
            </button>
            <span role="status">{copied && t('options.copied')}</span>
          </p>
        </>
      )}
    </section>
  );
}
