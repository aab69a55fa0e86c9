import type { ProfileSpec, ProfileTerm } from '#contract';
import type { CategoryTerm, InteractionTerm, MarginSetting } from '#estimation';
import type { AnalysisFile, Categories } from '../analysis-file.ts';
import { type FigureCandidate, figureCandidates } from '../tables/figure-candidates.ts';
import { askedFigures, type Planning } from '../tables/plan-table.ts';
import { findingAt } from '../tables/read-tables.ts';
import { TableError, type TableFinding } from '../tables/table-error.ts';
import { tableProblems } from '../tables/table-problems.ts';
import { profileProblems } from './profile-problems.ts';
import { type ProfileRecords, profileRecords } from './profile-records.ts';
import type { ProfileSource } from './read-profile.ts';
import { levelsOfTerm, termOf } from './term-of.ts';

/** A model that a file can give: what is explained, by what, among which records. */
export interface ProfilePlan {
  readonly spec: ProfileSpec;
  readonly figure: FigureCandidate;
  readonly records: ProfileRecords;
  readonly terms: readonly CategoryTerm[];
  readonly interactions: readonly InteractionTerm[];
  /** What the records are set to, by margin, and the terms that it is of. */
  readonly margins: readonly { readonly of: readonly string[]; readonly settings: readonly MarginSetting[] }[];
  /** 1 for the records that the specification is about. */
  readonly among: Uint8Array;
  /** Levels of terms that no record of the model has. */
  readonly absent: readonly { readonly variable: string; readonly level: string }[];
}

type Add = Planning['add'];

/** @throws TableError with everything that the file cannot give */
export function planProfile(source: ProfileSource, file: AnalysisFile): ProfilePlan {
  const { spec } = source;
  const findings: TableFinding[] = [];
  const add: Add = (path, problem) => findings.push(findingAt(source, path, problem));
  const figure = explainedFigure(spec, file, add);
  checkNames(spec, add);
  const records = figure && profileRecords(file, figure);
  const terms = records ? termsOf(spec, records, add) : [];
  const among = records ? amongOf(spec, records, add) : new Uint8Array(0);
  if (findings.length > 0 || figure === undefined || records === undefined) throw new TableError(findings);
  const used = usedRows(records, terms, among);
  if (used.length === 0) throw new TableError([findingAt(source, ['terms'], profileProblems.noRecords())]);
  const present = terms.map((term, place) =>
    presentLevels(term, used, spec.terms[place]!, (path, problem) => add(['terms', place, ...path], problem)),
  );
  if (findings.length > 0) throw new TableError(findings);
  const interactions = spec.interactions.map((of): InteractionTerm => ({ kind: 'interaction', of }));
  const wanted = spec.margins ?? [...spec.terms.map(({ variable }) => [variable]), ...spec.interactions];
  const margins = wanted.map((of) => ({ of, settings: settingsOf(of, present, used) }));
  return {
    spec,
    figure,
    records,
    terms: present,
    interactions,
    margins,
    among,
    absent: absentLevels(spec, records, present),
  };
}

/** Levels that terms would have, were there a record. */
function absentLevels(
  { terms }: ProfileSpec,
  { variables }: ProfileRecords,
  present: readonly CategoryTerm[],
): ProfilePlan['absent'] {
  return terms.flatMap((term, place) =>
    levelsOfTerm(term, variables.get(term.variable)!)
      .filter((level) => !present[place]!.labels.includes(level))
      .map((level) => ({ variable: term.variable, level })),
  );
}

/** The one figure that is explained; undefined where there is something to be said about it. */
function explainedFigure({ outcome, kind }: ProfileSpec, file: AnalysisFile, add: Add): FigureCandidate | undefined {
  const { indicator, crime, category } = outcome;
  let isFound = true;
  // Of a table it would stand elsewhere.
  const places: Readonly<Record<string, string>> = { crimes: 'crime', categories: 'category' };
  const figures = askedFigures(
    {
      indicator,
      outcome: outcome.outcome,
      ...(crime !== undefined && { crimes: [crime] }),
      ...(category !== undefined && { categories: [category] }),
    },
    0,
    {
      file,
      candidates: figureCandidates(file),
      add: ([, , part], problem) => {
        isFound = false;
        add(['outcome', ...(part === undefined ? [] : [places[String(part)] ?? part])], problem);
      },
    },
  );
  const [figure] = figures;
  if (!isFound || figure === undefined) return undefined;
  const names = (of: (one: FigureCandidate) => string) => [...new Set(figures.map(of))];
  const crimes = names((one) => one.crime);
  const categories = names((one) => one.category);
  if (crimes.length > 1) add(['outcome'], profileProblems.severalUnits(indicator, crimes));
  else if (categories.length > 1) add(['outcome'], profileProblems.severalCategories(indicator, categories));
  const { statistic } = figure;
  if (statistic !== 'share' && (kind === 'logistic' || statistic !== 'mean'))
    add(['outcome', 'indicator'], profileProblems.notExplained(indicator, kind));
  return figure;
}

