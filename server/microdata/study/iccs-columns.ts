import { FIGURE_LANGUAGES } from '#contract';
import { officeVariables } from '#questionnaires';
import type { Categories, IncidentRecords } from '../../analysis/analysis-file.ts';
import { ADDED_LABELS } from '../added-labels.ts';
import { type AnalysedColumn, codeAlone } from '../analysed/analysed-column.ts';

/** The code of ICCS of each incident, and its tags: as interviews have them in their records. */
export function iccsColumns({ iccs, iccsTags = new Map() }: IncidentRecords): AnalysedColumn[] {
  const stated = Object.fromEntries([...iccsTags.keys()].map((tag) => [tag, []]));
  const labels = new Map(
    officeVariables({ iccsTags: stated }, FIGURE_LANGUAGES).map(({ name, label }) => [name as string, label]),
  );
  return [
    ...(iccs ? [codeColumn('iccs', ADDED_LABELS.iccs, iccs)] : []),
    ...Array.from(iccsTags, ([tag, column]) => codeColumn(`iccs_${tag}`, labels.get(`iccs_${tag}`) ?? {}, column)),
  ];
}

function codeColumn(name: string, label: AnalysedColumn['label'], { codes, names }: Categories): AnalysedColumn {
  return { name, kind: 'code', label, codes: names.map(codeAlone), valueAt: (row) => names[codes[row]!] ?? null };
}
