/** Text as gzip in base64: what storage areas that keep JSON can hold. */
export async function gzipText(text: string): Promise<string> {
  const packed = await through(new Blob([text]), new CompressionStream('gzip'));
  return toBase64(new Uint8Array(await packed.arrayBuffer()));
}

/** The text that `gzipText` packed. @throws where it is none of it, or torn. */
export async function gunzipText(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return (await through(new Blob([bytes]), new DecompressionStream('gzip'))).text();
}

function through(blob: Blob, stream: CompressionStream | DecompressionStream): Promise<Blob> {
  return new Response(blob.stream().pipeThrough(stream)).blob();
}

/** More at once would be too many arguments for one call. */
const SLICE = 8192;

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += SLICE) {
    letters += String.fromCharCode(...bytes.subarray(from, from + SLICE));
  }
  return btoa(letters);
}
