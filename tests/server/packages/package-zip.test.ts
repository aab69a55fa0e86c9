import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PACKAGE_LIMITS } from '../../../server/packages/package-limits.ts';
import { PackageRefused, REFUSAL_SENTENCES } from '../../../server/packages/package-refused.ts';
import { verifyPackage } from '../../../server/packages/verify-package.ts';
import { type HostileEntry, hostileZip } from './hostile-zip.ts';

const SMALL = {
  ...PACKAGE_LIMITS,
  bytes: 100_000_000,
  unpackedBytes: 20_000_000,
  memberBytes: 15_000_000,
  members: 50,
};

const text = (content: string) => Buffer.from(content);
const one = (entry: Partial<HostileEntry>): Buffer =>
  hostileZip([
    { name: 'manifest.json', content: text('{}') },
    { name: 'a.txt', ...entry },
  ]);
const manifest = (content: string | Buffer) =>
  hostileZip([{ name: 'manifest.json', content: Buffer.from(content as string) }]);

/** A zip whose last file stands in it, and not in its directory. */
function hidingZip(): Buffer {
  const shown = hostileZip([{ name: 'manifest.json', content: text('{}') }]);
  const bytes = Buffer.concat([text('PK\u0003\u0004'), Buffer.alloc(30)]);
  const start = shown.readUInt32LE(shown.length - 6);
  const end = Buffer.from(shown.subarray(start));
  end.writeUInt32LE(start + bytes.length, end.length - 6);
  return Buffer.concat([shown.subarray(0, start), bytes, end]);
}

