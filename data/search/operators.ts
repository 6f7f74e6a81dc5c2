import type { DigestDate } from '../paper';
import type { Status } from '../reading-list/entry';

export type FilterValue =
  /** `open` while the tag is being typed: one that begins like it will do. */
  | { kind: 'tag'; tag: string; open?: true }
  | { kind: 'status'; status: Status }
  /** Listed on a day from `from` to `to`, both included. */
  | { kind: 'date'; from?: DigestDate; to?: DigestDate }
  /** Both included. */
  | { kind: 'votes'; least?: number; most?: number };

type Operator = FilterValue['kind'] | 'author';

const OPERATORS: Record<string, Operator> = {
  ...{ author: 'author', tag: 'tag', status: 'status', date: 'date', votes: 'votes' },
  ...{ 저자: 'author', 태그: 'tag', 상태: 'status', 날짜: 'date', 투표: 'votes' },
};

/** The operator of a name, English or Korean, in whatever case. */
export function operatorOf(name: string): Operator | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(OPERATORS, lower) ? OPERATORS[lower] : undefined;
}

/** By their names here and in the interface, without blanks and hyphens. */
const STATUSES: Record<string, Status> = {
  ...{ toread: 'to-read', reading: 'reading', done: 'done', read: 'done', setaside: 'set-aside' },
  ...{ 읽을것: 'to-read', 읽는중: 'reading', 다읽음: 'done', 읽음: 'done', 보류: 'set-aside' },
};

/** What an operator asks for; undefined while its value is not complete, or makes no sense. */
export function readFilter(kind: FilterValue['kind'], value: string, isOpen: boolean): FilterValue | undefined {
  switch (kind) {
    case 'tag':
      return value.trim() ? { kind, tag: value.trim(), ...(isOpen ? { open: true } : {}) } : undefined;
    case 'status': {
      const name = value.toLowerCase().replace(/[\s-]/g, '');
      const status = Object.hasOwn(STATUSES, name) ? STATUSES[name] : undefined;
      return status && { kind, status };
    }
    case 'date':
      return readDates(value);
    case 'votes':
      return readVotes(value);
  }
}

const YEAR_MONTH_DAY = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?[-./]?$/;

/** First and last day of a year, a month or a day; days are only compared, so that every month may have 31. */
function daysOf(text: string): { first: DigestDate; last: DigestDate } | undefined {
  const [, year, month, day] = YEAR_MONTH_DAY.exec(text) ?? [];
  if (!year) return undefined;
  const date = (otherMonth: string, otherDay: string) =>
    [year, month ?? otherMonth, day ?? otherDay].map((part) => part.padStart(2, '0')).join('-') as DigestDate;
  return { first: date('01', '01'), last: date('12', '31') };
}

function readDates(value: string): FilterValue | undefined {
  const [start = '', end] = value.split('..');
  const from = daysOf(start)?.first;
  const to = daysOf(end ?? start)?.last;
  if (!from && !to) return undefined;
  return { kind: 'date', ...(from && { from }), ...(to && { to }) };
}

function readVotes(value: string): FilterValue | undefined {
  const [range, low, high] = /^(\d{0,9})\.\.(\d{0,9})$/.exec(value) ?? [];
  if (range) return low || high ? votesFrom(low && Number(low), high && Number(high)) : undefined;
  const [, sign = '', text] = /^([<>]?=?)(\d{1,9})$/.exec(value) ?? [];
  if (!text) return undefined;
  const votes = Number(text);
  if (sign.startsWith('>')) return votesFrom(sign === '>' ? votes + 1 : votes);
  if (sign.startsWith('<')) return votesFrom('', sign === '<' ? votes - 1 : votes);
  return votesFrom(votes, votes);
}

function votesFrom(least: number | '' | undefined, most?: number | '' | undefined): FilterValue {
  return { kind: 'votes', ...(typeof least === 'number' && { least }), ...(typeof most === 'number' && { most }) };
}
