import type { WrittenAs } from '#contract';
import { isJsonRecord, type Json } from '#questionnaires';
import type { WrittenStudy } from './study-draft.ts';

/** How a study reads a column; blank where it passes it over. */
export type ColumnUse = '' | 'text' | 'number' | 'label';

/** A data file of a study, by the name that the study gives it. */
export interface FileOfStudy {
  readonly name: string;
  readonly path: string;
  readonly columns: Readonly<Record<string, Json>>;
}

/** The data files that a study names, in its order. */
export function filesOfStudy({ files }: WrittenStudy): FileOfStudy[] {
  if (!isJsonRecord(files)) return [];
  return Object.entries(files).flatMap(([name, file]) => {
    if (!isJsonRecord(file) || typeof file.path !== 'string') return [];
    return [{ name, path: file.path, columns: isJsonRecord(file.columns) ? file.columns : {} }];
  });
}

/** How a study reads a column of a file. */
export function columnUseIn(study: WrittenStudy, path: string, column: string): ColumnUse {
  const use = filesOfStudy(study).find((file) => file.path === path)?.columns[column];
  return use === 'text' || use === 'number' || use === 'label' ? use : '';
}

/** The study with other uses of columns of a file; one that it does not name yet is named after its path. */
export function withColumnUses(
  study: WrittenStudy,
  { path, writtenAs }: { path: string; writtenAs: WrittenAs },
  uses: Readonly<Record<string, ColumnUse>>,
): WrittenStudy {
  const files = isJsonRecord(study.files) ? study.files : {};
  const known = filesOfStudy(study).find((file) => file.path === path);
  const name = known?.name ?? freeName(path, Object.keys(files));
  const before = files[name];
  const kept: { readonly [key: string]: Json } = isJsonRecord(before) ? before : newFile(path, writtenAs);
  const columns: { [column: string]: Json } = { ...known?.columns };
  for (const [column, use] of Object.entries(uses)) {
    if (use === '') delete columns[column];
    else columns[column] = use;
  }
  return { ...study, files: { ...files, [name]: { ...kept, columns } } };
}

function newFile(path: string, { encoding, separator, decimal }: WrittenAs): { readonly [key: string]: Json } {
  return { path, ...(encoding && { encoding }), ...(separator && { separator }), ...(decimal && { decimal }) };
}

/** A name for a file in a study, after its path: letters, digits and `_`. */
function freeName(path: string, taken: readonly string[]): string {
  const plain = path
    .replace(/\.[a-z]+(\.gz)?$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const name = plain || 'file';
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}_${number}`;
    if (!taken.includes(free)) return free;
  }
}
