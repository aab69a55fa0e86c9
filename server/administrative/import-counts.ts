import type { ImportCountsReply, ImportedCounts } from '#contract';
import { TableError } from '../analysis/tables/table-error.ts';
import { findingsOf } from '../analysis/tables/table-tasks.ts';
import type { KeptCounts } from '../storage/figures/administrative-count-store.ts';
import type { Act, Store } from '../storage/store.ts';
import { type AdministrativeCounts, monthsOf, titleOfCounts } from './administrative-counts.ts';
import type { KnownOfSurvey } from './check-mapping.ts';
import { CountsError } from './counts-error.ts';
import { type CountsFiles, readAdministrativeCounts } from './read-administrative-counts.ts';

/** How findings name what a page sent. */
const NAMES = { mapping: 'the mapping', counts: 'the counts' };

/** Imports administrative counts of an edition: all of them or, when anything is wrong, none and the list of it. */
export async function importCountsOf(
  store: Store,
  { into, known, ...files }: Omit<CountsFiles, 'names'> & { readonly into: string; readonly known: KnownOfSurvey },
  act: Act,
): Promise<ImportCountsReply> {
  let counts: AdministrativeCounts;
  try {
    counts = readAdministrativeCounts({ ...files, names: NAMES }, known);
  } catch (error) {
    if (!(error instanceof CountsError)) throw error;
    const { findings, problems } = error;
    return { findings: findingsOf(new TableError(findings)), problems: [...problems] };
  }
  const { records } = counts.mapping;
  await store.keepCounts(into, { records, counts: JSON.stringify(counts) }, act);
  return { imported: headOf(counts, act.by, act.at) };
}

/** The counts of a row of the store, which only `importCountsOf` writes. */
export function countsOf({ counts }: Pick<KeptCounts, 'counts'>): AdministrativeCounts {
  return JSON.parse(counts) as AdministrativeCounts;
}

/** What a list says of them. */
export function headOfKept(kept: KeptCounts): ImportedCounts {
  return headOf(countsOf(kept), kept.importedBy, kept.importedAt);
}

function headOf(counts: AdministrativeCounts, importedBy: string, importedAt: string): ImportedCounts {
  const { mapping, cells } = counts;
  const { records, source } = mapping;
  return {
    records,
    title: titleOfCounts(mapping),
    source,
    counts: cells.length,
    ...monthsOf(counts),
    importedBy,
    importedAt,
  };
}
