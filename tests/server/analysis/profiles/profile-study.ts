import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisFile } from '../../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../../server/analysis/from-study/analysis-file-from-study.ts';
import { folderWith } from '../small-survey.ts';

const MODELS = join(import.meta.dirname, '../../../fixtures/reference/models.csv');

const categories = (column: string, codes: Readonly<Record<string, string>>) => ({
  categories: Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, `{${column}} = '${code}'`])),
});

/** A person survey of the made-up data for models: who was a victim, of how many incidents, by sex, age and area. */
const STUDY = {
  study: 'models',
  title: 'A survey for models',
  source: 'made up',
  files: {
    persons: {
      path: 'models.csv',
      columns: {
        stratum: 'text',
        psu: 'text',
        weight: 'number',
        population: 'number',
        sex: 'text',
        age: 'text',
        area: 'text',
        victim: 'number',
        incidents: 'number',
      },
    },
  },
  design: { nested: true, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
  persons: {
    file: 'persons',
    stratum: 'stratum',
    psu: 'psu',
    weight: 'weight',
    domains: {
      sex: categories('sex', { male: 'man', female: 'woman' }),
      age_group: categories('age', { '18-29': '18-29', '30-59': '30-59', '60+': '60+' }),
      area: categories('area', { urban: 'city', rural: 'town' }),
    },
  },
  indicators: [
    { id: 'victims', title: 'Victims', unit: 'person', statistic: 'share', numerator: '{victim} = 1' },
    { id: 'incidents', title: 'Incidents', unit: 'person', statistic: 'mean', numerator: '{incidents}' },
    { id: 'touched', title: 'Touched', unit: 'person', statistic: 'share', numerator: '{incidents} > 0' },
    { id: 'all_incidents', title: 'All', unit: 'person', statistic: 'total', numerator: '{incidents}' },
    {
      id: 'often',
      title: 'How often',
      unit: 'person',
      statistic: 'share',
      categories: { once: '{incidents} = 1', more: '{incidents} > 1' },
    },
  ],
};

/** The same with the number of PSUs of each stratum: there are fewer left to be sampled. */
const CORRECTED = { ...STUDY, persons: { ...STUDY.persons, fpc: 'population' } };

/** A folder with a study, its data, and a specification. */
export function profileFolder(spec: object | string = {}, study: object = STUDY): string {
  const text = typeof spec === 'string' ? spec : JSON.stringify({ profile: 'p', ...spec }, null, 2);
  const folder = folderWith({ 'study.json': JSON.stringify(study) });
  writeFileSync(join(folder, 'spec.json'), text);
  copyFileSync(MODELS, join(folder, 'models.csv'));
  return folder;
}

export function profileFile({ isCorrected = false } = {}): Promise<AnalysisFile> {
  const folder = profileFolder({}, isCorrected ? CORRECTED : STUDY);
  return analysisFileFromStudy(join(folder, 'study.json'), folder);
}
