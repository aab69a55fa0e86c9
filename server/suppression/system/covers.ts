import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import type { FigureCandidate } from '../../analysis/tables/figure-candidates.ts';
import { poolsWithin } from './rests/partial-divisions.ts';
import { type CoveredBy, isSubset } from './subject-relations.ts';
import type { FigureSubjects, Subject } from './subjects.ts';

/** A figure of a release and what it tells. */
export interface ReleasedFigure {
  readonly figure: FigureCandidate;
  readonly subjects: FigureSubjects;
}

/**
 * People and households with any crime of a set have one of its crimes, or of the sets in it, or several, and those
 * with a crime had it completed, attempted or both. The parts do not add up to the whole, but the whole is at most
 * their sum.
 */
export function coversAmong(figures: readonly ReleasedFigure[], file: AnalysisFile): CoveredBy[] {
  const found: CoveredBy[] = [];
  const ofUnits = figures.filter(({ figure }) => figure.unit !== 'incident');
  for (const own of Map.groupBy(ofUnits, ({ subjects }) => subjects.base.records.key).values()) {
    const about = Map.groupBy(own, ({ figure: { crime, outcome } }) => `${crime} ${outcome ?? 'both'}`);
    const setsOf = (crime: string, outcome: string) => [
      ...new Set(
        (about.get(`${crime} ${outcome}`) ?? [])
          .flatMap(({ subjects: { cases, base } }) => [cases, base])
          .filter(({ mark }) => mark !== undefined && mark.first > 0),
      ),
    ];
    const look = (wholes: readonly Subject[], candidates: readonly (readonly Subject[])[]) => {
      for (const whole of wholes) {
        const parts = candidates.flatMap((some) => largestWithin(some, whole) ?? []);
        if (parts.length > 1 && isCovered(whole, parts)) found.push({ whole, parts });
      }
    };
    for (const outcome of ['both', 'completed', 'attempted'])
      for (const set of file.sets.keys())
        for (const pools of poolsWithin(set, file))
          look(
            setsOf(set, outcome),
            pools.map((pool) => setsOf(pool, outcome)),
          );
    for (const crime of new Set(own.map(({ figure }) => figure.crime)))
      look(setsOf(crime, 'both'), [setsOf(crime, 'completed'), setsOf(crime, 'attempted')]);
  }
  return found;
}

function largestWithin(candidates: readonly Subject[], whole: Subject): Subject[] | undefined {
  const inside = candidates.filter((part) => isSubset(part, whole));
  if (inside.length === 0) return undefined;
  return [inside.reduce((best, one) => (one.mark!.first > best.mark!.first ? one : best))];
}

function isCovered(whole: Subject, parts: readonly Subject[]): boolean {
  return whole.isCounted.every((isOne, row) => isOne === 0 || parts.some(({ isCounted }) => isCounted[row] === 1));
}
