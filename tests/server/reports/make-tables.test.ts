import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURE_LANGUAGES, rulesSchema, type SuppressionRules } from '#contract';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { designCounts } from '../../../server/reports/made/design-counts.ts';
import { makeTables } from '../../../server/reports/made/make-tables.ts';
import { makeReport } from '../../../server/reports/make-report.ts';
import type { ReportFacts } from '../../../server/reports/report-facts.ts';
import { readTemplates } from '../../../server/reports/template/read-templates.ts';

const STUDY = join(import.meta.dirname, '../../fixtures/studies/ncvs');
const REASON = { en: 'Threats are asked otherwise.', es: 'Las amenazas se preguntan de otro modo.' };

let file: AnalysisFile;
beforeAll(async () => {
  file = await analysisFileFromStudy(join(STUDY, 'study.json'), STUDY);
});

function tables(own: AnalysisFile, rules: Partial<SuppressionRules> = {}) {
  return makeTables({
    own: { name: 'own', file: own },
    before: { name: 'before', file },
    specs: [],
    standard: 'inegi',
    rules: rulesSchema.parse(rules),
  });
}

function facts(rules: SuppressionRules): ReportFacts {
  const common = {
    title: 'A',
    source: 'B',
    date: '2026-08-31',
    isStudy: true,
    before: 'C',
    standard: 'inegi',
  } as const;
  return { ...common, level: 0.95, rules, interviewers: [], program: '0', ...designCounts(file) };
}

describe('the tables of a report', () => {
  it('are compared with the edition before, cell by cell, and equal editions show no change', async () => {
    const made = await tables(file);
    const changes = made.tables.flatMap(({ figures }) =>
      figures.flatMap(({ cells }) => cells.map(({ change }) => change)),
    );
    const tested = changes.filter((change) => change?.status === 'tested');
    expect(tested.length).toBeGreaterThan(10);
    for (const change of tested) expect(change).toMatchObject({ difference: 0, significant: false });
    for (const { figures } of made.tables)
      for (const { cells } of figures)
        for (const { cell, change } of cells) if (change) expect(change.of.estimate).toBe(cell.estimate);
  });

  it.each(FIGURE_LANGUAGES)('say of a broken series why, and compare nothing over it, in %s', async (language) => {
    const own = { ...file, breaks: [{ reason: REASON }] };
    const made = await tables(own);
    const statuses = new Set(
      made.tables.flatMap(({ figures }) => figures.flatMap(({ cells }) => cells.map(({ change }) => change?.status))),
    );
    expect([...statuses].filter((status) => status !== undefined)).toEqual(['break']);
    const page = await makeReport({
      own: { name: 'own', file: own },
      before: { name: 'before', file },
      specs: [],
      facts: facts(rulesSchema.parse({})),
      template: readTemplates(language),
      language,
    });
    expect(page).toContain(REASON[language as 'en' | 'es'] ?? REASON.en);
    expect(page).not.toContain('class="change"');
  });

  it('hide what the rules say, in figures, changes and sentences alike', async () => {
    const open = await tables(file);
    const most = Math.max(
      ...open.tables.flatMap(({ figures }) => figures.map(({ cells }) => cells[0]!.cell.n_positive ?? 0)),
    );
    const minimumCases = Math.min(100, Math.max(2, most));
    const strict = await tables(file, { minimumCases });
    expect(strict.hidden).toBeGreaterThan(open.hidden);
    const cells = strict.tables.flatMap(({ figures }) => figures.flatMap((figure) => figure.cells));
    const hidden = cells.filter(({ cell }) => cell.suppressed !== '');
    expect(hidden.length).toBe(strict.hidden);
    for (const { cell, change } of hidden) expect([cell.estimate, cell.n, change]).toEqual([null, null, undefined]);
    const page = await makeReport({
      own: { name: 'own', file },
      before: { name: 'before', file },
      specs: [],
      facts: facts(rulesSchema.parse({ minimumCases })),
      template: readTemplates('en'),
      language: 'en',
    });
    expect(page.match(/<td class="number">\(c\)<\/td>/gu)).toHaveLength(strict.hidden);
  });
});
