/** The images and videos that a line shows, as it writes their addresses, and what else stands on it. */
export interface Media {
  images: string[];
  videos: string[];
  rest: string;
}

// An address may hold a pair of parentheses. All repetition is bounded by the next bracket, so a search stays linear.
const IMAGE = /!\[[^[\]]*\]\(([^()]*(?:\([^()]*\)[^()]*){0,4})\)/g;
const WATCH = /\[Watch Video\](?:\(([^()]*)\)|[ \t]*([^\s<>()[\]]+))/gi;
const TAG = /<\/?(div|video|source|img)(?![\w-])([^<>]*)>/gi;
const SRC = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Reads Markdown images, `<video src=…>` with or without a `<div>`, and `[Watch Video]` with or without parentheses. */
export function readMedia(line: string): Media {
  const images: string[] = [];
  const videos: string[] = [];
  const rest = line
    .replace(IMAGE, (_, url: string) => {
      images.push(url);
      return '';
    })
    .replace(WATCH, (_, linked?: string, bare?: string) => {
      videos.push(linked ?? bare ?? '');
      return '';
    })
    .replace(TAG, (_, name: string, attributes: string) => {
      const [, double, single, bare] = SRC.exec(attributes) ?? [];
      const url = double ?? single ?? bare;
      if (url !== undefined) (name.toLowerCase() === 'img' ? images : videos).push(url);
      return '';
    });
  return { images, videos, rest: rest.trim() };
}

/**
 * What an address is good for: `web` can be loaded, `relative` leads nowhere outside the source's own site, and
 * `other` (`javascript:`, `data:`) has no place in a digest.
 */
export function kindOfAddress(url: string): 'web' | 'relative' | 'other' {
  if (/^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url)) return 'web';
  return /^[a-z][a-z\d+.-]*:/i.test(url) && !/^https?:/i.test(url) ? 'other' : 'relative';
}
