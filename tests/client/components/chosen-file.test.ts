import { expect, it } from 'vitest';
import { LARGEST_FILE } from '#contract';
import { readChosenFile } from '../../../client/components/files/chosen-file.ts';

it('a file that the server would not take is refused before any of it is read', async () => {
  let reads = 0;
  const fileOf = (size: number) => ({
    name: 'textos.fr.xlsx',
    size,
    arrayBuffer: async () => {
      reads += 1;
      return new ArrayBuffer(3);
    },
  });
  const flaw = { code: 'too-many-bytes', about: { megabytes: 20 } };
  await expect(readChosenFile(fileOf(LARGEST_FILE + 1))).rejects.toMatchObject({ code: 'too-large', flaw });
  expect(reads).toBe(0);
  expect(await readChosenFile(fileOf(LARGEST_FILE))).toEqual({ name: 'textos.fr', bytes: new Uint8Array(3) });
});
