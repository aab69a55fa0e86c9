import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CodebookEntry, codebookEntries, codebookJson, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../support/instrument-files.ts';
import { tinyInstrument } from '../support/tiny-instrument.ts';

const PACKAGES = 'invisible(c(packageVersion("haven"), packageVersion("jsonlite")))';
const hasR = spawnSync('Rscript', ['-e', PACKAGES], { stdio: 'ignore' }).status === 0;
if (!hasR)
  console.info('R with haven and jsonlite is not on this machine: data files for SPSS and Stata were not tried.');

const folder = mkdtempSync(join(tmpdir(), 'cifra-codebook-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One column as R reads it back. */
interface Column {
  label: string;
  labels: [string, string][];
  /** Values that SPSS takes as missing. */
  missing: string | string[];
  data: string | string[];
}

type Format = 'sav' | 'dta';

/** Writes and reads both files with haven. */
function throughR(json: string, language: string): Record<Format, Record<string, Column>> {
  const file = join(folder, 'codebook.json');
  writeFileSync(file, json);
  const script = join(import.meta.dirname, 'r', 'write-and-read.R');
  const { status, stdout, stderr } = spawnSync('Rscript', [script, file, language, folder], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** What the columns of a variable must hold. */
function expectedColumns(entry: CodebookEntry, language: string, format: Format): [string, Omit<Column, 'data'>][] {
  const { type, values, missing, exportName } = entry;
  const numberOf = (value: (typeof values)[number]) =>
    format === 'dta' && value.stataMissing ? value.stataMissing : String(value.number);
  const labelled = (given: typeof values) =>
    given.map((value): [string, string] => [numberOf(value), value.spssLabel[language]!]);
  const isText = type === 'text' || type === 'date';
  const about = { missing: format === 'sav' && !isText ? missing.map(numberOf) : [] };
  if (type === 'multiple')
    return values.map((value) => [
      value.exportName!,
      { ...about, label: value.spssLabel[language]!, labels: labelled(missing) },
    ]);
  const labels = isText ? [] : labelled(type === 'single' ? [...values, ...missing] : missing);
  const label = (format === 'sav' ? entry.spssLabel : entry.stataLabel)[language]!;
  return [[exportName, { ...about, label, labels }]];
}

const sorted = (labels: readonly [string, string][]) => labels.map((pair) => pair.join(' = ')).sort();

describe.skipIf(!hasR)('data files for SPSS and Stata that R writes as the codebook says', () => {
  const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
  const hostile = tinyInstrument((files: any) => {
    const long = `=cmd|' /C calc'!A0 \u202Eabc\u202C 👩🏽‍🚒 <b>"x"</b> ${'ñandú '.repeat(90)}`;
    files['texts/en.json'].questions.m_sex.text = long;
    const codes = Array.from({ length: 200 }, (_, at) => `c${at}`);
    files['modules/lists.json'].lists.place = ['home', 'street', 'online', ...codes];
    for (const language of ['es', 'en'])
      Object.assign(
        files[`texts/${language}.json`].choices.place,
        Object.fromEntries(codes.map((code) => [code, `${code} ${long}`])),
      );
  });

  it.each([
    ['of LACSI in Spanish', lacsi, 'es'],
    ['of LACSI in French', lacsi, 'fr'],
    ['with hostile texts and 203 answers', hostile, 'en'],
  ] as const)('hold names, labels, value labels and ways of not answering %s', (_, instrument, language) => {
    const entries = codebookEntries(instrument, [language]);
    const read = throughR(codebookJson(instrument, [language]), language);
    for (const format of ['sav', 'dta'] as const) {
      const expected = entries.flatMap((entry) => expectedColumns(entry, language, format));
      expect(Object.keys(read[format])).toEqual(expected.map(([name]) => name));
      for (const [name, { label, labels, missing }] of expected) {
        const column = read[format][name]!;
        expect(column.label, name).toBe(label);
        expect(sorted(column.labels), name).toEqual(sorted(labels));
        expect([column.missing].flat().sort(), name).toEqual([missing].flat().sort());
        // Every number that has a label is in the data, as it was written.
        if (labels.length > 0)
          expect([column.data].flat(), name).toEqual(expect.arrayContaining(labels.map(([number]) => number)));
      }
    }
  });
});
