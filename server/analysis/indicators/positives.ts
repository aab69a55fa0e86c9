import { type Design, type Groups, PUBLICATION_STANDARDS, type PublicationStandard } from '#estimation';

/**
 * The unweighted number of units with a characteristic: rows of weight other than 0 whose value is above 0, such
 * as the victims of a crime, or the units that had one incident of it or more.
 *
 * @param values one value per row, NaN where missing
 * @param design the design of the rows
 * @param tables partitions of the rows
 * @returns by partition, then by group
 */
export function positivesBy(
  values: Float64Array,
  { weights }: Pick<Design, 'weights'>,
  tables: readonly Groups[],
): number[][] {
  const positive: number[] = [];
  for (let row = 0; row < values.length; row++) if (values[row]! > 0 && weights[row] !== 0) positive.push(row);
  return tables.map(({ codes, count }) => {
    const counts = new Array<number>(count).fill(0);
    for (const row of positive) {
      const code = codes[row]!;
      if (code >= 0) counts[code]!++;
    }
    return counts;
  });
}

/** Whether a standard judges by the number of cases with the characteristic. */
export function asksPositives(standard: PublicationStandard): boolean {
  const { share, other } = PUBLICATION_STANDARDS[standard].classes;
  return [...share, ...other].some(
    ({ needs }) => needs.positive !== undefined || needs.effectivePositive !== undefined,
  );
}
