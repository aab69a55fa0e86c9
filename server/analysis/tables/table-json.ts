import { type TableSpec, tableVerdict } from '#contract';
import { rowParts } from '../../exports/row-parts.ts';
import type { AnalysisFile } from '../analysis-file.ts';
import type { TablePlan } from './plan-table.ts';
import type { CellOfTable } from './table-csv.ts';

/** What a table says besides its cells. */
interface NotesOfTable {
  readonly amounts?: TablePlan['amounts'];
  /** As they are told, with their notes. */
  readonly bases?: readonly object[];
  /** How its numbers were rounded, where they were. */
  readonly rounding?: object;
}

/** A table as JSON, piece by piece: what was specified, then one cell a line, so that two runs can be compared. */
export function* tableJsonParts(
  { study, edition, weighting, numbered }: Pick<AnalysisFile, 'study' | 'edition' | 'weighting' | 'numbered'>,
  spec: TableSpec,
  cells: readonly CellOfTable[],
  { amounts = [], bases = [], rounding }: NotesOfTable = {},
): Generator<string> {
  const ofEdition = edition ? `"edition":${JSON.stringify(edition)},` : '';
  const weights = weighting ? `"weighting":${JSON.stringify(weighting)},` : '';
  const ofFile = numbered ? `"analysis_file":${JSON.stringify(numbered)},` : '';
  const verdict = tableVerdict(cells, spec.standard);
  const ofTable = verdict ? `"table_verdict":${JSON.stringify(verdict)},` : '';
  const ofMoney = amounts.length > 0 ? `"amounts":${JSON.stringify(amounts)},` : '';
  const ofBases = bases.length > 0 ? `"bases":${JSON.stringify(bases)},` : '';
  const ofRounding = rounding ? `"rounding":${JSON.stringify(rounding)},` : '';
  yield `{"study":${JSON.stringify(study)},${ofEdition}${weights}${ofFile}"specification":${JSON.stringify(spec)},${ofTable}${ofMoney}${ofBases}${ofRounding}"cells":[\n`;
  let between = '';
  for (const part of rowParts(cells)) {
    yield `${between}${part.map((cell) => JSON.stringify(cell)).join(',\n')}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
