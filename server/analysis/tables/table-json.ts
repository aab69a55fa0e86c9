import { rowParts } from '../../exports/row-parts.ts';
import type { TableCell } from './table-cell.ts';
import type { TableSpec } from './table-schema.ts';

/** A table as JSON, piece by piece: what was specified, then one cell a line, so that two runs can be compared. */
export function* tableJsonParts(study: string, spec: TableSpec, cells: readonly TableCell[]): Generator<string> {
  yield `{"study":${JSON.stringify(study)},"specification":${JSON.stringify(spec)},"cells":[\n`;
  let between = '';
  for (const part of rowParts(cells)) {
    yield `${between}${part.map((cell) => JSON.stringify(cell)).join(',\n')}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