function checkNames({ terms, interactions, margins = [] }: ProfileSpec, add: Add): void {
  const names = terms.map(({ variable }) => variable);
  for (const [place, name] of names.entries())
    if (names.indexOf(name) !== place) add(['terms', place, 'variable'], tableProblems.repeatedName(name));
  for (const [key, lists] of Object.entries({ interactions, margins }))
    for (const [place, of] of lists.entries()) {
      for (const [position, name] of of.entries())
        if (!names.includes(name)) add([key, place, position], profileProblems.notATerm(name, names));
      if (new Set(of).size < of.length) add([key, place], profileProblems.marginWithout(of));
    }
  const known = interactions.map(sortedName);
  for (const [place, of] of interactions.entries()) {
    if (known.indexOf(sortedName(of)) !== place) add(['interactions', place], tableProblems.repeatedName(of.join(':')));
    for (const left of of.length > 2 ? of : []) {
      const needed = of.filter((name) => name !== left);
      if (!known.includes(sortedName(needed)))
        add(['interactions', place], profileProblems.interactionWithout(needed.join(':')));
    }
  }
}

function sortedName(of: readonly string[]): string {
  return of.toSorted().join(':');
}

function termsOf({ terms }: ProfileSpec, records: ProfileRecords, add: Add): CategoryTerm[] {
  return terms.flatMap((term, place) => {
    const categories = foundVariable(term.variable, ['terms', place, 'variable'], records, add);
    if (categories === undefined) return [];
    const made = termOf(term, categories, (path, problem) => add(['terms', place, ...path], problem));
    return made ? [made] : [];
  });
}

function amongOf({ among }: ProfileSpec, records: ProfileRecords, add: Add): Uint8Array {
  const { rows } = records;
  const isIn = new Uint8Array(rows).fill(1);
  for (const [variable, values] of Object.entries(among)) {
    const categories = foundVariable(variable, ['among', variable], records, add);
    if (categories === undefined) continue;
    const { codes, names } = categories;
    for (const [position, value] of values.entries())
      if (!names.includes(value))
        add(['among', variable, position], tableProblems.unknownValue(variable, value, names));
    for (let row = 0; row < rows; row++) if (!values.includes(names[codes[row]!] ?? '')) isIn[row] = 0;
  }
  return isIn;
}

function foundVariable(
  variable: string,
  path: readonly PropertyKey[],
  { variables, words }: ProfileRecords,
  add: Add,
): Categories | undefined {
  const categories = variables.get(variable);
  if (categories === undefined) add(path, tableProblems.unknownVariable(variable, words, [...variables.keys()]));
  return categories;
}

/** The records that have everything, with a weight. */
function usedRows(
  { design, response }: ProfileRecords,
  terms: readonly CategoryTerm[],
  among: Uint8Array,
): readonly number[] {
  const isUsed = (row: number) =>
    among[row] === 1 && !Number.isNaN(response[row]) && terms.every(({ codes }) => codes[row] !== -1);
  return [...among.keys()].filter((row) => isUsed(row) && design.weights[row] !== 0);
}

/** A term with the levels that its model knows, which are two or more with the reference among them. */
function presentLevels(
  { codes, labels, ...term }: CategoryTerm,
  used: readonly number[],
  { reference }: Pick<ProfileTerm, 'reference'>,
  add: Add,
): CategoryTerm {
  const present = new Set(used.map((row) => codes[row]!));
  const kept = labels.filter((_, code) => present.has(code));
  if (kept.length < 2) add(['variable'], profileProblems.oneLevel(term.name));
  else if (reference !== undefined && !kept.includes(reference))
    add(['reference'], tableProblems.unknownValue(term.name, reference, kept));
  const codeOf = labels.map((label) => kept.indexOf(label));
  return {
    ...term,
    reference: reference ?? kept[0]!,
    labels: kept,
    codes: codes.map((code) => (code === -1 ? -1 : codeOf[code]!)),
  };
}

/** Every combination of the levels of some terms that a record has. */
function settingsOf(of: readonly string[], terms: readonly CategoryTerm[], used: readonly number[]): MarginSetting[] {
  const ofTerms = of.map((name) => terms.find((term) => term.name === name)!);
  const present = new Set(used.map((row) => ofTerms.map(({ codes, labels }) => labels[codes[row]!]).join('\n')));
  const all = ofTerms.reduce<string[][]>(
    (before, { labels }) => before.flatMap((levels) => labels.map((level) => [...levels, level])),
    [[]],
  );
  const known = all.filter((levels) => present.has(levels.join('\n')));
  return known.map((levels) => Object.fromEntries(of.map((name, place) => [name, levels[place]!])));
}
