import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { TableCell } from '../../server/analysis/tables/table-cell.ts';
import { printScript, scriptFileName } from '../../server/scripts/print-script.ts';
import { exportBeside } from '../server/scripts/record-folders.ts';
import { TABLES } from '../server/scripts/tables-of-all-kinds.ts';
import { triedTables } from '../server/scripts/tried-tables.ts';

/** The programs that run the scripts, all in one process: reading what they need takes longer than they do. */
const PROGRAMS = [
  {
    program: 'r',
    name: 'R',
    commands: ['Rscript'],
    isThere: ['-e', 'invisible(packageVersion("survey"))'],
    before:
      'run <- function(folder, script) {\n  setwd(folder)\n  invisible(capture.output(source(script, local = new.env())))\n}',
  },
  {
    program: 'python',
    name: 'Python',
    commands: ['python3', '/usr/bin/python3'],
    isThere: ['-c', 'import pandas, scipy'],
    before:
      'import contextlib, io, os, runpy\ndef run(folder, script):\n    os.chdir(folder)\n    with contextlib.redirect_stdout(io.StringIO()):\n        runpy.run_path(script)',
  },
] as const;

/** Of the larger of both; a number smaller than this of the estimate of the cell is 0 in another order of sums. */
const SAME = 1e-10;

type Row = Readonly<Record<string, string>>;

const found = PROGRAMS.map(({ commands, isThere, ...one }) => ({
  ...one,
  command: commands.find((command) => spawnSync(command, isThere, { stdio: 'ignore' }).status === 0),
}));
for (const { name, command } of found)
  if (!command) console.info(`${name} with what the scripts need is not on this machine: they were not run in it.`);

describe.each(found.filter(({ command }) => command))('scripts of $name', ({ program, command, before }) => {
  const into = mkdtempSync(join(tmpdir(), 'cifra-scripts-'));
  const cells = new Map<string, readonly TableCell[]>();
  let printed = '';

  it('of thirty tables and more run in one process', async () => {
    expect(TABLES.length).toBeGreaterThanOrEqual(30);
    const runs: string[] = [];
    const written = new Set<string>();
    for (const { table, folder, plan, made } of await triedTables(into)) {
      if (!written.has(folder.path)) await exportBeside(folder, 'csv');
      written.add(folder.path);
      const file = scriptFileName(table, program);
      writeFileSync(join(folder.path, file), printScript(plan, program, 'en'));
      runs.push(`run(${JSON.stringify(folder.path)}, ${JSON.stringify(file)})`);
      cells.set(table, made);
    }
    const all = join(into, scriptFileName('all', program));
    writeFileSync(all, `${before}\n${runs.join('\n')}\n`);
    const { status, stderr } = spawnSync(command!, [all], { encoding: 'utf8', maxBuffer: 1e8 });
    printed = stderr;
    expect(status, stderr).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(into, { recursive: true }));

  it.each(TABLES.map(({ folder, spec }) => ({ table: spec.table, folder })))(
    'give every cell of the table $table: estimate, standard error and limits',
    ({ table, folder }) => {
      const made = cells.get(table)!;
      const rows = rowsOf(join(into, folder.replace('/', '-'), `${table}-${program}.csv`));
      expect(rows.length, printed).toBe(made.length);
      expect(made.filter(({ estimate }) => estimate !== null).length).toBeGreaterThan(0);
      for (const [place, cell] of made.entries()) {
        const row = rows[place]!;
        const { indicator, crime, outcome, category, domain } = cell;
        const where = JSON.stringify([indicator, crime, outcome, category, domain]);
        expect([row.indicator, row.crime, row.outcome, row.category]).toEqual([indicator, crime, outcome, category]);
        for (const [variable, value] of Object.entries(domain)) expect(row[variable], where).toBe(value);
        expect(Number(row.n), where).toBe(cell.n);
        for (const name of ['estimate', 'se', 'lower', 'upper'] as const) {
          const found = row[name] === '' ? null : Number(row[name]);
          const wanted = cell[name];
          if (wanted === null || found === null) expect(found, `${name} of ${where}`).toBe(wanted);
          else
            expect(Math.abs(found - wanted), `${name} of ${where}: ${found} and ${wanted}`).toBeLessThanOrEqual(
              SAME * Math.max(Math.abs(wanted), Math.abs(cell.estimate!)),
            );
        }
      }
    },
  );
});

function rowsOf(path: string): Row[] {
  const [head, ...lines] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').map((value) => value.replace(/^"|"$/g, '')));
  return lines.map((values) => Object.fromEntries(head!.map((name, place) => [name, values[place] ?? ''])));
}
