import { absUrl } from '../../data/arxiv-url';
import { type Entry, type Status, statusOf } from '../../data/reading-list/entry';
import type { TagColors } from '../../data/reading-list/tags';
import { leadOf, rowOfEntry, withMarks } from '../../data/row';
import type { Marker } from '../../data/search/marks';
import { Marked } from '../Marked';
import { NEW_TAB } from '../new-tab';
import { StatusSelect } from '../StatusSelect';
import { t } from '../text';
import { Votes } from '../Votes';
import { sinceText } from './since-text';
import { Tag } from './Tag';

export interface EntryRowProps {
  entry: Entry;
  /** Level of the title's heading: one below the group's, where there are groups. */
  level: 2 | 3;
  selected: boolean;
  /** Shows in texts what was searched for. */
  marker: Marker | undefined;
  tagColors: TagColors;
  now: number;
  onSelect(id: Entry['id'], selected: boolean, range: boolean): void;
  onStatus(id: Entry['id'], status: Status): void;
  onOpen(id: Entry['id']): void;
}

/** A saved paper in the list: one glance; the rest is in its detail. */
export function EntryRow({
  entry,
  level,
  selected,
  marker,
  tagColors,
  now,
  onSelect,
  onStatus,
  onOpen,
}: EntryRowProps) {
  const row = rowOfEntry(entry);
  const { id, title, votes, sections, language } = row;
  const found = marker && withMarks(row, marker, entry).found;
  const lead = found?.snippet ?? { text: leadOf(sections), marks: NONE };
  const Title = `h${level}` as const;
  const { rating, tags, note, added } = entry;
  return (
    <article class="entry" data-status={statusOf(entry)} data-selected={selected || undefined}>
      <div class="state">
        <StatusSelect status={statusOf(entry)} title={title} onStatus={(status) => onStatus(id, status)} />
        <label class="pick">
          <input
            type="checkbox"
            checked={selected}
            aria-label={t('panel.select', [title])}
            onClick={(event) => onSelect(id, event.currentTarget.checked, event.shiftKey)}
          />
        </label>
      </div>
      <div class="what">
        <Title class="title" lang="en">
          <a href={absUrl(id)} {...NEW_TAB} title={title} data-link>
            <Marked text={title} marks={found?.title ?? NONE} />
          </a>
        </Title>
        <button type="button" class="open" data-testid="open" data-focus onClick={() => onOpen(id)}>
          <span class="unseen">{t('panel.detail_of', [title])}</span>
          {lead.text && (
            <span class="lead" lang={language}>
              <Marked text={lead.text} marks={lead.marks} />
            </span>
          )}
          <span class="facts">
            {tags?.value.map((tag) => (
              <Tag key={tag} tag={tag} color={tagColors[tag]?.value} />
            ))}
            {added && <span>{t('panel.saved', [sinceText(added.value, now)])}</span>}
            {note?.value && <span>· {t('panel.has_note')}</span>}
          </span>
        </button>
      </div>
      <div class="side">
        <Votes votes={votes} />
        {rating && rating.value > 0 && (
          <span class="stars" title={t('panel.rated', [rating.value])}>
            ★{rating.value}
          </span>
        )}
      </div>
    </article>
  );
}

const NONE: [] = [];
