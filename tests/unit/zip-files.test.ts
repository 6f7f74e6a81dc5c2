import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from '../../entrypoints/own-pages/zip-files';

test('files come out of the archive as they went in, under names in any script', async () => {
  const files = Array.from({ length: 250 }, (_, n) => ({ name: `논문 ${n}.md`, text: `# 제목 ${n}\n\n본문` }));
  const zip = new Uint8Array(await (await zipFiles(files)).arrayBuffer());
  const found = Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
  expect(found).toEqual(files);
});
