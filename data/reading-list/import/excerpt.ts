import { oneLine } from '../../one-line';
import { cut } from './limits';

const LONGEST = 80;

/** How a record begins, on one line and at most 80 characters long, for a person to find it. */
export function excerpt(text: string): string {
  const line = oneLine(text.slice(0, 4 * LONGEST));
  return line.length > LONGEST ? `${cut(line, LONGEST - 1)}…` : line;
}
