// `npm run readers -- --study FILE --data DIR`, or `--records FOLDER|NUMBER`: the records are exported in
// every format, programs that others wrote read them back, and every value is held against the file of csv.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareRead } from './compare-read.ts';
import { expectedRecords } from './expected-records.ts';
import { READERS } from './readers.ts';
import { runFile } from './run-file.ts';

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
process.exitCode = different > 0 || read === 0 ? 1 : 0;

function exported(format: string): void {
  const cli = resolve(import.meta.dirname, '..', '..', 'server', 'cli.ts');
  runFile(process.execPath, [cli, 'export', ...source, '--format', format, '--out', join(folder, format)]);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
