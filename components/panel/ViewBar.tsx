import { numberText } from '../../data/locale-text';
import type { Facets } from '../../data/panel/facets';
import { GROUPS, SORTS, type View } from '../../data/panel/view';
import { monthText } from '../dates';
import { t } from '../text';

export interface ViewBarProps {
  view: View;
  facets: Facets | undefined;
  onView(view: Partial<View>): void;
}

const GROUP_TEXTS = {
  none: 'panel.group_none',
  status: 'panel.group_status',
  month: 'panel.group_month',
  category: 'panel.group_category',
} as const;

const SORT_TEXTS = {
  added: 'panel.sort_added',
  changed: 'panel.sort_changed',
  published: 'panel.sort_published',
  votes: 'panel.sort_votes',
  rating: 'panel.sort_rating',
  title: 'panel.sort_title',
} as const;

/** What the list is narrowed to besides the status, and how it is ordered and put together. */
export function ViewBar({ view, facets, onView }: ViewBarProps) {
  const { tags = [], months = [] } = facets ?? {};
  return (
    <div class="view">
      <Choice
        name={t('panel.tag')}
        id="tag"
        value={view.tag}
        options={[
          [undefined, t('panel.all_tags')],
          ...tags.map(({ tag, count }) => [tag, `${tag} (${numberText(count)})`] as const),
        ]}
        onChoose={(tag) => onView({ tag })}
      />
      <Choice
        name={t('panel.month')}
        id="month"
        value={view.month}
        options={[
          [undefined, t('panel.all_months')],
          ...months.map(({ month, count }) => [month, `${monthText(month)} (${numberText(count)})`] as const),
        ]}
        onChoose={(month) => onView({ month })}
      />
      <Choice
        name={t('panel.group')}
        id="group"
        value={view.group}
        options={GROUPS.map((group) => [group, t(GROUP_TEXTS[group])] as const)}
        onChoose={(group) => group && onView({ group })}
      />
      <Choice
        name={t('panel.sort')}
        id="sort"
        value={view.sort}
        options={SORTS.map((sort) => [sort, t(SORT_TEXTS[sort])] as const)}
        onChoose={(sort) => sort && onView({ sort })}
      />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  id: string;
  value: T | undefined;
  options: readonly (readonly [value: T | undefined, text: string])[];
  onChoose(value: T | undefined): void;
}

function Choice<T extends string>({ name, id, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <select
      class="choice"
      data-testid={`view-${id}`}
      aria-label={name}
      title={name}
      onChange={({ currentTarget }) => onChoose(options[currentTarget.selectedIndex]?.[0])}
    >
      {options.map(([one, text]) => (
        <option key={one ?? ''} selected={one === value}>
          {text}
        </option>
      ))}
    </select>
  );
}
