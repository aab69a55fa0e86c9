import { printable } from '../../files/printable.ts';
import type { AnalysisFileRecord, HashedInput } from '../../storage/figures/analysis-file-store.ts';
import { CHANGED, type DescribedFolder } from './described-folder.ts';
import type { FileDifference } from './different-cells.ts';

/** What in a folder is not as its description says, as lines. */
export function changesInWords({ isWhole, changed }: DescribedFolder): string[] {
  return [
    ...(isWhole ? [] : ['microdata.json: it is not as it was made']),
    ...changed.map(
      ({ file, problem }) =>
        `${file}: ${problem === CHANGED ? 'its bytes are not those that were made' : `it cannot be read: ${problem}`}`,
    ),
  ];
}

/** What differs between a record file and the same one made again, as lines. */
export function differenceInWords(file: string, difference: FileDifference): string[] {
  if (difference.kind === 'unreadable') return [`${file}: it cannot be read as Parquet`];
  if (difference.kind === 'rows') return [`${file}: ${difference.here} rows, ${difference.there} were made`];
  if (difference.kind === 'columns') {
    const named = (names: readonly string[]) => names.map(printable).join(', ');
    const lines = [
      difference.missing.length > 0 && `${file}: without ${named(difference.missing)}, which were made`,
      difference.added.length > 0 && `${file}: with ${named(difference.added)}, which were not made`,
    ];
    return lines.filter((line) => line !== false);
  }
  if (difference.count === 0) return [`${file}: every value is as it was made; it was written anew`];
  const cells = difference.first.map(
    ({ row, column, here, there }) =>
      `${file}, row ${row}, ${printable(column)}: ${valueInWords(here)} stands there, ${valueInWords(there)} was made`,
  );
  const more = difference.count - cells.length;
  return more > 0 ? [...cells, `${file}: ${more} more values that were not made`] : cells;
}

/** What an analysis file would be made from now and was not made from then, as lines. */
export function otherInputs(then: AnalysisFileRecord, now: AnalysisFileRecord): string[] {
  const differing = (name: string, was: HashedInput, is: HashedInput) =>
    was.sha256 === is.sha256 ? [] : [`The ${name} are others now: ${was.count} then, ${is.count} now`];
  const weights =
    then.weighting?.hash === now.weighting?.hash
      ? []
      : [
          `The weights are others now: hash ${then.weighting?.hash ?? 'none'} then, ${now.weighting?.hash ?? 'none'} now`,
        ];
  return [
    ...differing('interviews', then.madeFrom.interviews, now.madeFrom.interviews),
    ...differing('office codings', then.madeFrom.codings, now.madeFrom.codings),
    ...weights,
  ];
}

function valueInWords(value: unknown): string {
  return value === null || value === undefined ? 'a blank' : printable(String(value));
}
