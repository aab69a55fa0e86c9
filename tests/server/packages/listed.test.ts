import { expect, it } from 'vitest';
import type { PackageManifest } from '#contract';
import { checkMembers } from '../../../server/packages/check-members.ts';
import { compareResult } from '../../../server/packages/compare-results.ts';
import { VerificationLog } from '../../../server/packages/verification.ts';

const LONG = 'x'.repeat(1_000_000);

it('repeats no name or text of a package that is as long as a book', () => {
  const [made, found] = [{ a: 1 }, { [LONG]: LONG, a: 2 }].map((row) =>
    Buffer.from(JSON.stringify({ estimates: [{ indicator: 'prevalence_person', ...row }] })),
  );
  const { differences, different } = compareResult(found!, made!, { member: 'results/estimates.json', tolerance: 0 });
  expect(different).toBeGreaterThan(0);
  expect(JSON.stringify(differences).length).toBeLessThan(3_000);
});

it('lists a thousand findings, and says that there were more', () => {
  const log = new VerificationLog();
  for (let place = 0; place < 30_000; place++) log.find('member-missing', `${place}${LONG.slice(0, 500)}`, 'not there');
  expect(log.findings).toHaveLength(1_000);
  expect(log.notes).toEqual([expect.stringContaining('only the first are listed')]);
  expect(log.findings[0]!.sentence.length).toBeLessThan(400);
});

it('unpacks a file once, however often the manifest lists it', () => {
  let reads = 0;
  const member = { name: 'a.csv', unpackedBytes: 1, read: () => Buffer.from(`${++reads}`) };
  const listed = Array.from({ length: 10_000 }, () => ({ path: 'a.csv', bytes: 1, sha256: 'none' }));
  const manifest = {
    members: listed,
    analysisFile: { description: 'a.csv', records: 'hash', files: [] },
    codebook: 'a.csv',
    questionnaires: [],
    tables: [],
    estimates: { results: [] },
  } as unknown as PackageManifest;
  const log = new VerificationLog();
  checkMembers([member] as never, manifest, log);
  expect(reads).toBe(1);
  expect(log.findings.map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining('lists a file twice'));
});
