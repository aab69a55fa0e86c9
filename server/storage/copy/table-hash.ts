import { createHash } from 'node:crypto';
import type { AnyRow } from '../any-tables.ts';
import type { TableShape } from './table-shapes.ts';

/** How many rows a table has, and the SHA-256 of all of them in the order of their key. */
export interface TableSum {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Adds up the rows of a table. Each value counts with its kind and its length, so that no two tables that differ
 * have the same bytes: a text is its UTF-8, a number its shortest decimal form, bytes are themselves.
 */
export class TableHash {
  readonly #hash = createHash('sha256');
  readonly #shape: TableShape;
  #rows = 0;

  constructor(shape: TableShape) {
    this.#shape = shape;
  }

  get rows(): number {
    return this.#rows;
  }

  add(rows: readonly AnyRow[]): void {
    for (const row of rows) for (const { name, kind } of this.#shape.columns) this.#addValue(kind, row[name] ?? null);
    this.#rows += rows.length;
  }

  sum(): TableSum {
    return { table: this.#shape.name, rows: this.#rows, sha256: this.#hash.digest('hex') };
  }

  #addValue(kind: string, value: AnyRow[string]): void {
    if (value === null) {
      this.#hash.update('null;');
      return;
    }
    if (value instanceof Uint8Array) {
      this.#hash.update(`${kind} ${value.byteLength};`).update(value);
      return;
    }
    const text = String(value);
    this.#hash.update(`${kind} ${Buffer.byteLength(text)};${text}`);
  }
}
