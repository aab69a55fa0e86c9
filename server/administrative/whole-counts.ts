import type { CountsMapping, CountsProblem } from '#contract';
import { monthsOf } from './administrative-counts.ts';
import type { KnownOfSurvey } from './check-mapping.ts';
import { countsProblemAt } from './counts-problems.ts';
import { monthAfter } from './months-of-period.ts';
import { type CountLine, MOST_COUNTS_PROBLEMS } from './read-counts-csv.ts';
import { wholesBelowParts } from './whole-below-parts.ts';

/** A list of cases by offence and area has mostly ones; of fewer cells nothing is said. */
const FEWEST_CELLS = 10;

/** What is wrong with counts together: rows of cases, kinds of periods, and what is absent. */
export function wholeCountProblems(
  lines: readonly CountLine[],
  mapping: CountsMapping,
  known: KnownOfSurvey | undefined,
): CountsProblem[] {
  const problems = [...repeatedCells(lines), ...mostlyOnes(lines), ...mixedPeriods(lines)];
  // Until rows are right each for itself, nothing can be said of those that are absent.
  if (problems.length > 0) return problems.slice(0, MOST_COUNTS_PROBLEMS);
  const absent = known ? absentCounts(lines, mapping) : [];
  return [...wholesBelowParts(lines, mapping), ...absent].slice(0, MOST_COUNTS_PROBLEMS);
}

/** Where the same is counted twice rows are cases, or parts of something finer. */
function repeatedCells(lines: readonly CountLine[]): CountsProblem[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ line, offence, area, months }) => {
    const cell = cellName(offence, area, months.from);
    const earlier = first.get(cell);
    if (earlier === undefined) first.set(cell, line);
    return earlier === undefined ? [] : countsProblemAt({ file: 'counts', line }, 'row-of-a-case', { line: earlier });
  });
}

function mostlyOnes(lines: readonly CountLine[]): CountsProblem[] {
  const counted = lines.filter(({ count }) => count > 0);
  const ones = counted.filter(({ count }) => count === 1);
  if (counted.length < FEWEST_CELLS || ones.length * 2 <= counted.length) return [];
  return [countsProblemAt({ file: 'counts', line: ones[0]!.line }, 'mostly-ones')];
}

function mixedPeriods(lines: readonly CountLine[]): CountsProblem[] {
  const kind = lines[0]?.period.kind;
  const other = lines.find(({ period }) => period.kind !== kind);
  return other ? [countsProblemAt({ file: 'counts', line: other.line }, 'periods-mixed')] : [];
}

/** Every offence has a count of every area and period: a sum of less would be too small, and nothing would say so. */
function absentCounts(lines: readonly CountLine[], mapping: CountsMapping): CountsProblem[] {
  const problems: CountsProblem[] = [];
  const periods = new Map(lines.map(({ months }) => [months.from, months]));
  const { from, to } = monthsOf({ mapping, cells: lines });
  for (let month = from; month <= to; ) {
    const months = periods.get(month);
    // A year of the file may hold more than the mapping adds up, and then it cannot be added up in part.
    if (!months || months.to > to) problems.push(ofMapping('period-not-covered', { period: month }));
    month = monthAfter(months && months.to <= to ? months.to : month);
  }
  if (problems.length > 0) return problems.slice(0, 1);
  const there = new Set(lines.map(({ offence, area, months }) => cellName(offence, area, months.from)));
  const areas = [...new Set(lines.map(({ area }) => area))].sort();
  for (const [offence, { name }] of mapping.offences.entries())
    for (const [start, months] of periods)
      for (const area of areas)
        if (!there.has(cellName(offence, area, start)))
          problems.push(ofMapping('count-absent', { name, area, period: inWords(months) }));
  return problems;
}

function ofMapping(code: 'period-not-covered' | 'count-absent', about: CountsProblem['about']): CountsProblem {
  return countsProblemAt({ file: 'counts' }, code, about);
}

function inWords({ from, to }: { from: string; to: string }): string {
  return from === to ? from : `${from} – ${to}`;
}

function cellName(offence: number, area: string, from: string): string {
  return JSON.stringify([offence, area, from]);
}
