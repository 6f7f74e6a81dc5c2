import { SourceFault } from './fault';

/**
 * The bytes of an answer, told as they come. It stops at the first byte too many, whatever length the answer claims.
 * @throws SourceFault `too-big`; whatever the connection throws.
 */
export async function readBody(
  answer: Response,
  largest: number,
  onBytes: (received: number) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    received += part.value.length;
    onBytes(received);
    if (received <= largest) continue;
    await reader?.cancel().catch(() => undefined);
    throw new SourceFault('too-big', { status: answer.status });
  }
  return join(chunks, received);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
