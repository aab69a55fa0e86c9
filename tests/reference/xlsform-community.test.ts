import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseInstrument, remarkLine, walkInterview, xlsformToInstrument } from '#questionnaires';
import { readWorkbook } from '../../server/files/workbook/read-workbook.ts';

// Workbooks of the XLSForm community's own tests are not copied into the repository: CIFRA_REFERENCE names the
// folder in which theirs is.
const root = resolve(import.meta.dirname, '..', '..');
const folder = resolve(root, process.env.CIFRA_REFERENCE ?? '../shared', 'xlsform');
const workbooks = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xlsx')) : [];
if (workbooks.length === 0)
  process.stdout.write('XLSForm workbooks not found: set CIFRA_REFERENCE to the folder that holds xlsform/\n');

/** What is to be said of a workbook: that it is refused, or parts of the report. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'bad_calc.xlsx': ['Nothing is asked in this form'],
  'choice_filter_test.xlsx': ['The code “king” stands twice in its list'],
  'duplicate_columns.xlsx': [
    'survey, row 15, column L (relevant): It is a formula; the value',
    'The column “label” stands here for the second time',
  ],
  'extra_sheet_names.xlsx': ['perhaps “settings” is meant'],
  'include.xlsx': ['This asks for the questions of another workbook'],
  'loop.xlsx': ['written out once for each of the 3 choices'],
  'pull_data.xlsx': ['it reads a file that is not in the workbook (pulldata)'],
  'survey_no_name.xlsx': ['No sheet is named “survey”'],
  'UCL_Biomass_Plot_Form.xlsx': ['have no function round()'],
  'xl_date_ambiguous_v1.xlsx': [
    'settings, row 2, column C (form_id): It is a formula; the value',
    'settings, row 2, column D (xml_root): It is a formula; the value',
    'survey, row 2, column C (label::English): It is a formula; the value',
  ],
  'xlsform_spec_test.xlsx': [
    'survey, row 22, column K (required): It is a formula; the value',
    'survey, row 55, column B (name): It is a formula; the value',
    'it compares a text with a pattern (regex)',
  ],
};

/** Workbooks of which nothing can be asked. */
const REFUSED = ['bad_calc.xlsx'];

describe.runIf(workbooks.length > 0)('the workbooks of the XLSForm community', () => {
  it.each(workbooks)('%s can be interviewed, or is refused with the reason', async (name) => {
    const read = await readWorkbook({ bytes: readFileSync(join(folder, name)), name });
    const { sheets, marks } = 'workbook' in read ? read.workbook : { sheets: [], marks: [] };
    const { files, report } = xlsformToInstrument(sheets, { id: 'form', marks });
    expect(files === undefined).toBe(REFUSED.includes(name));
    const lines = report.map((remark) => remarkLine(remark)).join('\n');
    for (const said of SAID[name] ?? []) expect(lines).toContain(said);
    if (!files) return;
    const context = { caseId: 'A-1', seed: 'seed', startedAt: '2026-11-24T10:05:00-05:00' };
    const { answers } = walkInterview(parseInstrument({ ...files }), context, () => undefined);
    expect(Object.keys(answers).length).toBeGreaterThan(0);
  });
});
