import type { TableSpec } from '#contract';
import type { Design, Groups, JointEstimates } from '#estimation';
import type { FigureCandidate } from '../tables/figure-candidates.ts';
import type { TablePass } from '../tables/table-passes.ts';
import { estimatesOf } from '../tables/tabulate-table.ts';
import { stackedIncidentDesign, stackedSampledDesign } from './stacked-designs.ts';

/** The values of a figure in both editions, its own first, with their covariance, by cell. */
export type JointByFigure = ReadonlyMap<FigureCandidate, readonly JointEstimates[]>;

/**
 * Figures of two editions that keep their PSUs, by the figures of the first: both as one design, so that a change has
 * the covariance of the PSUs that they share. One pass over the records of both for each column.
 *
 * @param own passes of the first edition
 * @param other the same passes of the second one
 */
export function stackedPasses(own: readonly TablePass[], other: readonly TablePass[], table: TableSpec): JointByFigure {
  return new Map(own.flatMap((first, place) => [...stackedPass(first, other[place]!, table)]));
}

function stackedPass(first: TablePass, second: TablePass, table: TableSpec): JointByFigure {
  const { domains, pools, placed } = first;
  const groups = first.groups.map((of, partition) => stackedGroupsOf(of, second.groups[partition]!));
  const figures = first.figures.map((figure, column) => ({
    ...figure,
    ...(figure.denominator && { denominator: joined(figure.denominator, second.figures[column]!.denominator!) }),
  }));
  const { joint } = estimatesOf(table, figures, {
    columns: first.columns.map((column, place) => joined(column, second.columns[place]!)),
    design: designOf(first, second, table),
    groups,
    pairs: first.groups.map(({ count }) =>
      Array.from({ length: count }, (_, group) => ({ of: group, minus: count + group })),
    ),
  });
  return new Map(
    placed.map(({ figure, column, pool }) => [
      figure,
      domains.cells.map(({ table: partition, group }) => joint[partition]![column]![group * pools + pool]!),
    ]),
  );
}

/** The groups of the first edition, then those of the second. */
function stackedGroupsOf(first: Groups, second: Groups): Groups {
  const codes = new Int32Array(first.codes.length + second.codes.length);
  codes.set(first.codes);
  codes.set(
    second.codes.map((code) => (code === -1 ? -1 : first.count + code)),
    first.codes.length,
  );
  return { codes, count: 2 * first.count };
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function designOf(first: TablePass, second: TablePass, { frame }: TableSpec): Design {
  const own = first.source;
  const other = second.source;
  if ('sample' in own && 'sample' in other) {
    const parts = [own, other].map(({ sample }, place) => ({ sample, design: [first, second][place]!.file.design }));
    return stackedIncidentDesign(parts, frame);
  }
  if ('records' in own && 'records' in other)
    return stackedSampledDesign([
      { design: first.file.design, records: own.records },
      { design: second.file.design, records: other.records },
    ]);
  throw new Error('passes of two editions go over records of the same kind');
}
