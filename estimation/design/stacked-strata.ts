import { codeColumn, codePairs } from './code-column.ts';
import type { Codes, DesignInput } from './types.ts';

/** The edition of each row, and of each PSU of the frame. */
export interface RowEditions {
  readonly codes: Int32Array;
  readonly frames: Int32Array;
}

/**
 * First-stage strata of stacked editions: a stratum in which editions share no PSU, directly or through a
 * third one, is taken apart into one for each.
 *
 * @returns strata and frame in place of those of the input
 */
export function stackedStrata(
  input: Pick<DesignInput, 'strata' | 'clusters' | 'frame'>,
  { codes, frames }: RowEditions,
): Pick<DesignInput, 'strata' | 'frame'> {
  const { strata, clusters, frame } = input;
  const rows = codes.length;
  const editions = new Int32Array(rows + frames.length);
  editions.set(codes);
  editions.set(frames, rows);
  const given = [strata?.[0], frame?.strata].filter((column) => column !== undefined);
  const coded =
    strata?.[0] === undefined
      ? { codes: new Int32Array(editions.length), labels: ['whole sample'] }
      : codeColumn('strata', ...given);
  const parts = joinedParts(coded.codes, editions, psusOf(clusters?.[0], frame, coded.codes));
  const labels = partLabels(coded.labels, parts);
  const column = Array.from(coded.codes, (stratum, row) => labels(stratum, editions[row]!));
  return {
    strata: [column.slice(0, rows), ...(strata?.slice(1) ?? [])],
    ...(frame && { frame: { clusters: frame.clusters, strata: column.slice(rows) } }),
  };
}

/** PSU of each row and of each place of the frame; undefined where every row is one. */
function psusOf(clusters: Codes | undefined, frame: DesignInput['frame'], strata: Int32Array): Int32Array | undefined {
  if (clusters === undefined) return undefined;
  const { codes } = codeColumn('clusters', clusters, ...(frame === undefined ? [] : [frame.clusters]));
  return codePairs(strata, codes).codes;
}

interface JoinedParts {
  readonly editions: number;
  /** For each stratum and edition, the first edition that it is joined with; -1 where it has no rows. */
  readonly joined: Int32Array;
}

function joinedParts(strata: Int32Array, editions: Int32Array, psus: Int32Array | undefined): JoinedParts {
  const count = 1 + editions.reduce((most, edition) => Math.max(most, edition), 0);
  const size = count * (1 + strata.reduce((most, stratum) => Math.max(most, stratum), 0));
  const above = Int32Array.from({ length: size }, (_, place) => place);
  const present = new Uint8Array(size);
  const rootOf = (place: number): number => {
    let root = place;
    while (above[root] !== root) root = above[root]!;
    return root;
  };
  const firstPlace = new Map<number, number>();
  for (let row = 0; row < strata.length; row++) {
    const place = strata[row]! * count + editions[row]!;
    present[place] = 1;
    if (psus === undefined) continue;
    const first = firstPlace.get(psus[row]!);
    if (first === undefined) firstPlace.set(psus[row]!, place);
    else if (first !== place) {
      const roots = [rootOf(first), rootOf(place)];
      above[Math.max(...roots)] = Math.min(...roots);
    }
  }
  return {
    editions: count,
    joined: Int32Array.from(present, (is, place) => (is === 0 ? -1 : rootOf(place) % count)),
  };
}

/**
 * The name of a stratum: its own where all its editions are joined, else with the numbers of those that are.
 */
function partLabels(labels: readonly string[], { editions, joined }: JoinedParts) {
  const names = labels.flatMap((label, stratum) => {
    const own = joined.subarray(stratum * editions, (stratum + 1) * editions);
    const whole = new Set(own.filter((first) => first >= 0)).size === 1;
    return Array.from(own, (first) => {
      const members = Array.from(own.keys()).filter((edition) => own[edition] === first);
      return whole ? label : `${label}, edition ${members.map((edition) => edition + 1).join(' and ')}`;
    });
  });
  return (stratum: number, edition: number): string => names[stratum * editions + edition]!;
}
