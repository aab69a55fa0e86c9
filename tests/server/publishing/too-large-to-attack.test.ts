import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rulesSchema } from '#contract';
import { readTables } from '../../../server/analysis/tables/read-tables.ts';
import { makeRelease } from '../../../server/publishing/make-release.ts';
import { TooLargeToAttack } from '../../../server/suppression/work-left.ts';
import { folderWith } from '../analysis/small-survey.ts';
import { costFile } from '../analysis/tables/small-costs.ts';

const SPEC = { table: 'costs', figures: [{ indicator: 'loss_total', crimes: 'all' }], by: [{ variable: 'sex' }] };

it('a release beyond the bound of work gives no files at all, and one within it does', async () => {
  const file = await costFile();
  const sources = readTables([join(folderWith({ 'costs.json': JSON.stringify(SPEC) }), 'costs.json')]);
  const edition = { name: 'costs', file };
  const rules = rulesSchema.parse({});
  await expect(makeRelease(sources, edition, { rules, mostWork: 1 })).rejects.toThrow(TooLargeToAttack);
  expect(Object.keys((await makeRelease(sources, edition, { rules })).contents)).toContain('costs.csv');
});
