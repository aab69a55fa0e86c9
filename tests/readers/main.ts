// `npm run readers -- --study FILE --data DIR`, or `--records FOLDER|NUMBER`: the records are exported in
// every format, programs that others wrote read them back, and every value is held against the file of csv. Where
// Python with pandas is there, it runs the scripts of tables, and every cell is held against the product's.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareRead } from './compare-read.ts';
import { expectedRecords } from './expected-records.ts';
import { READERS } from './readers.ts';
import { runFile } from './run-file.ts';
import { pythonWithPandas, runPythonScripts } from './run-scripts.ts';

const CLI = resolve(import.meta.dirname, '..', '..', 'server', 'cli.ts');

const { values: asked } = parseArgs({
  options: { study: { type: 'string' }, data: { type: 'string' }, records: { type: 'string' } },
});
const source =
  asked.records !== undefined ? [asked.records] : ['--study', asked.study ?? '', '--data', asked.data ?? ''];
const folder = mkdtempSync(join(tmpdir(), 'cifra-readers-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

exported('csv');
const expected = expectedRecords(join(folder, 'csv'));
let different = 0;
let read = 0;
for (const reader of READERS) {
  if (!(await reader.isHere())) {
    print(`${reader.name} (${reader.format}): not on this machine`);
    continue;
  }
  exported(reader.format);
  for (const records of expected) {
    const found = await reader.read(join(folder, reader.format), records, join(folder, `${reader.format}-read.csv`));
    const compared = compareRead(records, found, reader);
    read += 1;
    different += compared.different.length;
    print(
      `${reader.name} (${reader.format}) ${records.name}: ${compared.same} values the same, ${compared.different.length} different`,
    );
    for (const line of compared.different.slice(0, 5)) print(`  ${line}`);
  }
  rmSync(join(folder, reader.format), { recursive: true });
}
print(`${read} files were read back, ${different} values differ.`);
const wrong = await scripts();
process.exitCode = different > 0 || wrong > 0 || read === 0 ? 1 : 0;

/** The Python scripts of tables, run beside the files of csv. @returns how many numbers differ */
async function scripts(): Promise<number> {
  const python = pythonWithPandas();
  if (python === undefined) {
    print('Python with pandas and scipy (scripts of tables): not on this machine');
    return 0;
  }
  const { study, data } = asked;
  const made = join(folder, 'records');
  const isOfStudy = asked.records === undefined;
  if (isOfStudy) runFile(process.execPath, [CLI, 'microdata', ...source, '--out', made]);
  else if (!existsSync(asked.records!)) {
    print('Python (scripts of tables): they need the folder of an analysis file, as cifra microdata writes it');
    return 0;
  }
  const tables = await runPythonScripts(python, {
    folder: isOfStudy ? made : asked.records!,
    csv: join(folder, 'csv'),
    ...(isOfStudy && { study: { study: study!, data: data! } }),
  });
  const sum = (count: (one: (typeof tables)[number]) => number) => tables.reduce((all, one) => all + count(one), 0);
  const off = sum(({ different: found }) => found.length);
  print(
    `Python (scripts of ${tables.length} tables): ${sum(({ cells }) => cells)} cells, ${sum(({ same }) => same)} numbers the same to 1e-10, ${off} different; ${sum(({ leftOut }) => leftOut)} cells not reproduced, as the scripts say`,
  );
  for (const { table, different: found } of tables) for (const line of found.slice(0, 3)) print(`  ${table}: ${line}`);
  return off;
}

function exported(format: string): void {
  runFile(process.execPath, [CLI, 'export', ...source, '--format', format, '--out', join(folder, format)]);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
