/** The reader's own calendar day of a time in ms since the epoch, `YYYY-MM-DD`; undefined for what is no time. */
export function localDay(ms: number | undefined): string | undefined {
  const date = new Date(ms ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return undefined;
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
