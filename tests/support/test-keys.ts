import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRing } from '../../server/keys/key-ring.ts';
import { writeNewKeyRing } from '../../server/keys/key-ring-place.ts';
import { makeKeyRing } from '../../server/keys/make-key-ring.ts';

/** The key ring of servers in tests. */
export const testKeyRing = await makeKeyRing('2026-11-24T15:00:00.000Z');

export const testKeys = new KeyRing(testKeyRing);

/** The ring as a file, for other processes. */
export function testKeyFile(): string {
  const file = join(tmpdir(), `cifra-test-${testKeys.surveyPublic().id}.keys`);
  if (!existsSync(file)) {
    writeNewKeyRing(file, testKeyRing);
    process.once('exit', () => rmSync(file, { force: true }));
  }
  return file;
}
