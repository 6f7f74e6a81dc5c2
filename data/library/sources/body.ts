import { joinBytes } from '../../join-bytes';
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
  return joinBytes(chunks, received);
}
