import { useLayoutEffect, useRef } from 'preact/hooks';
import { toDigestDate } from '../../data/digest/date';
import { type Entry, type Rating, type Status, statusOf } from '../../data/reading-list/entry';
import { doiUrl } from '../../data/reading-list/export/doi';
import type { TagColors } from '../../data/reading-list/tags';
import { rowOfEntry } from '../../data/row';
import { Authors } from '../Authors';
import { dayText } from '../dates';
import { IconButton } from '../IconButton';
import { SideIcon } from '../icons';
import { NEW_TAB } from '../new-tab';
import { PaperLinks } from '../PaperLinks';
import { Source } from '../Source';
import { StatusSelect } from '../StatusSelect';
import { Summary } from '../Summary';
import { t } from '../text';
import { Votes } from '../Votes';
import { EntryHistory } from './EntryHistory';
import { EntryTags } from './EntryTags';
import { RatingField } from './RatingField';

export interface EntryDetailProps {
  entry: Entry;
  /** As it is being typed, else as it is stored. */
  note: string;
  tags: readonly string[];
  tagColors: TagColors;
  onClose(): void;
  onStatus(status: Status): void;
  onRating(rating: Rating): void;
  onTag(tag: string): void;
  onUntag(tag: string): void;
  onNote(note: string): void;
  onNoteDone(): void;
  onCite(): void;
  onExport(): void;
  onRemove(): void;
}

/** A saved paper with everything that the reader and the digest say of it. */
export function EntryDetail({ entry, note, tags, tagColors, onClose, onNote, ...on }: EntryDetailProps) {
  const { id, title, authors, votes, sections, language, source, from } = rowOfEntry(entry);
  const { date = '', category } = entry.citation?.value ?? {};
  const submitted = toDigestDate(date.replaceAll('/', '-'));
  const doi = doiUrl(entry);
  const back = useRef<HTMLButtonElement>(null);
  // What was in focus lies under this now.
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <section class="detail" data-testid="detail" data-arxiv-id={id} aria-label={title}>
      <header class="detail-bar">
        <IconButton icon={<SideIcon left />} name={t('detail.back')} ref={back} data-testid="back" onClick={onClose} />
        <span class="space" />
        <StatusSelect status={statusOf(entry)} title={title} onStatus={on.onStatus} />
        <button type="button" class="button" data-testid="remove" onClick={on.onRemove}>
          {t('detail.remove')}
        </button>
      </header>
      <div class="detail-body">
        <h2 class="detail-title" lang="en">
          {title}
        </h2>
        <Authors authors={authors} />
        <p class="facts">
          <Votes votes={votes} />
          <span>arXiv:{id}</span>
          {category && <span>{category}</span>}
          {submitted && <time dateTime={submitted}>{dayText(submitted)}</time>}
        </p>
        <PaperLinks id={id}>
          {doi && (
            <a class="more-at" href={doi} {...NEW_TAB}>
              DOI
            </a>
          )}
        </PaperLinks>
        <RatingField rating={entry.rating?.value ?? 0} onRating={on.onRating} />
        <EntryTags
          chosen={entry.tags?.value ?? []}
          tags={tags}
          tagColors={tagColors}
          onTag={on.onTag}
          onUntag={on.onUntag}
        />
        <label class="field">
          <span class="field-name">{t('detail.note')}</span>
          <textarea
            data-testid="note"
            rows={4}
            spellcheck={false}
            placeholder={t('detail.note_hint')}
            onInput={({ currentTarget }) => onNote(currentTarget.value)}
            onBlur={on.onNoteDone}
            value={note}
          />
        </label>
        {sections.length > 0 && (
          <section class="field" aria-label={t('detail.summary')}>
            <h3 class="field-name">{t('detail.summary')}</h3>
            <Summary sections={sections} language={language} level={4} />
            <p class="credit">
              <Source source={source} date={from} />
            </p>
          </section>
        )}
        <div class="field">
          <h3 class="field-name">{t('detail.citation')}</h3>
          <p class="acts">
            <button type="button" class="button" data-testid="cite" disabled={!entry.citation} onClick={on.onCite}>
              {t('detail.copy_bibtex')}
            </button>
            <button type="button" class="button" data-testid="export" onClick={on.onExport}>
              {t('detail.other_formats')}
            </button>
          </p>
          {!entry.citation && <p class="hint-text">{t('detail.no_citation')}</p>}
        </div>
        <EntryHistory entry={entry} />
      </div>
    </section>
  );
}
