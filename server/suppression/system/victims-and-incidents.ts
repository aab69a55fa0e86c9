import type { AnalysisFile, Categories } from '../../analysis/analysis-file.ts';
import { householdOfIncident } from '../../analysis/columns.ts';
import type { FigureUnit } from '../../analysis/tables/figure-candidates.ts';
import type { ReleasedFigure } from './covers.ts';
import type { Domain, QuantityBook } from './quantity-book.ts';
import type { RecordsInDomains } from './records-in-domains.ts';
import { isSubset } from './subject-relations.ts';
import type { Subject } from './subjects.ts';

/** Differences of weights below this share of them are of rounding. */
const ROUNDING = 1e-9;

/** Victims, and incidents of which each of them has one or more. */
export interface VictimsOf {
  readonly victims: Subject;
  readonly incidents: Subject;
  /** The sample's incidents are at least its victims. */
  readonly ofCases: boolean;
  /** With their weights too. */
  readonly ofTotals: boolean;
  /** Whether an incident is in a domain where its victim is. */
  isAlike(domain: Domain): boolean;
}

/**
 * The victims of a crime and its incidents, wherever a release tells both: there are at least as many incidents, so
 * that the ones give the others away where they are few.
 */
export function victimsOfIncidents(
  figures: readonly ReleasedFigure[],
  file: AnalysisFile,
  within: RecordsInDomains,
): VictimsOf[] {
  const found: VictimsOf[] = [];
  const isAlike = alikeDomains(file, within);
  const about = Map.groupBy(figures, ({ figure: { crime, outcome } }) => `${crime} ${outcome ?? 'both'}`);
  for (const own of about.values()) {
    const ofUnits = own.filter(({ figure }) => figure.unit !== 'incident');
    const incidents = setsOf(own.filter(({ figure }) => figure.unit === 'incident'));
    const sums = ofUnits.flatMap(({ subjects: { counted, sameAs } }) => (sameAs && counted.amounts ? [counted] : []));
    for (const victims of setsOf(ofUnits)) {
      const pairs = incidents.map((one) => fewest(victims, one, file)).filter(({ ofCases }) => ofCases);
      // What holds of fewer incidents says it of more.
      const nearest = pairs.filter((one) => !pairs.some((other) => isSubset(other.incidents, one.incidents)));
      for (const one of nearest)
        found.push({ ...one, victims, isAlike: (domain) => isAlike(victims.records.unit, domain) });
      for (const sum of new Set(sums))
        if (isSumOfOnes(victims, sum))
          found.push({ victims, incidents: sum, ofCases: false, ofTotals: true, isAlike: () => true });
    }
  }
  return found;
}

/** In every domain in which both stand. */
export function relateVictims(book: QuantityBook, pairs: readonly VictimsOf[]): void {
  const ofVictims = Map.groupBy(pairs, ({ victims }) => victims.key);
  for (const [place, { subject, domain }] of book.entries)
    for (const { incidents, ofCases, ofTotals, isAlike } of ofVictims.get(subject.key) ?? []) {
      const other = book.place(incidents, domain);
      if (other === undefined || other === place || !isAlike(domain)) continue;
      book.relate({
        kind: 'at-most',
        why: 'victims',
        ...(!ofCases && { onlyTotals: true as const }),
        ...(!ofTotals && { onlyCases: true as const }),
        terms: [
          { quantity: place, factor: 1 },
          { quantity: other, factor: -1 },
        ],
      });
    }
}

function setsOf(figures: readonly ReleasedFigure[]): Subject[] {
  const all = figures.flatMap(({ subjects: { cases, base } }) => [cases, base]);
  return [...new Set(all)].filter(({ mark }) => mark !== undefined && mark.first > 0);
}

/** How many of the incidents each of the victims has at least, and with what weight. */
function fewest(victims: Subject, incidents: Subject, file: AnalysisFile) {
  const { records, isCounted } = victims;
  const owners = ownersOf(records.unit, file);
  const counts = new Float64Array(records.rows);
  const weights = new Float64Array(records.rows);
  for (const [row, is] of incidents.isCounted.entries()) {
    const owner = owners(row);
    if (is !== 1 || owner < 0) continue;
    counts[owner]! += 1;
    weights[owner]! += incidents.records.weight[row]!;
  }
  const each = (holds: (row: number) => boolean) => isCounted.every((is, row) => is === 0 || holds(row));
  const ofCases = each((row) => counts[row]! >= 1);
  const ofTotals = ofCases && each((row) => weights[row]! >= records.weight[row]! * (1 - ROUNDING));
  return { incidents, ofCases, ofTotals };
}

function isSumOfOnes(victims: Subject, sum: Subject): boolean {
  if (sum.records.unit !== victims.records.unit) return false;
  const weight = victims.records.weight;
  return victims.isCounted.every(
    (is, row) =>
      is === 0 ||
      (sum.isCounted[row] === 1 && sum.amounts![row]! * sum.records.weight[row]! >= weight[row]! * (1 - ROUNDING)),
  );
}

function ownersOf(unit: FigureUnit, file: AnalysisFile): (incident: number) => number {
  if (unit === 'person') return (row) => file.incidents.person[row] ?? -1;
  return (row) => householdOfIncident(file, row);
}

/** Domains whose variables say of every incident what they say of its victim. */
function alikeDomains(file: AnalysisFile, within: RecordsInDomains): (unit: FigureUnit, domain: Domain) => boolean {
  const known = new Map<string, boolean>();
  const isAlike = (unit: FigureUnit, variable: string): boolean => {
    const own = within.variables(unit).get(variable);
    const ofIncidents = within.variables('incident').get(variable);
    if (own === undefined || ofIncidents === undefined) return false;
    const owner = ownersOf(unit, file);
    return ofIncidents.codes.every((_, row) => owner(row) < 0 || nameOf(ofIncidents, row) === nameOf(own, owner(row)));
  };
  return (unit, domain) =>
    Object.keys(domain).every((variable) => {
      const key = `${unit} ${variable}`;
      const found = known.get(key) ?? isAlike(unit, variable);
      known.set(key, found);
      return found;
    });
}

function nameOf({ codes, names }: Categories, row: number): string | undefined {
  return names[codes[row]!];
}
