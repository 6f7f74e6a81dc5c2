import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Line } from '../../data/panel/lines';
import { EntryRow, type EntryRowProps } from './EntryRow';
import { GroupHeading } from './GroupHeading';
import { useVirtualLines } from './use-virtual-lines';

export interface EntryListProps extends Omit<EntryRowProps, 'entry' | 'level' | 'selected'> {
  lines: readonly Line[];
  selected: ReadonlySet<string>;
  /** The paper that the keys act on. */
  cursor: string | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** A paper's detail lies over the list. */
  isCovered: boolean;
  onCursor(id: EntryRowProps['entry']['id']): void;
}

/** The saved papers; those far from what is seen are not built. */
export function EntryList({ lines, selected, cursor, scroller, isCovered, onCursor, ...row }: EntryListProps) {
  const level = lines[0]?.kind === 'heading' ? 3 : 2;
  const list = useRef<HTMLOListElement>(null);
  const at = cursor === undefined ? -1 : lines.findIndex((line) => line.kind === 'paper' && line.entry.id === cursor);
  const virtualizer = useVirtualLines(scroller, list, lines, at);

  useLayoutEffect(() => {
    if (isCovered) return;
    const item = cursor && list.current?.querySelector(`[data-arxiv-id="${cursor}"]`);
    const active = document.activeElement;
    if (!item || item.contains(active)) return;
    // Elsewhere on the page the focus stays where the reader has put it.
    if (active !== document.body && !list.current?.contains(active)) return;
    item.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
    virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [cursor, at, virtualizer, isCovered]);

  return (
    <ol class="entries" ref={list} style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const line = lines[index];
        if (!line) return null;
        const style = { transform: `translateY(${start - virtualizer.options.scrollMargin}px)` };
        return line.kind === 'heading' ? (
          <li key={key} class="group" data-index={index} style={style} ref={virtualizer.measureElement}>
            <GroupHeading {...line} />
          </li>
        ) : (
          <li
            key={key}
            data-index={index}
            style={style}
            ref={virtualizer.measureElement}
            data-testid="paper"
            data-arxiv-id={line.entry.id}
            data-item
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            onFocusIn={() => onCursor(line.entry.id)}
          >
            <EntryRow entry={line.entry} level={level} selected={selected.has(line.entry.id)} {...row} />
          </li>
        );
      })}
    </ol>
  );
}
