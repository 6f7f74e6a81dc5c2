/** Stand-ins for what digest sources reach. */
import type { Net } from '../../data/library/sources/source';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

type Answer = Partial<Awaited<ReturnType<Net['get']>>> & { text?: string };

/** A network that gives one answer, and keeps what it was asked. */
export function netOf(answer: Answer | Error): {
  net: Net;
  asked: { url: string; etag?: string | undefined; purpose: string }[];
} {
  const asked: { url: string; etag?: string | undefined; purpose: string }[] = [];
  const net: Net = {
    async get(url, { etag, purpose }) {
      asked.push({ url, etag, purpose });
      if (answer instanceof Error) throw answer;
      const { text = '', ...given } = answer;
      return { status: 200, body: bytesOf(text), type: 'text/plain; charset=utf-8', ...given };
    },
  };
  return { net, asked };
}

/** A digest file of one paper. */
export const fileOf = (when: string, title = 'T', url = 'https://arxiv.org/abs/2502.00001') =>
  `## Daily Papers (${when})\n\n### [${title}](${url})\n\nVote: 3\n\n- 글\n`;