/** What is wrong with a zip. */
async function refusalOf(bytes: Buffer, limits = SMALL): Promise<PackageRefused> {
  try {
    await verifyPackage(bytes, { limits });
  } catch (error) {
    if (error instanceof PackageRefused) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

const whole = hostileZip([
  { name: 'manifest.json', content: text('{}') },
  { name: 'results/a.json', content: text('[1]') },
]);

const HOSTILE: readonly (readonly [what: string, code: keyof typeof REFUSAL_SENTENCES, zip: () => Buffer])[] = [
  ['a table', 'not-a-zip', () => text('indicator,estimate\n')],
  ['nothing', 'not-a-zip', () => Buffer.of()],
  ['a zip without its end', 'truncated', () => whole.subarray(0, whole.length - 30)],
  ['a zip that ends in the middle', 'truncated', () => whole.subarray(0, 60)],
  ['a name that climbs', 'climbs', () => one({ name: '../a.txt' })],
  ['a name that climbs later', 'climbs', () => one({ name: 'results/../../a.txt' })],
  ['a name that begins at the root', 'climbs', () => one({ name: '/etc/passwd' })],
  ['a name with a drive', 'climbs', () => one({ name: 'C:/a.txt' })],
  ['a name that climbs by backslashes', 'climbs', () => one({ name: '..\\a.txt' })],
  ['a name that climbs behind a folder with backslashes', 'climbs', () => one({ name: 'results\\..\\..\\a.txt' })],
  ['a backslash', 'odd-name', () => one({ name: 'results\\a.txt' })],
  ['a NUL', 'odd-name', () => one({ name: 'a.txt\0.json' })],
  ['a line break', 'odd-name', () => one({ name: 'a\n.txt' })],
  ['a folder', 'odd-name', () => one({ name: 'results/' })],
  ['a point before the name', 'odd-name', () => one({ name: 'results/.profile' })],
  ['a name that is not UTF-8', 'odd-name', () => one({ name: Buffer.of(0xff, 0xfe) })],
  ['a blank name', 'odd-name', () => one({ name: '' })],
  ['a link', 'link', () => one({ mode: 0o120777, content: text('/etc/passwd') })],
  ['a file with a password', 'encrypted', () => one({ flags: 1 })],
  ['the same file twice', 'twice', () => one({ name: 'manifest.json', content: text('{"a":1}') })],
  ['the same file in capitals', 'twice', () => one({ name: 'MANIFEST.json' })],
  ['another name before the bytes', 'two-names', () => one({ localName: 'b.txt' })],
  ['another size before the bytes', 'two-names', () => one({ content: text('abc'), localBytes: 1 })],
  ['bytes between its files', 'hidden-bytes', () => one({ before: text('x') })],
  ['bytes before its files', 'hidden-bytes', () => hostileZip([{ name: 'manifest.json', before: text('PK!') }])],
  ['a file that its directory does not name', 'hidden-bytes', () => hidingZip()],
  ['another name in a field beside', 'two-names', () => one({ extra: Buffer.from('75700100ff', 'hex') })],
  // The bytes of the first go on over the second, as in a bomb of many files that are one.
  [
    'files that share their bytes',
    'overlaps',
    () =>
      hostileZip([
        { name: 'a', packedBytes: 40 },
        { name: 'b', content: text('x'.repeat(60)) },
      ]),
  ],
  [
    'more files than a package has',
    'too-many-members',
    () => hostileZip(Array.from({ length: 51 }, (_, place) => ({ name: `a${place}` }))),
  ],
  ['more files than it says', 'truncated', () => hostileZip([{ name: 'a' }, { name: 'b' }], { count: 7 })],
  [
    'more bytes than a package has',
    'unpacks-too-large',
    () =>
      hostileZip([
        { name: 'a', content: Buffer.alloc(12_000_000) },
        { name: 'b', content: Buffer.alloc(12_000_000) },
      ]),
  ],
  ['a file larger than any has', 'member-too-large', () => one({ content: Buffer.alloc(15_000_001) })],
  [
    'a bomb by what it says',
    'unpacks-too-far',
    () => one({ content: deflateRawSync(Buffer.alloc(10_000_000)), method: 8, unpackedBytes: 10_000_000 }),
  ],
  ['no manifest', 'no-manifest', () => hostileZip([{ name: 'a.txt' }])],
  ['an empty zip', 'no-manifest', () => hostileZip([])],
  [
    'a manifest that is a bomb',
    'manifest-broken',
    () =>
      hostileZip([
        { name: 'manifest.json', content: deflateRawSync(Buffer.alloc(10_000_000)), method: 8, unpackedBytes: 2 },
      ]),
  ],
  [
    'a manifest in a way of packing that nobody knows',
    'manifest-broken',
    () => hostileZip([{ name: 'manifest.json', content: text('{}'), method: 99 }]),
  ],
  ['a manifest that is no JSON', 'manifest-not-json', () => manifest('{"format":')],
  [
    'a manifest with a name twice',
    'manifest-not-json',
    () => manifest('{"format":"cifra-package-1","format":"cifra-package-1"}'),
  ],
  ['a manifest that is nested deeply', 'manifest-not-json', () => manifest('['.repeat(100_000) + ']'.repeat(100_000))],
  ['a manifest of something else', 'not-a-package', () => manifest('{"name":"a"}')],
  ['a manifest of a later format', 'later-format', () => manifest('{"format":"cifra-package-2"}')],
  ['a manifest that is a number', 'not-a-package', () => manifest('7')],
];

describe('a package that nobody should open', () => {
  it.each(HOSTILE)('%s is refused with a sentence that says what to do: %s', async (_, code, zip) => {
    const refused = await refusalOf(zip());
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/; [a-z]/);
    expect(refused.message).not.toMatch(/[\p{Cc}]/u);
  });

  it('with a manifest of 100 MB is refused before the manifest is unpacked', async () => {
    const large = hostileZip([{ name: 'manifest.json', content: Buffer.alloc(100_000_000, ' ') }]);
    const began = performance.now();
    expect((await refusalOf(large, PACKAGE_LIMITS)).code).toBe('manifest-too-large');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('of more bytes than any has is refused', async () => {
    expect((await refusalOf(whole, { ...SMALL, bytes: 50 })).code).toBe('too-large');
  });

  it('is refused by every reason there is', () => {
    // Of records that take memory: swollen-records.test.ts.
    const records = ['description-too-large', 'too-many-rows', 'too-many-columns', 'too-many-values', 'fills-memory'];
    const tried = new Set<string>([...HOSTILE.map(([, code]) => code), 'manifest-too-large', 'too-large', ...records]);
    expect(Object.keys(REFUSAL_SENTENCES).filter((code) => !tried.has(code))).toEqual([]);
  });
});
