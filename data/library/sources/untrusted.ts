import { SourceFault } from './fault';

/**
 * Refuses what cannot be the text that was asked for: a web page (a sign-in, a block page) or a file that is not text.
 * @throws SourceFault `not-a-digest`
 */
export function checkText({ body, type }: { body: Uint8Array; type: string }): void {
  const head = new TextDecoder().decode(body.subarray(0, 1024));
  const isPage =
    /^\s*text\/html\b/i.test(type) || /^\s*<(?:!doctype|html|head|body)\b/i.test(head.replace(/^\uFEFF/, ''));
  if (isPage || isBinary(body)) throw new SourceFault('not-a-digest', { status: 200 });
}

/** Whether bytes are no text: pictures and archives have NULs early. */
function isBinary(body: Uint8Array): boolean {
  return body.subarray(0, 8192).includes(0);
}

/** @throws SourceFault `not-a-digest` where it is no JSON. */
export function readJson(answer: { body: Uint8Array; type: string }): unknown {
  checkText(answer);
  try {
    return JSON.parse(new TextDecoder().decode(answer.body));
  } catch {
    throw new SourceFault('not-a-digest', { status: 200 });
  }
}

/** A field of what came from outside; undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
