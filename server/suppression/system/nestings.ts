import type { AnalysisFile, Categories } from '../../analysis/analysis-file.ts';
import type { FigureUnit } from '../../analysis/tables/figure-candidates.ts';
import { variablesOfUnit } from '../../analysis/tables/plan-variables.ts';

/** Which value of a coarse variable each value of a finer one lies in. */
export interface Nesting {
  readonly unit: FigureUnit;
  readonly fine: string;
  readonly coarse: string;
  /** Without the finer values that lie in several. */
  readonly within: ReadonlyMap<string, string>;
  /** Whether every finer value lies in one: the variables are levels of each other. */
  readonly isLevel: boolean;
}

/** That all records of a value lie in one of another variable by chance: less than 1 in a million. */
const NOT_BY_CHANCE = 14;

/**
 * Variables of the release of which values are made of each other, found in the records: levels such as regions and
 * states, and zones of some whole districts and parts of others.
 */
export function nestingsIn(file: AnalysisFile, unit: FigureUnit, variables: readonly string[]): Nesting[] {
  const domains = variablesOfUnit(file, unit);
  const found: Nesting[] = [];
  for (const fine of variables)
    for (const coarse of variables) {
      const inner = domains.get(fine);
      const outer = domains.get(coarse);
      if (fine === coarse || inner === undefined || outer === undefined) continue;
      const nested = nesting(inner, outer);
      if (nested.within.size > 0) found.push({ unit, fine, coarse, ...nested });
    }
  return found;
}

function nesting(fine: Categories, coarse: Categories): Pick<Nesting, 'within' | 'isLevel'> {
  const within = new Map<string, string>();
  const torn = new Set<string>();
  for (let row = 0; row < fine.codes.length; row++) {
    const inner = fine.names[fine.codes[row]!];
    if (inner === undefined) continue;
    const outer = coarse.names[coarse.codes[row]!];
    if (outer === undefined || (within.has(inner) && within.get(inner) !== outer)) torn.add(inner);
    else within.set(inner, outer);
  }
  // One value in each is the same variable twice: that is a level too.
  const isLevel = torn.size === 0 && new Set(within.values()).size > 1;
  if (isLevel) return { within, isLevel };
  const isMeant = isInsideNotByChance(fine, coarse);
  return {
    within: new Map([...within].filter(([inner, outer]) => !torn.has(inner) && isMeant(inner, outer))),
    isLevel,
  };
}

function isInsideNotByChance(fine: Categories, coarse: Categories): (inner: string, outer: string) => boolean {
  const rows = fine.codes.length;
  const inFine = recordsByName(fine);
  const inCoarse = recordsByName(coarse);
  return (inner, outer) => inFine.get(inner)! * Math.log(rows / inCoarse.get(outer)!) > NOT_BY_CHANCE;
}

function recordsByName({ names, codes }: Categories): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) {
    const name = names[code];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
