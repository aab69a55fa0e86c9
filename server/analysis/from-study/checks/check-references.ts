import type { StudySource } from '../study.ts';
import { presentParts, sampledParts } from '../study-parts.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import type { StudyIncidents } from '../study-schema.ts';

/**
 * Control characters would break lines of the output, and what reads a terminal. Half of a character cannot be
 * written, and those that turn the direction of a text show another name than there is.
 */
const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** Checks that names can be written, and that what one part names is declared in the part that it means. */
export function checkReferences(source: StudySource, report: StudyReport): void {
  checkNames(source, report);
  checkLists(source, report);
  checkFiles(source, report);
  checkCrimes(source, report);
  const { households, persons, incidents } = source.study;
  // Persons have the domains of their household, and incidents those of who reported them.
  const domainsOfUnit = { ...households?.domains, ...persons?.domains };
  for (const name of Object.keys(incidents?.domains ?? {}))
    if (Object.hasOwn(domainsOfUnit, name))
      report.add(source.place(['incidents', 'domains', name]), studyProblems.domainTwice(name));
  checkLabels(source, report);
  for (const [index, variable] of (persons?.profile ?? []).entries()) {
    if (Object.hasOwn(domainsOfUnit, variable)) continue;
    report.add(source.place(['persons', 'profile', index]), studyProblems.unknownDomain(variable));
  }
}

/** The sets whose names say what they hold. */
const LEVEL_OF_SET: ReadonlyMap<string, StudyIncidents['crimes'][number]['level']> = new Map([
  ['any_person', 'person'],
  ['any_household', 'household'],
]);

/** Names that come out in the tables: of crimes, sets, domain variables, categories and reasons. */
function checkNames({ study, place }: StudySource, report: StudyReport): void {
  const { incidents } = study;
  const check = (name: string, path: readonly PropertyKey[]) => {
    if (name.trim() === '') report.add(place(path), studyProblems.blankName());
    else if (name === '__proto__' || CONTROL.test(name)) report.add(place(path), studyProblems.impossibleName());
  };
  for (const [index, { key }] of (incidents?.crimes ?? []).entries()) check(key, ['incidents', 'crimes', index, 'key']);
  for (const set of Object.keys(incidents?.sets ?? {})) check(set, ['incidents', 'sets', set]);
  for (const { name: part, part: of } of presentParts(study)) {
    for (const [name, variable] of Object.entries(of.domains)) {
      check(name, [part, 'domains', name]);
      if ('codes' in variable)
        for (const [index, code] of variable.codes.entries()) check(code, [part, 'domains', name, 'codes', index]);
      else {
        const path = [part, 'domains', name, 'categories'];
        const categories = Object.keys(variable.categories);
        if (categories.length === 0) report.add(place(path), studyProblems.noCategories());
        for (const category of categories) check(category, [...path, category]);
      }
    }
  }
  const reason = 'notrep_reason_main';
  for (const code of Object.keys(incidents?.answers[reason] ?? {})) check(code, ['incidents', 'answers', reason, code]);
}

/** Labels of a code that no record can have would never be read. */
function checkLabels({ study, place }: StudySource, report: StudyReport): void {
  const codes = new Map<string, Set<string>>();
  for (const { part } of presentParts(study))
    for (const [name, variable] of Object.entries(part.domains)) {
      const known = 'codes' in variable ? variable.codes : Object.keys(variable.categories);
      codes.set(name, new Set([...(codes.get(name) ?? []), ...known]));
    }
  for (const [name, labels] of Object.entries(study.labels)) {
    const known = codes.get(name);
    if (known === undefined) report.add(place(['labels', name]), studyProblems.labelsOfNothing(name));
    else
      for (const code of Object.keys(labels))
        if (!known.has(code)) report.add(place(['labels', name, code]), studyProblems.labelOfNothing({ name, code }));
  }
}

/** What stands twice in a list would be counted or printed twice, or not at all. */
function checkLists({ study, place }: StudySource, report: StudyReport): void {
  const { persons, incidents } = study;
  const check = (list: readonly string[], path: readonly PropertyKey[]) => {
    for (const [index, entry] of list.entries())
      if (list.indexOf(entry) < index) report.add(place([...path, index]), studyProblems.listedTwice(entry));
  };
  check(persons?.profile ?? [], ['persons', 'profile']);
  for (const [set, members] of Object.entries(incidents?.sets ?? {})) check(members, ['incidents', 'sets', set]);
  for (const { name: part, part: of } of presentParts(study)) {
    for (const [name, variable] of Object.entries(of.domains)) {
      if (!('codes' in variable)) continue;
      check(variable.codes, [part, 'domains', name, 'codes']);
      for (const [index, code] of variable.unknown.entries())
        if (variable.codes.includes(code))
          report.add(place([part, 'domains', name, 'unknown', index]), studyProblems.knownAndUnknown(code));
    }
  }
}

function checkFiles({ study, place }: StudySource, report: StudyReport): void {
  for (const { name: part, part: of } of presentParts(study)) {
    const name = of.file;
    if (!Object.hasOwn(study.files, name))
      report.add(place([part, 'file']), studyProblems.unlistedFile({ part, name }));
  }
}

function checkCrimes({ study, place }: StudySource, report: StudyReport): void {
  const { crimes: declared = [], sets = {} } = study.incidents ?? {};
  const crimes = new Set<string>();
  for (const [index, { key }] of declared.entries()) {
    if (crimes.has(key)) report.add(place(['incidents', 'crimes', index, 'key']), studyProblems.crimeTwice(key));
    crimes.add(key);
  }
  const levelOf = new Map(declared.map(({ key, level }) => [key, level]));
  for (const [set, members] of Object.entries(sets)) {
    const path = ['incidents', 'sets', set];
    const level = LEVEL_OF_SET.get(set);
    if (crimes.has(set)) report.add(place(path), studyProblems.crimeAndSet(set));
    for (const [index, crime] of members.entries()) {
      if (!crimes.has(crime))
        report.add(place([...path, index]), studyProblems.unknownCrime({ part: `incidents.sets.${set}`, crime }));
      else if (level !== undefined && levelOf.get(crime) !== level)
        report.add(place([...path, index]), studyProblems.wrongLevel({ part: `incidents.sets.${set}`, crime, level }));
    }
  }
  for (const { name: part, part: of } of sampledParts(study)) {
    const level = part === 'households' ? 'household' : 'person';
    for (const crime of Object.keys(of.atRisk)) {
      const about = { part: `${part}.atRisk`, crime };
      if (!crimes.has(crime)) report.add(place([part, 'atRisk', crime]), studyProblems.unknownCrime(about));
      else if (levelOf.get(crime) !== level)
        report.add(place([part, 'atRisk', crime]), studyProblems.wrongLevel({ ...about, level }));
    }
  }
}
