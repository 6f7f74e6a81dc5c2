import type { RefusedSource } from '../../../data/options/import/state';
import type { RefusedReason, Warning } from '../../../data/reading-list/import/candidate';
import type { BackupSettings } from '../../../data/settings/backup';
import { t } from '../../text';

const REASONS: Record<RefusedReason, () => string> = {
  'no-arxiv-id': () => t('import.no_arxiv_id'),
  broken: () => t('import.broken'),
  'too-many': () => t('import.too_many'),
};

const PROBLEMS: Record<RefusedSource['problem'], () => string> = {
  'too-big': () => t('import.file_too_big'),
  empty: () => t('import.file_empty'),
  'not-text': () => t('import.file_not_text'),
  'unknown-format': () => t('import.file_unknown'),
  broken: () => t('import.file_broken'),
  unreadable: () => t('import.file_unreadable'),
};

const SETTINGS: Record<keyof BackupSettings, () => string> = {
  'setting:theme': () => t('appearance.theme'),
  'setting:text-size': () => t('appearance.text_size'),
  'setting:card-place': () => t('appearance.card_place'),
  'setting:card-closed': () => t('appearance.card_open'),
  'setting:hidden-sections': () => t('appearance.sections'),
  'setting:list-badges': () => t('appearance.list_badges'),
  'setting:opened-sets-reading': () => t('data.opened_sets'),
  'setting:updates': () => t('import.update_conditions'),
};

/** What the options call a setting. */
export function settingName(key: keyof BackupSettings): string {
  return SETTINGS[key]();
}

/** Why a record is not taken. */
export function reasonText(reason: RefusedReason): string {
  return REASONS[reason]();
}

/** Why a file is not taken, and what to do. */
export function sourceProblemText(problem: RefusedSource['problem']): string {
  return PROBLEMS[problem]();
}

/** What the reader should know of a file that was read. */
export function warningText({ id, count }: Warning): string {
  switch (id) {
    case 'newer-version':
      return t('import.newer_version');
    case 'incomplete':
      return t('import.incomplete');
    case 'left-out':
      return t('import.left_out', count);
    case 'repeated':
      return t('import.repeated', count);
  }
}

/** What a source is called; pasted text has no name. */
export function sourceName(name: string | undefined): string {
  return name ?? t('import.pasted');
}
