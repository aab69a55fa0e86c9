import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSampleCsv } from '../../../server/sample/read-sample-csv.ts';
import { bySize } from '../../support/size.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

const HEADER = 'unit_id,stratum,psu,area,p1,p2,state,label,address,phone';
const proper = `${HEADER}\nB-1,north,n1,urban,0.1,0.5,09,"House, blue",Calle 2,555\nB-2,north,n2,rural,1,1e-3,,,,\n`;
const problemsOf = (text: string) =>
  readSampleCsv(Buffer.from(text)).problems.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('importing a sample', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());
  const send = async (text: string) =>
    (
      await api.ask('bruno', 'POST', '/api/sample-units', { body: text, headers: { 'Content-Type': 'text/csv' } })
    ).json();

  it('takes strata, units, probabilities of each stage, area and state, and gives each unit a seed', async () => {
    expect(await send(proper)).toEqual({ imported: 2, problems: [] });
    const unit = await api.store.sampleUnit({ survey: SURVEY, caseId: 'B-1' });
    expect(unit).toMatchObject({
      psu: 'n1',
      probabilities: [0.1, 0.5],
      area: 'urban',
      state: '09',
      label: 'House, blue',
    });
    expect(unit?.seed).not.toBe((await api.store.sampleUnit({ survey: SURVEY, caseId: 'B-2' }))?.seed);
    expect((await api.store.sampleUnit({ survey: SURVEY, caseId: 'B-2' }))?.label).toBe('B-2');
  });

  it('a file of commas, of empty cells or of endless lines is refused in seconds, not by running out of memory', () => {
    const columns = 'unit_id,stratum,psu,area,p1\n';
    expect(problemsOf(','.repeat(2_000_000))).toEqual(['1  endless-line']);
    expect(problemsOf(`${','.repeat(50_000)}\n,`)).toHaveLength(200);
    // The parser is slow where a line has not the cells of the header, so the small version has all five.
    const line = bySize({ small: ',,,,\n', full: ',\n' });
    expect(problemsOf(columns + line.repeat(260_000))).toEqual(['250001  too-many-lines']);
    expect(problemsOf(columns + ',\n'.repeat(bySize({ small: 2000, full: 20_000 })))).toHaveLength(200);
  }, 30_000);

  it('keeps addresses apart: no list of units shows them', async () => {
    await send(proper);
    const text = await (await api.ask('bruno', 'GET', '/api/sample-units')).text();
    expect(text).toContain('B-1');
    expect(text).not.toMatch(/Calle|555|seed/);
  });

  it('imports nothing when one line is wrong or there already', async () => {
    expect((await send(`${HEADER}\nB-1,north,n1,urban,0.1,0.5\nB-2,north,n2,moon,2,0.5,,,,\n`)).imported).toBe(0);
    expect(await send(`${HEADER}\nB-1,n,n1,urban,1,1,,,,\nA-1,n,n1,urban,1,1,,,,\n`)).toMatchObject({
      imported: 0,
      problems: [{ line: 3, column: 'unit_id', code: 'unit-exists' }],
    });
    expect((await api.store.sampleUnits(SURVEY, 1)).total).toBe(3);
  });
});

describe('reading a sample file', () => {
  it('accepts semicolons, a byte order mark and CRLF, as spreadsheets write them', () => {
    const text = `\uFEFF${proper.replace('"House, blue"', 'House').replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    expect(readSampleCsv(Buffer.from(text)).rows).toHaveLength(2);
  });

  it('names every problem at once, with line and column', () => {
    const text = `${HEADER}\n,north,n1,urban,0,0.5,,,,\nB-2,north,,city,"0,5",NaN,,,,\nB-3,n,n1,urban,1,1,,,,\nB-3,n,n1,urban,1\n`;
    expect(problemsOf(text)).toEqual([
      '2 unit_id missing-value',
      '2 p1 not-a-probability',
      '3 area unknown-area',
      '3 psu missing-value',
      '3 p1 not-a-probability',
      '3 p2 not-a-probability',
      '5  wrong-length',
      '5 p2 missing-value',
      '5 unit_id duplicate-unit',
    ]);
  });

  it('names columns that are missing, unknown, twice there, or whose stages have a gap', () => {
    expect(problemsOf('unit_id,stratum,area,p1,p3,salary,area\nB-1,n,urban,1,1,9,urban\n')).toEqual([
      '1 column 6 unknown-column',
      '1 area duplicate-column',
      '1 psu missing-column',
      '1 p1 probability-number',
    ]);
  });

  it('explains files that are not CSV, and empty ones', () => {
    expect(problemsOf('')).toEqual(['1  empty-file']);
    expect(problemsOf(HEADER)).toEqual(['1  empty-file']);
    expect(problemsOf(`${HEADER}\n"B-1,north\n`)[0]).toMatch(/open-quotation-mark$/);
    expect(readSampleCsv(Buffer.from([0xff, 0xfe, 0x41])).problems[0]?.code).toBe('not-utf-8');
  });

  it('names the format, the encoding or the separator of a file that is not CSV in UTF-8', () => {
    const said = (bytes: Uint8Array) =>
      readSampleCsv(bytes).problems.map(({ line, code, message }) => `${line} ${code}: ${message}`);
    expect(said(gzipSync(proper))).toEqual([
      '1 other-format: the file has the format gzip (.gz); save it as CSV in UTF-8',
    ]);
    expect(said(Buffer.from('PK\x03\x04 xl/workbook.xml'))).toEqual([
      '1 other-format: the file has the format Excel (.xlsx); save it as CSV in UTF-8',
    ]);
    expect(said(Buffer.from(proper.replace('House, blue', 'Ñandú'), 'latin1'))).toEqual([
      '2 not-utf-8: the file looks like Latin 1 (Windows-1252); save it as CSV in UTF-8',
    ]);
    expect(said(Buffer.from(proper.replaceAll(',', '\t')))).toEqual([
      '1 tabs: the cells are separated by tabs; save the file with commas or semicolons',
    ]);
  });

  it('never repeats what a cell holds', () => {
    const { problems } = readSampleCsv(Buffer.from(`${HEADER}\nB-1,n,n1,<script>,=cmd|x,2,,,,\n`));
    expect(problems).toHaveLength(3);
    expect(JSON.stringify(problems)).not.toMatch(/script|cmd/);
  });
});
