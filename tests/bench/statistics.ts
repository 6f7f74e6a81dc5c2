/** The value below which the share `q` (0 to 1) of the values lies, interpolated; NaN without values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** The middle value. Medians throughout: one garbage collection or a busy neighbour must not move a result. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A number for a table: `1,234.5`; what could not be measured is a dash. */
export function format(value: number, digits = 1): string {
  if (!Number.isFinite(value)) return '-';
  // Without it a small negative difference would read "-0.0".
  const rounded = Number(value.toFixed(digits)) || 0;
  return rounded.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Median and quartiles: `12.3 (11.9–13.0)`. */
export function spread(values: readonly number[], digits = 1): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => format(quantile(values, q), digits));
  return `${middle} (${low}–${high})`;
}
