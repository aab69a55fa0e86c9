import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { spssNames } from '../../server/exports/data-files/spss/spss-names.ts';
import { dataFileColumns } from '../../server/scripts/plan/code-numbers.ts';
import type { ScriptPlan } from '../../server/scripts/plan/script-plan.ts';
import { printScript } from '../../server/scripts/print-script.ts';
import { spssPartitions } from '../../server/scripts/spss/block-spss.ts';
import { exportBeside } from '../server/scripts/record-folders.ts';
import { TABLES } from '../server/scripts/tables-of-all-kinds.ts';
import { triedTables } from '../server/scripts/tried-tables.ts';

const hasPspp = spawnSync('pspp', ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasPspp) console.info('PSPP is not on this machine: the SPSS scripts of tables were not run.');

/** Of sums in another order; PSPP writes 15 digits. */
const SAME = 1e-10;

describe.skipIf(!hasPspp)('scripts of SPSS in PSPP, which has no complex samples', () => {
  const into = mkdtempSync(join(tmpdir(), 'cifra-pspp-'));
  afterAll(() => rmSync(into, { recursive: true }));
  const tables = new Map<string, Awaited<ReturnType<typeof triedTables>>[number]>();

  it('run in one process', async () => {
    const lines: string[] = [];
    const exported = new Set<string>();
    for (const one of await triedTables(into)) {
      const { table, folder, plan } = one;
      tables.set(table, one);
      if (!exported.has(folder.path)) {
        await exportBeside(folder, 'sav');
        exported.add(folder.path);
      }
      const script = printScript(plan, 'spss', 'en');
      // The procedures that PSPP does not have.
      const plain = script.replace(/^(?:CSPLAN|CSDESCRIPTIVES)\b[\s\S]*?\.$/gm, '');
      writeFileSync(join(folder.path, `${table}.sps`), plain);
      lines.push(`CD "${folder.path}".`, `INSERT FILE="${table}.sps" SYNTAX=BATCH ERROR=CONTINUE.`);
      for (const { file } of estimateFiles(plan))
        lines.push(
          `GET FILE="${file}.sav".`,
          `SAVE TRANSLATE OUTFILE="${file}.csv" /TYPE=CSV /FIELDNAMES /REPLACE /CELLS=VALUES.`,
        );
    }
    writeFileSync(join(into, 'all.sps'), `${lines.join('\n')}\n`);
    const { status, stdout, stderr } = spawnSync('pspp', [join(into, 'all.sps'), '-o', join(into, 'all.txt')], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const said = existsSync(join(into, 'all.txt')) ? readFileSync(join(into, 'all.txt'), 'utf8') : '';
    expect(
      status,
      `${stdout}${stderr}${said
        .match(/^.*error.*$/gm)
        ?.slice(0, 10)
        .join('\n')}`,
    ).toBe(0);
    // Copies of what people told are gone.
    const left = [...tables.values()].flatMap(({ folder }) => readdirSync(folder.path));
    expect(left.filter((name) => name.startsWith('cifra_'))).toEqual([]);
  }, 240_000);

  it.each(TABLES.map(({ spec }) => spec.table))('give every estimate of the table %s', (table) => {
    const { plan, made, folder } = tables.get(table)!;
    const columns = dataFileColumns(plan, spssNames);
    const rows = new Map(
      estimateFiles(plan).map(({ file, block, within }) => [
        JSON.stringify([block, within.map(({ variable }) => variable)]),
        { within, rows: rowsOf(join(folder.path, `${file}.csv`)) },
      ]),
    );
    let compared = 0;
    let place = 0;
    let before = '';
    for (const { indicator, crime, outcome, category, domain, estimate } of made) {
      const figure = JSON.stringify([indicator, crime, outcome, category]);
      if (figure !== before) place += 1;
      before = figure;
      const block = plan.blocks.findIndex(({ figures }) => figures.some((one) => one.place === place));
      const { unit } = plan.blocks[block]!;
      if (Object.values(domain).includes('unknown') || estimate === null) continue;
      const names = plan.blocks[block]!.groups.map(({ variable }) => variable).filter((name) =>
        Object.hasOwn(domain, name),
      );
      const found = rows.get(JSON.stringify([block, names]))!;
      const row = found.rows.find((one) =>
        found.within.every(({ variable, column }) => {
          const code = columns.numberOf(unit, column, domain[variable]!);
          const said = one[columns.nameOf(unit, column)]!;
          return typeof code === 'string' ? said.trim() === code : Number(said) === code && said.trim() !== '';
        }),
      );
      const said = row?.[`estimate_${place}`]?.trim();
      // Nobody is in the cell: a total is 0, and a row of it is not there.
      const value = row === undefined && estimate === 0 ? 0 : Number(said);
      expect(
        Math.abs(value - estimate),
        `${figure} ${JSON.stringify(domain)}: ${said} and ${estimate}`,
      ).toBeLessThanOrEqual(SAME * Math.max(Math.abs(estimate), 1e-6));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });
});

/** The files in which a script puts its estimates, in the order in which it makes them. */
function estimateFiles({ table, blocks }: ScriptPlan) {
  return blocks.flatMap(({ groups }, block) =>
    spssPartitions(groups).map((within, part) => ({ file: `${table}-spss-${block + 1}-${part + 1}`, block, within })),
  );
}

function rowsOf(path: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').map((value) => value.replace(/^"|"$/g, '')));
  return lines.map((values) => Object.fromEntries(head!.map((name, at) => [name, values[at] ?? ''])));
}
