/** What engines know of a region's weeks; older ones have it as a property, Firefox does not yet. */
interface WeekAware {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
}

/**
 * The day that weeks begin on where a language is spoken: 0 is Sunday.
 * @param language BCP 47 tag, with the region where that is known
 */
export function weekStartOf(language: string): number {
  const locale: WeekAware = new Intl.Locale(language);
  const { firstDay } = locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: language.startsWith('ko') ? 7 : 1 };
  return firstDay % 7;
}
