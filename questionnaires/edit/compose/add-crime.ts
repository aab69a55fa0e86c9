import { name as nameSchema } from '../../authoring/schema-parts.ts';
import type { CrimeType } from '../../instrument/instrument.ts';
import { applyOperations } from '../apply-operation.ts';
import { isJsonRecord, type Json, type JsonRecord } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, valueAt } from '../places.ts';
import { keysIn, recordsIn } from '../rename/questions-in.ts';
import { CRIMES, isForm, isTexts } from '../rename/walk.ts';
import { askElsewhere } from './ask-elsewhere.ts';

/** What a designer says of a crime that is to be asked about. */
export interface NewCrime {
  /** As it is named in variables, `crop_theft`. */
  readonly key: string;
  readonly tier: 'core' | 'non_core';
  readonly level: 'household' | 'person';
  /** ICCS code that every event has; undefined where the office gives one of `officeCodes` to each. */
  readonly iccsCode?: string;
  readonly officeCodes?: readonly string[];
  readonly attempts: CrimeType['attempts'];
  readonly property: boolean;
  readonly sensitive?: CrimeType['sensitive'];
  /** By language. Those that are left out are what is still missing. */
  readonly texts: Readonly<Record<string, Partial<Record<'name' | 'short' | 'screener' | 'times', string>>>>;
}

/** Whether a crime can be named so in variables. */
export function isNameOfCrime(key: string): boolean {
  return nameSchema.safeParse(key).success;
}

/** First letter of a crime's code in the catalogue. */
const LETTERS = { core: 'C', non_core: 'N' } as const;

/**
 * The operations that add a crime to the catalogue: its row, its place in the order in which crimes are told apart, its
 * texts, and the screener that asks it. Incident forms, codebook and indicators follow from the catalogue. Where the
 * form of its screeners would be too long, it is asked in a form of its own behind it.
 *
 * @param isTooLong whether a form of these files has more questions than a form may have
 * @throws EditRefused taken, no-place
 */
export function addCrime(
  files: DraftFiles,
  crime: NewCrime,
  isTooLong: (files: DraftFiles, form: string) => boolean,
): Operation[] {
  const crimes = recordsIn(valueAt(files, [CRIMES, 'crimes']));
  const row: Operation = {
    do: 'add',
    into: [CRIMES, 'crimes'],
    item: rowOf(crime, nextCode(crimes, LETTERS[crime.tier])),
    after: lastOfTier(crimes, crime.tier),
  };
  const rank: Operation[] = keysIn(valueAt(files, [CRIMES, 'precedence'])).length
    ? [{ do: 'add', into: [CRIMES, 'precedence'], item: crime.key }]
    : [];
  const texts = Object.entries(crime.texts).map(
    ([language, item]): Operation => ({
      do: 'add',
      into: [`texts/${language}.json`, 'crimes'],
      name: crime.key,
      item: { ...item },
    }),
  );
  const added = [row, ...rank, ...texts];
  const form = formOfScreeners(files, crime.level);
  if (form === undefined || !isTooLong(applyOperations(files, added).files, form)) return added;
  return [...added, ...askElsewhere(files, form, crime)];
}

function rowOf(
  { key, tier, level, iccsCode, officeCodes, attempts, property, sensitive }: NewCrime,
  code: string,
): Json {
  return {
    code,
    key,
    tier,
    active: true,
    level,
    iccs: { ...(iccsCode !== undefined && { code: iccsCode }), rules: [], ...(officeCodes && { office: officeCodes }) },
    attempts,
    unitOfCount: 'incident',
    ...(sensitive && { sensitive: { ...sensitive } }),
    ownerQuestion: false,
    presence: 'ask',
    violence: 'ask',
    property,
    confidence: 'medium',
  };
}

function nextCode(crimes: readonly JsonRecord[], letter: string): string {
  const numbers = crimes.map(({ code }) => String(code)).filter((code) => code.startsWith(letter));
  const last = Math.max(0, ...numbers.map((code) => Number(code.slice(1))));
  return `${letter}${String(last + 1).padStart(2, '0')}`;
}

/** Crimes of the catalogue stand by their tiers. */
function lastOfTier(crimes: readonly JsonRecord[], tier: string): string | null {
  const last = crimes.findLast((crime) => crime.tier === tier) ?? crimes.at(-1);
  return last === undefined ? null : String(last.key);
}

/** The form whose screens are repeated for all crimes of a level, but for some. */
function formOfScreeners(files: DraftFiles, level: NewCrime['level']): string | undefined {
  for (const [file, form] of Object.entries(files)) {
    if (!isForm(file) || !isJsonRecord(form)) continue;
    const isRepeated = recordsIn(form.screens).some(
      ({ each }) => isJsonRecord(each) && each.crimes === level && each.only === undefined,
    );
    if (isRepeated) return String(form.form);
  }
  return undefined;
}

/** The languages of a questionnaire that have no texts of a crime yet. */
export function languagesWithout(files: DraftFiles, crime: string): string[] {
  return Object.keys(files)
    .filter((file) => isTexts(file) && valueAt(files, [file, 'crimes', crime]) === undefined)
    .map((file) => file.slice('texts/'.length, -'.json'.length));
}
