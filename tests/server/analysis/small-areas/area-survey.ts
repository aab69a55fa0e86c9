import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, smallStudy } from '../small-survey.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/reference');

export const textOfReference = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

/** Areas a01 to a14; a15 has no sample. */
export const SAMPLED_AREAS = Array.from({ length: 14 }, (_, place) => `a${String(place + 1).padStart(2, '0')}`);

/** A specification that can be used: the area without victims and that without sample have the model alone. */
export const AREA_SPEC = {
  smallAreas: 'victims',
  figure: { indicator: 'prevalence_person', crime: 'any_person' },
  variable: 'area',
  covariates: { path: 'registers.csv', area: 'area', columns: ['police', 'urban'] },
  modelAlone: ['a14', 'a15'],
  cvLimit: 0.25,
};

/** A folder with the made-up survey of fourteen areas, its study, covariates and a specification. */
export function areaFolder({
  spec = AREA_SPEC,
  registers = textOfReference('small-areas-registers.csv'),
}: {
  readonly spec?: object;
  readonly registers?: string;
} = {}): string {
  const study = smallStudy();
  const categories = Object.fromEntries(SAMPLED_AREAS.map((area, place) => [area, `{STRATUM} = '${place + 1}'`]));
  Object.assign(study.persons.domains, { area: { categories } });
  return folderWith({
    'study.json': JSON.stringify(study, null, 2),
    'persons.csv': textOfReference('small-areas-persons.csv'),
    'incidents.csv': textOfReference('small-areas-incidents.csv'),
    'registers.csv': registers,
    'areas.json': JSON.stringify(spec, null, 2),
  });
}
