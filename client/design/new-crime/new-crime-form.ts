import { type DraftFiles, isJsonRecord, isNameOfCrime, type NewCrime } from '#questionnaires';
import { crimesAt, isAskedAbout, recordAt, recordsAt } from '../editor/places.ts';
import type { IccsDraft } from './IccsChoice.tsx';

/** A form that is longer is refused. */
const MOST_QUESTIONS = 40;

/** What is written in the form for a new crime, before it is one. */
export interface CrimeDraft {
  readonly key: string;
  readonly tier: NewCrime['tier'];
  readonly level: NewCrime['level'];
  /** Code of all its events; empty where each is coded by the office, among `office`. */
  readonly iccs: string;
  readonly office: readonly string[];
  readonly attempts: NewCrime['attempts'];
  readonly property: boolean;
  readonly isSensitive: boolean;
  readonly atRisk: string;
  readonly words: Readonly<Record<string, Readonly<Record<CrimeWord, string>>>>;
}

export const CRIME_WORDS = ['name', 'short', 'screener', 'times'] as const;

export type CrimeWord = (typeof CRIME_WORDS)[number];

const WITH_CARE: NonNullable<NewCrime['sensitive']> = {
  selfCompleted: true,
  privacyCheck: true,
  skippable: true,
  noNarrative: true,
  sealed: true,
  referralCard: true,
};

/** What keeps a crime from being added, by the field that it is about. */
export interface CrimeProblems {
  readonly name?: 'no-name';
  readonly key?: 'bad-name' | 'reserved' | 'taken';
  readonly iccs?: 'no-code';
}

/**
 * Everything that keeps a crime from being added.
 *
 * @param key its name in the data: written, or made of its first name; empty where there is neither
 * @param taken names that other crimes have, or totals
 */
export function crimeProblems(
  { coding, iccs, office }: Pick<CrimeDraft & IccsDraft, 'coding' | 'iccs' | 'office'>,
  key: string,
  taken: ReadonlySet<string>,
): CrimeProblems {
  const wrong = key === '' ? undefined : keyProblem(key, taken);
  const isUncoded = coding === 'code' ? iccs === '' : office.length === 0;
  return {
    ...(key === '' && { name: 'no-name' }),
    ...(wrong && { key: wrong }),
    ...(isUncoded && { iccs: 'no-code' }),
  };
}

/** Names that a new crime cannot have: other crimes have them, or totals. */
export function namesOfFigures(files: DraftFiles): ReadonlySet<string> {
  const named = ['crimes', 'eventSets'].flatMap((list) => recordsAt(files, ['crime-types.json', list]));
  return new Set(named.map(({ key }) => String(key)));
}

function keyProblem(key: string, taken: ReadonlySet<string>): CrimeProblems['key'] {
  if (!/^[a-z][a-z0-9_]{0,63}$/.test(key)) return 'bad-name';
  if (!isNameOfCrime(key)) return 'reserved';
  return taken.has(key) ? 'taken' : undefined;
}

/** The crime that was written. Texts that are not written yet are left out: they are what is still missing. */
export function crimeOf(draft: CrimeDraft): NewCrime {
  const { key, tier, level, iccs, office, attempts, property, isSensitive, words } = draft;
  const written = Object.entries(words).flatMap(([language, each]) => {
    const own = Object.fromEntries(
      CRIME_WORDS.map((word) => [word, each[word].trim()]).filter(([, text]) => text !== ''),
    );
    return Object.keys(own).length === 0 ? [] : [[language, own] as const];
  });
  return {
    key,
    tier,
    level,
    ...(iccs !== '' && { iccsCode: iccs }),
    ...(iccs === '' && { officeCodes: office }),
    attempts,
    property,
    ...(isSensitive && { sensitive: WITH_CARE }),
    texts: Object.fromEntries(written),
  };
}

/** Whether a form has more questions than one may have, written out per crime and with its rows. */
export function isFormTooLong(files: DraftFiles, form: string): boolean {
  const file = `modules/${form}.json`;
  const lists = recordAt(files, ['modules/lists.json', 'lists']) ?? {};
  const active = new Set(
    recordsAt(files, ['crime-types.json', 'crimes'])
      .filter(({ active: isActive, asked }) => isActive === true && asked === undefined)
      .map(({ key }) => String(key)),
  );
  let count = 0;
  for (const screen of recordsAt(files, [file, 'screens'])) {
    const repeated = isJsonRecord(screen.each);
    const crimes = crimesAt(files, screen).filter((key) => active.has(key));
    for (const { rows, name } of recordsAt(files, [file, 'screens', String(screen.name), 'questions'])) {
      const codes = typeof rows === 'string' ? lists[rows] : undefined;
      const asked = repeated ? crimes.filter((key) => isAskedAbout(files, key, String(name))).length : 1;
      count += asked * (Array.isArray(codes) ? codes.length : 1);
    }
  }
  return count > MOST_QUESTIONS;
}
