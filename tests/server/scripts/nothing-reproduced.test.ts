import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { SCRIPT_PROGRAMS } from '#contract';
import { readTableText } from '../../../server/analysis/tables/read-tables.ts';
import { printScript } from '../../../server/scripts/print-script.ts';
import { scriptsOfFolder } from '../../../server/scripts/script-of-folder.ts';
import { folderNamed } from './tried-tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-nothing-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each(SCRIPT_PROGRAMS)(
  'a script of %s of which no figure can be reproduced says so, and runs to its end',
  async (program) => {
    const text = JSON.stringify({ table: 'unequal', figures: [{ indicator: 'gini_victims_person' }] });
    const records = await folderNamed(mkdtempSync(join(folder, program)), 'ncvs');
    const [plan] = (await scriptsOfFolder([readTableText(text, 'unequal')], records, 'en'))!;
    const lines = printScript(plan!, program, 'en').trimEnd().split('\n');
    expect(lines.filter((line) => !/^[#*]/.test(line))).toEqual([]);
    expect(lines.some((line) => line.includes('gini_victims_person'))).toBe(true);
  },
);
