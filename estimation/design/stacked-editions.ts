import type { NumberedPsus } from './number-psus.ts';
import type { SharedStratum, StackedEditions, TaylorDesign } from './types.ts';

/** What is said of each row, and of each place of the frame behind them. */
export interface RowAreas {
  /** The edition. */
  readonly editions: Int32Array;
  /** The area: equal codes of stratum and PSU, whatever the edition. */
  readonly areas: Int32Array;
  readonly areaCount: number;
}

/** PSUs of a stratum of each of two editions, the same areas one for one. */
interface Common {
  readonly earlier: number[];
  readonly later: number[];
}

type NumberedDesign = Pick<NumberedPsus, 'rowPsu' | 'framePsu'> &
  Pick<TaylorDesign, 'psuCount' | 'psuStratum' | 'strataCount' | 'psusInStratum' | 'psuFraction'>;

/** What editions have in common of which each has strata and PSUs of its own. */
export function stackedEditions(design: NumberedDesign, rows: RowAreas): StackedEditions {
  const { psuCount, psuStratum, strataCount } = design;
  const { ofArea, editionOfStratum, count } = psusByArea(design, rows);
  const samePsu = Int32Array.from({ length: psuCount }, (_, psu) => psu);
  const sameStratum = Int32Array.from({ length: strataCount }, (_, stratum) => stratum);
  const found = new Map<number, Common>();
  for (let area = 0; area < rows.areaCount; area++) {
    const psus = Array.from(ofArea.subarray(area * count, (area + 1) * count)).filter((psu) => psu >= 0);
    for (const psu of psus) samePsu[psu] = Math.min(...psus);
    for (const [place, first] of psus.entries())
      for (const second of psus.slice(place + 1)) {
        const earlier = psuStratum[first]!;
        const later = psuStratum[second]!;
        join(sameStratum, earlier, later);
        const key = earlier * strataCount + later;
        const common = found.get(key) ?? { earlier: [], later: [] };
        common.earlier.push(first);
        common.later.push(second);
        found.set(key, common);
      }
  }
  return {
    strata: Array.from({ length: count }, (_, edition) =>
      Int32Array.from(sameStratum.keys().filter((stratum) => editionOfStratum[stratum] === edition)),
    ),
    samePsu,
    sameStratum: sameStratum.map((_, stratum) => rootOf(sameStratum, stratum)),
    shared: Array.from(found.values(), (common) => sharedStratum(design, common)),
  };
}

/** The PSU of each area in each edition, -1 where it has none, and the edition of each stratum. */
function psusByArea(
  { rowPsu, framePsu, psuStratum, strataCount }: NumberedDesign,
  { editions, areas, areaCount }: RowAreas,
) {
  const count = 1 + editions.reduce((most, edition) => Math.max(most, edition), 0);
  const ofArea = new Int32Array(areaCount * count).fill(-1);
  const editionOfStratum = new Int32Array(strataCount);
  const rows = rowPsu.length;
  for (let row = 0; row < areas.length; row++) {
    const psu = row < rows ? rowPsu[row]! : framePsu[row - rows]!;
    ofArea[areas[row]! * count + editions[row]!] = psu;
    editionOfStratum[psuStratum[psu]!] = editions[row]!;
  }
  return { ofArea, editionOfStratum, count };
}

function sharedStratum(
  { psusInStratum, psuStratum, psuFraction }: NumberedDesign,
  { earlier, later }: Common,
): SharedStratum {
  const side = (psus: readonly number[]) => ({ stratum: psuStratum[psus[0]!]!, psus: Int32Array.from(psus) });
  const first = side(earlier);
  const second = side(later);
  const drawn = psusInStratum[first.stratum]! * psusInStratum[second.stratum]!;
  const unsampled = Float64Array.from(earlier, (psu, place) => {
    const fractions = psuFraction[psu]! * psuFraction[later[place]!]!;
    return 1 - Math.sqrt(fractions * drawn) / earlier.length;
  });
  return { earlier: first, later: second, unsampled };
}

function join(above: Int32Array, one: number, other: number): void {
  const roots = [rootOf(above, one), rootOf(above, other)];
  above[Math.max(...roots)] = Math.min(...roots);
}

function rootOf(above: Int32Array, place: number): number {
  let root = place;
  while (above[root] !== root) root = above[root]!;
  return root;
}
