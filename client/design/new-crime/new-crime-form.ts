import type { DraftFiles, NewCrime } from '#questionnaires';
import { isJsonRecord } from '#questionnaires';
import { crimesAt, recordAt, recordsAt } from '../editor/places.ts';

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

/** Why a crime cannot have this name in the data; undefined where it can. */
export function keyProblem(key: string): 'no-name' | 'bad-name' | undefined {
  if (key === '') return 'no-name';
  return /^[a-z][a-z0-9_]{0,63}$/.test(key) ? undefined : 'bad-name';
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
    const times = repeated ? crimes.length : 1;
    for (const { rows, name } of recordsAt(files, [file, 'screens', String(screen.name), 'questions'])) {
      const codes = typeof rows === 'string' ? lists[rows] : undefined;
      const isOwner = name === '[c]_owner_in_household';
      const asked = isOwner ? crimes.filter((key) => isOwnerAsked(files, key)).length : times;
      count += asked * (Array.isArray(codes) ? codes.length : 1);
    }
  }
  return count > MOST_QUESTIONS;
}

const isOwnerAsked = (files: DraftFiles, key: string) =>
  recordAt(files, ['crime-types.json', 'crimes', key])?.ownerQuestion === true;
