import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rulesSchema } from '#contract';
import { planTables } from '../../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../../server/analysis/tables/read-tables.ts';
import { tabulateTable } from '../../../server/analysis/tables/tabulate-table.ts';
import { readXlsx } from '../../../server/files/workbook/read-xlsx.ts';
import { WORKBOOK_LIMITS } from '../../../server/files/workbook/workbook-limits.ts';
import { tableFiles } from '../../../server/publishing/attached/table-files.ts';
import { makeRelease } from '../../../server/publishing/make-release.ts';
import { releaseOf } from '../../../server/publishing/read-release.ts';
import { releaseFiles } from '../../../server/publishing/release-files.ts';
import { folderWith } from '../analysis/small-survey.ts';
import { costFile } from '../analysis/tables/small-costs.ts';
import { NO_PICTURES, releasedOnce } from './released-once.ts';

const SPEC = { table: 'costs', figures: [{ indicator: 'loss_total', crimes: 'all' }], by: [{ variable: 'sex' }] };

it('no file of a release has the design effect or all digits of the error of an amount, in any format', async () => {
  const file = await costFile();
  const sources = readTables([join(folderWith({ 'costs.json': JSON.stringify(SPEC) }), 'costs.json')]);
  const { contents } = await makeRelease(sources, { name: 'costs', file }, { rules: rulesSchema.parse({}) });
  const released = releaseOf((name) => contents[name] && [...contents[name]()].join(''), 'none');
  const { about, embargo } = releasedOnce(1);
  const parts = { about, embargo, released, reports: new Map(), packages: [], pictures: NO_PICTURES, version: '0' };
  const inFormats = await tableFiles(released, { about, formats: ['xlsx', 'json-stat'], pictures: NO_PICTURES });
  const texts: string[] = [];
  for (const [path, content] of [...releaseFiles(parts), ...inFormats]) {
    const isWorkbook = path.endsWith('.xlsx');
    texts.push(
      isWorkbook ? JSON.stringify(await readXlsx(content as Buffer, WORKBOOK_LIMITS)) : `${Buffer.from(content)}`,
    );
  }
  expect(texts.filter((text) => text.includes('loss_total')).length).toBeGreaterThan(8);

  const shown = released.tables[0]!.cells.map(({ suppressed }) => suppressed === '');
  const made = planTables(sources, file).flatMap((plan) => tabulateTable(plan, file));
  const told = made.filter((_, place) => shown[place]).flatMap(({ se, deff, effective_n }) => [se, deff, effective_n]);
  // As many digits as none of them has by chance.
  const digits = told
    .map((value) =>
      String(value)
        .replace(/^0\.0*/, '')
        .slice(0, 9),
    )
    .filter((one) => one.length === 9);
  expect(digits.length).toBeGreaterThan(8);
  for (const one of digits) expect(texts.filter((text) => text.includes(one))).toEqual([]);
});
