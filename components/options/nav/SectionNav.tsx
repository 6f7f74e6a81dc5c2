import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text';

export interface SectionNavProps {
  /** The sections of the page from the top, by the ids of their headings. */
  sections: readonly { id: string; title: string }[];
}

/** The page's sections; the one that is being read is marked. */
export function SectionNav({ sections }: SectionNavProps) {
  const current = useSectionInView(sections.map(({ id }) => id).join(' '));
  return (
    <nav class="sections" aria-label={t('options.sections')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The id, of those that are given, of the heading whose section stands in the upper part of the window. */
function useSectionInView(ids: string): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const seen = new Map<string, boolean>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          seen.set(target.getAttribute('aria-labelledby') ?? '', isIntersecting);
        }
        const first = ids.split(' ').find((id) => seen.get(id));
        if (first) setCurrent(first);
      },
      // A line below the top of the window: a section is being read when it crosses it.
      { rootMargin: '-72px 0px -75% 0px' },
    );
    for (const id of ids.split(' ')) {
      const section = document.querySelector(`main > section[aria-labelledby="${id}"]`);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [ids]);
  return current;
}
