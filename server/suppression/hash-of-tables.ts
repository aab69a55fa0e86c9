import { createHash } from 'node:crypto';
import type { TableSpec } from '#contract';
import { rowParts } from '../exports/row-parts.ts';
import type { PublishedCell } from './published-cells.ts';

/** A table as readers see it. */
export interface SeenTable {
  readonly spec: Pick<TableSpec, 'table'>;
  readonly cells: readonly PublishedCell[];
}

/**
 * SHA-256 of what readers see of tables, in their order: a report names by it the tables beside which its own cells
 * were hidden. It is of nothing that is hidden.
 */
export function hashOfTables(tables: readonly SeenTable[]): string {
  const hash = createHash('sha256');
  for (const { spec, cells } of tables) {
    hash.update(JSON.stringify(spec.table));
    for (const part of rowParts(cells)) hash.update(JSON.stringify(part));
  }
  return hash.digest('hex');
}
