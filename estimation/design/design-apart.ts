import { countedUnits, designOfPsus } from '../design.ts';
import { type CodedColumn, codeColumn, codePairs } from './code-column.ts';
import { numberPsus, refuseInTwoStrata } from './number-psus.ts';
import { stackedEditions } from './stacked-editions.ts';
import type { RowEditions } from './stacked-strata.ts';
import type { Codes, DesignInput, StackedEditions, TaylorDesign } from './types.ts';

/**
 * One design of the rows of several editions that were drawn apart: strata and PSUs are those of each edition, and
 * what two editions have in common stands beside them.
 *
 * @param input the rows of all editions, one after the other
 */
export function designApart(input: DesignInput, { codes, frames }: RowEditions): TaylorDesign {
  const rows = codes.length;
  const editions = new Int32Array(rows + frames.length);
  editions.set(codes);
  editions.set(frames, rows);
  const strata = firstStage('strata', [input.strata?.[0], input.frame?.strata], () => new Int32Array(editions.length));
  const clusters = firstStage('clusters', [input.clusters?.[0], input.frame?.clusters], () =>
    editions.map((_, row) => row),
  );
  if (input.nest !== true && input.clusters) refuseInTwoStrata(clusters, strata);
  const ofStrata = inEdition(strata, editions);
  const ofClusters = input.clusters && inEdition(clusters, editions);
  const apart: DesignInput = {
    ...input,
    strata: [ofStrata.slice(0, rows), ...(input.strata?.slice(1) ?? [])],
    ...(ofClusters && { clusters: [ofClusters.slice(0, rows), ...input.clusters.slice(1)] }),
    ...(input.frame && ofClusters && { frame: { strata: ofStrata.slice(rows), clusters: ofClusters.slice(rows) } }),
  };
  const numbered = numberPsus(apart, rows);
  const design = designOfPsus(apart, numbered);
  const areas = codePairs(strata.codes, clusters.codes);
  const stacked = stackedEditions(
    { ...design, framePsu: numbered.framePsu },
    { editions, areas: areas.codes, areaCount: areas.count },
  );
  return Object.freeze({ ...design, stacked, degreesOfFreedom: unionDegrees(design, stacked, numbered.inFrame) });
}

/** PSUs minus strata of all editions, what two of them have counted once. */
function unionDegrees(design: TaylorDesign, { samePsu, sameStratum }: StackedEditions, inFrame: Uint8Array): number {
  const framed = new Uint8Array(inFrame.length);
  for (let psu = 0; psu < framed.length; psu++) if (inFrame[psu] === 1) framed[samePsu[psu]!] = 1;
  const { rowPsu, psuStratum, weights } = design;
  const union = {
    ...design,
    rowPsu: rowPsu.map((psu) => samePsu[psu]!),
    psuStratum: psuStratum.map((stratum) => sameStratum[stratum]!),
    inFrame: framed,
  };
  return countedUnits(union, weights).degreesOfFreedom;
}

function firstStage(place: string, columns: readonly (Codes | undefined)[], without: () => Int32Array): CodedColumn {
  const [ofRows, ofFrame] = columns;
  if (ofRows === undefined) return { codes: without(), labels: [] };
  return codeColumn(place, ofRows, ...(ofFrame === undefined ? [] : [ofFrame]));
}

/** Codes that are those of each edition; what is one whole sample is so in each. */
function inEdition({ codes, labels }: CodedColumn, editions: Int32Array): string[] {
  const names = new Map<number, string[]>();
  return Array.from(codes, (code, row) => {
    const edition = editions[row]!;
    const ofEdition = names.get(edition) ?? [];
    ofEdition[code] ??= `${labels[code] ?? 'whole sample'}, edition ${edition + 1}`;
    names.set(edition, ofEdition);
    return ofEdition[code];
  });
}
