import { counted, EstimationError } from './estimation-error.ts';

/** What can be wrong with the columns that describe a sample. */
export const designErrors = {
  columnLength: ({ column, length, rows, other }: { column: string; length: number; rows: number; other: string }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: column,
      problem: `it has ${counted(length, 'value')}, but ${other} has ${rows}`,
      remedy: 'give every column one value per row',
    }),
  rowsUnknown: () =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'design',
      problem: 'no column shows how many rows there are',
      remedy: 'give rows',
    }),
  numberOfRows: ({ rows }: { rows: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'rows',
      problem: `${rows} is not a number of rows`,
      remedy: 'give a whole number of 0 or more',
    }),
  missingCode: ({ column, row }: { column: string; row: number }) =>
    new EstimationError({
      code: 'missing-design-value',
      place: `${column}, row ${row + 1}`,
      problem: 'the code is missing',
      remedy: 'every row needs its stratum and its cluster; complete the file',
    }),
  notAWeight: ({ place, weight }: { place: string; weight: number }) =>
    new EstimationError({
      code: 'invalid-weight',
      place,
      problem: `${weight} is not a weight`,
      remedy: 'weights are numbers of 0 or more; correct the file, or use 0 for rows that should not count',
    }),
  clusterInTwoStrata: ({ cluster, strata }: { cluster: string; strata: readonly [string, string] }) =>
    new EstimationError({
      code: 'clusters-not-nested',
      place: `cluster ${cluster}`,
      problem: `it occurs in the strata ${strata[0]} and ${strata[1]}`,
      remedy: 'set nest if the same codes are used in several strata, or correct the code',
    }),
  frameWithoutClusters: () =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'frame',
      problem: 'it lists clusters, but the rows have none',
      remedy: 'describe the frame by the same columns as the rows',
    }),
  frameStrata: () =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'frame',
      problem: 'only one of the rows and the frame has strata',
      remedy: 'describe the frame by the same columns as the rows',
    }),
  frameLength: ({ strata, clusters }: { strata: number; clusters: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'frame',
      problem: `it has ${strata} strata for ${counted(clusters, 'cluster')}`,
      remedy: 'give one stratum per cluster of the frame',
    }),
  tooManyCorrections: ({ corrections, stages }: { corrections: number; stages: number }) =>
    new EstimationError({
      code: 'invalid-fpc',
      place: 'fpc',
      problem: `it has ${counted(corrections, 'column')} for ${counted(stages, 'stage')} of clusters`,
      remedy: 'give at most one column per stage',
    }),
  correctionNotPositive: ({ stage, row, value }: { stage: number; row: number; value: number }) =>
    new EstimationError({
      code: 'invalid-fpc',
      place: `fpc of stage ${stage}, row ${row + 1}`,
      problem: `${value} is not a positive number`,
      remedy: 'complete the column',
    }),
  fractionAboveOne: ({ stage, row, value }: { stage: number; row: number; value: number }) =>
    new EstimationError({
      code: 'invalid-fpc',
      place: `fpc of stage ${stage}, row ${row + 1}`,
      problem: `the fraction ${value} is above 1`,
      remedy: 'give fractions of at most 1, or population sizes with fpcType population',
    }),
  correctionVaries: (found: { stage: number; row: number; what: string; values: readonly [number, number] }) =>
    new EstimationError({
      code: 'invalid-fpc',
      place: `fpc of stage ${found.stage}, row ${found.row + 1}`,
      problem: `${found.what} has both ${found.values[0]} and ${found.values[1]}`,
      remedy: 'give all of its rows the same value',
    }),
  sampleAbovePopulation: (found: { stage: number; what: string; sampled: number; population: number }) =>
    new EstimationError({
      code: 'invalid-fpc',
      place: `fpc of stage ${found.stage}`,
      problem: `${found.what} has ${counted(found.sampled, 'sampled unit')} out of ${found.population}`,
      remedy: 'correct the population size',
    }),
  lonelyStratum: ({ stratum }: { stratum: string }) =>
    new EstimationError({
      code: 'single-psu-stratum',
      place: `stratum ${stratum}`,
      problem: 'it has one PSU',
      remedy: 'choose a lonelyPsu policy or merge the stratum with another',
    }),
  lonelyLaterStage: ({ stage }: { stage: number }) =>
    new EstimationError({
      code: 'single-psu-stratum',
      place: `stage ${stage}, within one unit of the stage before`,
      problem: 'it has one sampled unit',
      remedy: 'choose a lonelyPsu policy or merge the stratum with another',
    }),
  noEditions: () =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'editions',
      problem: 'there are none',
      remedy: 'give the columns of each edition',
    }),
  columnsOfEditions: ({ edition, column }: { edition: number; column: string }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: `edition ${edition}, ${column}`,
      problem: 'the first edition has another number of such columns',
      remedy: 'give every edition the same columns of the design',
    }),
  partsOfEditions: ({ given, editions }: { given: number; editions: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: 'editions',
      problem: `there are ${given} columns for ${counted(editions, 'edition')}`,
      remedy: 'give one per edition, undefined where it was not asked',
    }),
  groupsOfEditions: ({ edition, count, first }: { edition: number; count: number; first: number }) =>
    new EstimationError({
      code: 'length-mismatch',
      place: `edition ${edition}, groups`,
      problem: `it has ${counted(count, 'group')}, but the first edition has ${first}`,
      remedy: 'number the groups of all editions alike, also those without rows',
    }),
} as const;
