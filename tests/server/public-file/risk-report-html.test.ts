import { describe, expect, it } from 'vitest';
import { riskReportHtml } from '../../../server/public-file/report/report-html.ts';

const label = (es: string, en: string) => ({ es, en });
const described = {
  files: [
    {
      unit: 'person',
      file: 'person.parquet',
      rows: 1,
      columns: [
        {
          name: 'sex',
          kind: 'code',
          label: label('Sexo', 'Sex'),
          codes: [{ code: 'female', label: label('Mujer encuestada', 'Woman asked') }],
        },
      ],
    },
  ],
};
const view = { classes: [{ from: 1, to: 2, records: 12_345 }], expected: -0.00001, highest: 0.5, homes: 0, atRisk: 0 };
const stage = { people: view, victims: view, homes: { expected: 1234.5 } };
const report = {
  publicFile: 'edition',
  study: 'Encuesta',
  specification: { title: { es: 'Personas y delitos', en: 'People and crimes' } },
  k: 3,
  l: 2,
  records: { person: { before: 12_345, after: 12_000 } },
  risk: { records: stage, coarse: stage, released: stage },
  withheld: {
    columns: [{ column: 'sex', keys: 1, telling: 0, sensitive: 0, rareCrimes: 0, mergedCrimes: 0, blank: 1, cells: 9 }],
    cells: 1,
    share: 0.1,
    incidentsLeftOut: { sealed: 0, rare: 0 },
    incidentsMergedInAreas: 0,
  },
  diversity: {},
  attacks: { people: 0, rarePatterns: {} },
  design: {
    joinedAlike: 0,
    joinedUnlike: 0,
    alone: 0,
    sampled: { strata: 1, psus: 1 },
    published: { strata: 1, psus: 1 },
  },
  earlier: [],
  figures: [
    {
      indicator: 'reporting_rate',
      crime: 'robbery',
      domain: {},
      category: '',
      before: { estimate: 0.1234, se: 0.01 },
      after: null,
      inStandardErrors: null,
    },
    {
      indicator: 'prevalence_person',
      crime: 'robbery',
      domain: { sex: 'female' },
      category: '',
      before: { estimate: 12_345.6, se: 1.5 },
      after: { estimate: 12_345.5, se: 1.5 },
      inStandardErrors: -0.0001,
    },
  ],
};
const page = (language: 'es' | 'en' | 'pt' | 'fr') => riskReportHtml(report as never, language, described as never);

describe('the report of the risk of a public-use file', () => {
  it('has names beside the codes of columns and figures', () => {
    expect(page('es')).toContain('Sexo (sex)');
    expect(page('en')).toContain('Sex (sex)');
    expect(page('es')).toMatch(/, Mujeres? ?\w* \(prevalence_person, robbery, sex = female\)/);
    expect(page('en')).toMatch(/Robbery.*\(prevalence_person, robbery, sex = female\)/);
  });

  it('writes numbers as its language does, and no zero below zero', () => {
    expect(page('es')).toContain('<td>12,345</td>');
    expect(page('pt')).toContain('<td>12.345</td>');
    for (const language of ['es', 'en', 'pt', 'fr'] as const) expect(page(language)).not.toMatch(/>-0([.,]0+)?</);
  });

  it('says in what each figure is, and what the office calls the file', () => {
    expect(page('en')).toContain('<td>per 100,000 people</td>');
    expect(page('es')).toContain('<td>por cada 100,000 personas</td>');
    expect(page('es')).toContain('<h1>Riesgo del archivo de uso público Personas y delitos (edition)');
    expect(page('en')).toMatch(/<td>percent<\/td><td>12.34<\/td><td>–<\/td><td>1<\/td>/);
    expect(page('fr')).toContain('edition</h1>');
  });

  it('has no table without a line', () => {
    for (const table of page('es').match(/<tbody>.*?<\/tbody>/gs)!) expect(table).toContain('<tr>');
    expect(page('es').match(/<tbody>/g)!.length).toBeGreaterThan(5);
    expect(page('es')).not.toContain('Grupos de personas que se ven iguales');
  });
});
