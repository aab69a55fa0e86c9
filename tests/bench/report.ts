import { median } from 'simple-statistics';
import { type Comparison, difference, isSame, judge, timesFaster, timesLessWork, timesPlain } from './comparison.ts';

const textColumns = ['task', 'goals'];

/** The results of one size as an aligned table. */
export function sizeTable(comparisons: readonly Comparison[]): string {
  const head = [
    'task',
    'first ms',
    'median',
    'min',
    'plain',
    'x plain',
    'R ms',
    'R / ours',
    'by CPU',
    'MB',
    'R MB',
    'difference',
    'goals',
  ];
  return align([head, ...comparisons.map(rowOf)]);
}

function rowOf(comparison: Comparison): string[] {
  const { task, ours, theirs } = comparison;
  const hasReference = theirs !== undefined && theirs.ms.length > 0;
  const apart = difference(comparison);
  return [
    task.name,
    milliseconds(ours.ms[0]!),
    milliseconds(median(ours.ms)),
    milliseconds(Math.min(...ours.ms)),
    milliseconds(median(ours.plainMs!)),
    timesPlain(comparison).toFixed(1),
    hasReference ? milliseconds(median(theirs.ms)) : theirs?.problem ? 'gave up' : '',
    timesFaster(comparison)?.toFixed(1) ?? '',
    timesLessWork(comparison)?.toFixed(1) ?? '',
    ours.peakMb?.toFixed(0) ?? '',
    theirs?.peakMb?.toFixed(0) ?? '',
    apart === undefined ? '' : `${apart.toExponential(0)}${isSame(comparison) ? '' : ' DIFFERS'}`,
    judge(comparison)
      .map(({ goal, met }) => `${goal} ${met === undefined ? '?' : met ? 'yes' : 'NO'}`)
      .join(', '),
  ];
}

/**
 * How the time of every task grows with the persons: nanoseconds per person at every size, and each size
 * against the one before.
 */
export function growthTable(comparisons: readonly Comparison[]): string {
  const sizes = [...new Set(comparisons.map(({ rows }) => rows))].sort((a, b) => a - b);
  const names = [...new Set(comparisons.map(({ task }) => task.name))];
  const steps = sizes.slice(1).map((rows, index) => [sizes[index]!, rows] as const);
  const head = ['task', ...sizes.map((rows) => `ns at ${rows}`), ...steps.map(([from, to]) => `${from} to ${to}`)];
  const body = names.map((name) => {
    const time = (rows: number) => {
      const found = comparisons.find(({ task, rows: own }) => task.name === name && own === rows);
      return found === undefined ? Number.NaN : median(found.ours.ms);
    };
    return [
      name,
      ...sizes.map((rows) => ((1e6 * time(rows)) / rows).toFixed(0)),
      ...steps.map(([from, to]) => `${(time(to) / time(from)).toFixed(1)} times`),
    ];
  });
  return align([head, ...body]);
}

function milliseconds(value: number): string {
  return value < 100 ? value.toFixed(2) : value.toFixed(0);
}

/** Columns of the same width; text to the left, numbers to the right. */
function align(rows: readonly string[][]): string {
  const columns = rows[0]!.length;
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          textColumns.includes(rows[0]![column]!) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
