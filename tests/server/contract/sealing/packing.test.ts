import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, pack, sizeClass, toBase64, unpack, unpad } from '#contract';

describe('packing', () => {
  it('gives back every content, in one of the classes of sizes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (content) => {
        const bytes = new Uint8Array(content);
        const packed = await pack(bytes, 1024);
        expect(Number.isInteger(Math.log2(packed.length / 1024))).toBe(true);
        expect(await unpack(packed, 5000)).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('has classes that double', () => {
    expect([0, 1, 1024, 1025, 2048, 2049].map((length) => sizeClass(length, 1024))).toEqual([
      1024, 1024, 1024, 2048, 2048, 4096,
    ]);
  });

  it('refuses what it did not pack', async () => {
    expect(() => unpad(Uint8Array.of(0, 0, 0))).toThrow(expect.objectContaining({ code: 'damaged' }));
    expect(() => unpad(Uint8Array.of(0, 0, 0, 9, 1))).toThrow(expect.objectContaining({ code: 'damaged' }));
    await expect(unpack(Uint8Array.of(0, 0, 0, 1, 7), 10)).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('base64', () => {
  it('is that of everybody', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(Buffer.from(fromBase64(text)).equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
