import type { AnalysisFile, Categories } from '../../analysis/analysis-file.ts';
import { UNKNOWN_VALUE } from '../../analysis/tables/crossed-domains.ts';
import type { FigureUnit } from '../../analysis/tables/figure-candidates.ts';
import { recordsOfUnit, variablesOfUnit } from '../../analysis/tables/plan-variables.ts';
import { type Domain, domainText } from './quantity-book.ts';
import { leftOutBy } from './rests/other-values.ts';

/** The records of a unit in a domain, by their rows, each found once. */
export interface RecordsInDomains {
  rows(unit: FigureUnit, domain: Domain): Int32Array;
  variables(unit: FigureUnit): ReadonlyMap<string, Categories>;
}

export function recordsInDomains(file: AnalysisFile): RecordsInDomains {
  const variablesOf = new Map<FigureUnit, ReadonlyMap<string, Categories>>();
  const found = new Map<string, Int32Array>();
  const variables = (unit: FigureUnit) => {
    const own = variablesOf.get(unit) ?? variablesOfUnit(file, unit);
    variablesOf.set(unit, own);
    return own;
  };
  return {
    variables,
    rows(unit, domain) {
      const key = `${unit} ${domainText(domain)}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const tests = Object.entries(domain).map(([variable, value]) => isInValue(variables(unit).get(variable)!, value));
      const count = recordsOfUnit(file, unit).rows;
      const all = new Int32Array(count);
      let used = 0;
      for (let row = 0; row < count; row++) if (tests.every((isIn) => isIn(row))) all[used++] = row;
      const rows = all.slice(0, used);
      found.set(key, rows);
      return rows;
    },
  };
}

function isInValue({ codes, names }: Categories, value: string): (row: number) => boolean {
  const leftOut = leftOutBy(value);
  const isOf = (name: string) => (leftOut === undefined ? name === value : !leftOut.has(name));
  const ofCode = names.map(isOf);
  const ofUnknown = isOf(UNKNOWN_VALUE);
  return (row) => ofCode[codes[row]!] ?? ofUnknown;
}
