import type { AnalysisFile } from '../../../analysis/analysis-file.ts';
import { figureCandidates } from '../../../analysis/tables/figure-candidates.ts';
import type { ReleasedFigure } from '../covers.ts';
import type { Subject } from '../subjects.ts';
import { type ComputedSet, liesWithin, restOfSet, shareRecords } from './set-rest.ts';

/** A told set that is divided in part: its parts share no record and may leave some of it out. */
export interface PartialDivision {
  readonly whole: ComputedSet;
  readonly parts: readonly ComputedSet[];
  /** What they leave out; it may have no record. */
  readonly rest: ComputedSet;
}

/** The told sets of one kind of record. */
export interface ToldSets {
  readonly figures: readonly ReleasedFigure[];
  of(subject: Subject): ComputedSet;
  bits(subject: Subject): Uint32Array;
}

/**
 * The divisions of told sets that somebody who subtracts makes: the crimes of a set that are shown, completed and
 * attempted, what was reported and what was not, the answers to a question that takes one.
 */
export function partialDivisions(told: ToldSets, file: AnalysisFile): PartialDivision[] {
  const found = new Map<string, PartialDivision>();
  const look = (whole: Subject, parts: readonly Subject[], name: string) => {
    if (parts.length < 2) return;
    const key = [whole, ...parts].map(({ key }) => key).join('\n');
    if (found.has(key)) return;
    const of = parts.map((part) => told.of(part));
    const rest = restOfSet(told.of(whole), of, name);
    if (rest !== undefined) found.set(key, { whole: told.of(whole), parts: of, rest });
  };
  const about = aboutCrimes(told.figures);
  for (const [name, wholes] of about) {
    const { crime, outcome } = JSON.parse(name) as About;
    for (const whole of wholes) {
      for (const pools of poolsWithin(crime, file))
        look(whole, largestOfEach(whole, partsOf(about, pools, outcome), told), 'other crimes');
      if (outcome === 'both') {
        const outcomes = ['completed', 'attempted'].map((one) => about.get(aboutText(crime, one)) ?? []);
        look(whole, largestOfEach(whole, outcomes, told), 'outcome not known');
      }
      for (const parts of disjointWithin(whole, wholes, told)) look(whole, parts, 'the rest');
    }
  }
  for (const { base, cases } of answersToQuestions(told.figures, file)) look(base, cases, 'other answers');
  return [...found.values()];
}

interface About {
  readonly crime: string;
  readonly outcome: string;
}

function aboutText(crime: string, outcome: string): string {
  return JSON.stringify({ crime, outcome });
}

/** The told sets by what they are about, largest first; of figures by answers the bases alone. */
function aboutCrimes(figures: readonly ReleasedFigure[]): Map<string, Subject[]> {
  const found = new Map<string, Set<Subject>>();
  for (const { figure, subjects } of figures) {
    const key = aboutText(figure.crime, figure.outcome ?? 'both');
    const own = found.get(key) ?? new Set();
    found.set(key, own);
    const sets = figure.category === '' ? [subjects.cases, subjects.base] : [subjects.base];
    for (const one of sets) if (one.mark !== undefined && one.mark.first > 0) own.add(one);
  }
  return new Map(Array.from(found, ([key, own]) => [key, [...own].sort((a, b) => b.mark!.first - a.mark!.first)]));
}

/** Crimes and sets within a set that have no crime in common: larger sets first, and crimes alone. */
export function poolsWithin(set: string, { sets }: AnalysisFile): string[][] {
  const members = sets.get(set);
  if (members === undefined) return [];
  const inner = [...sets]
    .filter(([name, own]) => name !== set && own.length < members.length && own.every((one) => members.includes(one)))
    .sort(([, a], [, b]) => b.length - a.length);
  const apart: string[] = [];
  const taken = new Set<string>();
  for (const [name, own] of inner) {
    if (own.some((one) => taken.has(one))) continue;
    apart.push(name);
    for (const one of own) taken.add(one);
  }
  return [[...members], [...apart, ...members.filter((one) => !taken.has(one))]];
}

function partsOf(about: ReadonlyMap<string, readonly Subject[]>, pools: readonly string[], outcome: string) {
  return pools.map((pool) => about.get(aboutText(pool, outcome)) ?? []);
}

function largestOfEach(whole: Subject, candidates: readonly (readonly Subject[])[], told: ToldSets): Subject[] {
  return candidates.flatMap((some) => some.find((part) => isProperPart(part, whole, told)) ?? []);
}

function isProperPart(part: Subject, whole: Subject, { bits }: ToldSets): boolean {
  return part.records === whole.records && part.key !== whole.key && liesWithin(bits(part), bits(whole));
}

/** Sets within a whole that share no record, as many as there are beside each of them. */
function disjointWithin(whole: Subject, others: readonly Subject[], told: ToldSets): Subject[][] {
  const inside = others.filter((part) => isProperPart(part, whole, told));
  return inside.map((first) => {
    const chosen = [first];
    for (const part of inside)
      if (chosen.every((one) => !shareRecords(told.bits(one), told.bits(part)))) chosen.push(part);
    return chosen.sort((a, b) => b.mark!.first - a.mark!.first);
  });
}

/** The answers that are shown of each question that takes one answer: where some give several there is no rest. */
function answersToQuestions(figures: readonly ReleasedFigure[], file: AnalysisFile) {
  const ofQuestion = Map.groupBy(
    figures.filter(({ figure }) => figure.category !== ''),
    ({ figure: { id, unit, crime, outcome, weight, category } }) =>
      JSON.stringify([id, unit, crime, outcome, weight, questionOf(category)]),
  );
  const takesOne = new Map<string, boolean>();
  return [...ofQuestion.values()].flatMap((own) => {
    const [{ figure, subjects }] = own as [ReleasedFigure];
    const question = `${figure.id} ${questionOf(figure.category)}`;
    const isOne = takesOne.get(question) ?? hasOneAnswer(figure.id, questionOf(figure.category), file);
    takesOne.set(question, isOne);
    const cases = [...new Set(own.map((one) => one.subjects.cases))].filter(({ mark }) => mark!.first > 0);
    const isAlike = own.every((one) => one.subjects.base === subjects.base);
    return isOne && isAlike ? [{ base: subjects.base, cases }] : [];
  });
}

/** Of profiles the variable: their categories are called `sex=female`. */
function questionOf(category: string): string {
  return category.includes('=') ? category.slice(0, category.indexOf('=')) : '';
}

/** Whether no record gives two answers, those that no table shows among them. */
function hasOneAnswer(id: string, question: string, file: AnalysisFile): boolean {
  const found = figureCandidates(file)(id);
  if ('lacks' in found) return true;
  const own = found.filter(({ category }) => category !== '' && questionOf(category) === question);
  const ofPool = Map.groupBy(own, ({ unit, crime, outcome }) => JSON.stringify([unit, crime, outcome]));
  const pools = [...ofPool.values()].map((some) => some.map((one) => one.values()));
  return pools.every(
    (columns) =>
      columns.length === 0 || columns[0]!.every((_, row) => columns.filter((values) => values[row]! > 0).length <= 1),
  );
}
