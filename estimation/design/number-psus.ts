import { designErrors } from '../errors/design-errors.ts';
import { type CodedColumn, codeColumn, codePairs } from './code-column.ts';
import { sortByKey } from './sort-by-key.ts';
import type { DesignInput } from './types.ts';

/** First-stage structure of the sample: PSUs numbered stratum by stratum. */
export interface NumberedPsus {
  readonly rowPsu: Int32Array;
  readonly psuCount: number;
  readonly psuStratum: Int32Array;
  readonly strataCount: number;
  readonly stratumLabels: readonly string[];
  readonly psusInStratum: Int32Array;
  readonly inFrame: Uint8Array;
  /** PSU of each place of the frame. */
  readonly framePsu: Int32Array;
}

export function numberPsus(input: DesignInput, rows: number): NumberedPsus {
  const frameSize = checkFrame(input);
  const strataColumns = [input.strata?.[0], input.frame?.strata].filter((column) => column !== undefined);
  const strata =
    input.strata?.[0] === undefined
      ? { codes: new Int32Array(rows + frameSize), labels: ['(whole sample)'] }
      : codeColumn('strata', ...strataColumns);
  const units = firstStageUnits(input, rows, strata.codes, strata.labels);

  const unitStratum = new Int32Array(units.count);
  for (let row = 0; row < strata.codes.length; row++) unitStratum[units.codes[row]!] = strata.codes[row]!;
  const byStratum = sortByKey(unitStratum, strata.labels.length);
  const newNumber = new Int32Array(units.count);
  for (let psu = 0; psu < units.count; psu++) newNumber[byStratum.order[psu]!] = psu;

  // In place: in a national file every column takes much memory.
  const rowPsu = units.codes.subarray(0, rows);
  for (let row = 0; row < rows; row++) rowPsu[row] = newNumber[rowPsu[row]!]!;
  const framePsu = units.codes.subarray(rows).map((unit) => newNumber[unit]!);
  const inFrame = new Uint8Array(units.count);
  for (const psu of framePsu) inFrame[psu] = 1;
  return {
    rowPsu,
    psuCount: units.count,
    psuStratum: byStratum.order.map((unit) => unitStratum[unit]!),
    strataCount: strata.labels.length,
    stratumLabels: strata.labels,
    psusInStratum: Int32Array.from(strata.labels, (_, h) => byStratum.start[h + 1]! - byStratum.start[h]!),
    inFrame,
    framePsu,
  };
}

function firstStageUnits(input: DesignInput, rows: number, strata: Int32Array, labels: readonly string[]) {
  const clusters = input.clusters?.[0];
  if (clusters === undefined) return { codes: new Int32Array(rows).map((_, row) => row), count: rows };
  const coded = codeColumn('clusters', clusters, ...(input.frame === undefined ? [] : [input.frame.clusters]));
  if (input.nest === true) return codePairs(strata, coded.codes);
  refuseInTwoStrata(coded, { codes: strata, labels });
  return { codes: coded.codes, count: coded.labels.length };
}

/** @throws EstimationError clusters-not-nested */
export function refuseInTwoStrata(coded: CodedColumn, { codes: strata, labels }: CodedColumn): void {
  const stratumOf = new Int32Array(coded.labels.length).fill(-1);
  for (let row = 0; row < coded.codes.length; row++) {
    const unit = coded.codes[row]!;
    if (stratumOf[unit] === -1) stratumOf[unit] = strata[row]!;
    else if (stratumOf[unit] !== strata[row]) {
      throw designErrors.clusterInTwoStrata({
        cluster: coded.labels[unit]!,
        strata: [labels[stratumOf[unit]!]!, labels[strata[row]!]!],
      });
    }
  }
}

function checkFrame(input: DesignInput): number {
  const { frame } = input;
  if (frame === undefined) return 0;
  const { strata, clusters } = frame;
  const rowsHaveStrata = input.strata?.[0] !== undefined;
  if (input.clusters?.[0] === undefined) throw designErrors.frameWithoutClusters();
  if ((strata !== undefined) !== rowsHaveStrata) throw designErrors.frameStrata();
  if (strata !== undefined && strata.length !== clusters.length)
    throw designErrors.frameLength({ strata: strata.length, clusters: clusters.length });
  return clusters.length;
}
