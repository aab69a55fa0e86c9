import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keyRingAt, readKeyRing, writeNewKeyRing } from '../../../server/keys/key-ring-place.ts';
import { makeKeyRing } from '../../../server/keys/make-key-ring.ts';
import { ringAt } from '../../../server/keys/open-key-ring.ts';

const NOW = '2026-11-24T15:00:00.000Z';
const root = mkdtempSync(join(tmpdir(), 'cifra-keys-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('the file of the key ring', () => {
  let file: string;
  let count = 0;
  beforeEach(() => {
    file = join(root, `office-${++count}`, 'cifra.keys');
  });

  it('is made at the first start for its owner alone, and read at the next ones', async () => {
    const lines: string[] = [];
    const first = await ringAt(file, NOW, (line) => lines.push(line))([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(lines).toEqual([expect.stringContaining(`New keys: ${file}`)]);
    const second = await ringAt(file, NOW, (line) => lines.push(line))([]);
    expect(second.surveyPublic()).toEqual(first.surveyPublic());
    expect(lines).toHaveLength(1);
    expect(await ringAt(file, NOW, () => {})(['0123456789abcdef'])).toBeDefined();
    chmodSync(file, 0o644);
    await ringAt(file, NOW, (line) => lines.push(line))([]);
    expect(lines[1]).toContain('chmod 600');
  });

  it('is not made where something was sealed with another one', async () => {
    await expect(ringAt(file, NOW, () => {})(['0123456789abcdef'])).rejects.toMatchObject({
      code: 'keys-lost',
      message: expect.stringContaining('0123456789abcdef'),
    });
    expect(readKeyRing(file)).toBeUndefined();
  });

  it('is made once by servers that start together, and leaves no draft', async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => keyRingAt(file, NOW)));
    expect(new Set(rings.map(({ ring }) => ring.survey[0]!.id)).size).toBe(1);
    expect(rings.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(readdirSync(join(file, '..'))).toEqual(['cifra.keys']);
  });

  it('is never replaced by a new ring', async () => {
    writeNewKeyRing(file, await makeKeyRing(NOW));
    const before = readFileSync(file, 'utf8');
    const other = await makeKeyRing(NOW);
    expect(() => writeNewKeyRing(file, other)).toThrow(expect.objectContaining({ code: 'keys-exist' }));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('is refused where it is damaged, and says so without what it holds', async () => {
    const ring = await makeKeyRing(NOW);
    const { survey, receipt } = await makeKeyRing(NOW);
    const { store: _, ...half } = ring;
    const refused = [
      { content: 'no JSON', why: 'is not a key ring' },
      { content: '{}', why: 'is not a key ring' },
      { content: JSON.stringify(ring).slice(0, -20), why: 'is not a key ring' },
      { content: JSON.stringify(half), why: 'is not a key ring' },
      {
        content: JSON.stringify({ ...ring, survey: [{ ...ring.survey[0]!, privateKey: survey[0]!.privateKey }] }),
        why: 'do not belong together',
      },
      {
        content: JSON.stringify({ ...ring, receipt: { ...ring.receipt, publicKey: receipt.publicKey } }),
        why: 'do not belong together',
      },
    ];
    for (const { content, why } of refused) {
      const damaged = join(root, `damaged-${++count}.keys`);
      writeFileSync(damaged, content);
      expect(() => readKeyRing(damaged)).toThrow(
        expect.objectContaining({ code: 'unreadable-keys', message: expect.stringContaining(why) }),
      );
      expect(() => readKeyRing(damaged)).not.toThrow(ring.survey[0]!.privateKey!);
    }
    expect(() => readKeyRing(root)).toThrow(expect.objectContaining({ code: 'unreadable-keys' }));
    await expect(keyRingAt(join('/proc', 'cifra.keys'), NOW)).rejects.toMatchObject({ code: 'unwritable-keys' });
  });
});
