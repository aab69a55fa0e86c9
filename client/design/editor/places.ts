import {
  type DraftFiles,
  isJsonList,
  isJsonRecord,
  type Json,
  type JsonRecord,
  keyOf,
  type Path,
  valueAt,
} from '#questionnaires';

export function recordAt(files: DraftFiles, path: Path): JsonRecord | undefined {
  const value = valueAt(files, path);
  return isJsonRecord(value) ? value : undefined;
}

/** The records of a list. */
export function recordsAt(files: DraftFiles, path: Path): readonly JsonRecord[] {
  const value = valueAt(files, path);
  return isJsonList(value) ? value.filter(isJsonRecord) : [];
}

export function stringsOf(value: Json | undefined): readonly string[] {
  return isJsonList(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function textAt(files: DraftFiles, path: Path): string {
  const value = valueAt(files, path);
  return typeof value === 'string' ? value : '';
}

export const textsFile = (language: string): string => `texts/${language}.json`;

/** Languages of a questionnaire, in its own order. */
export function languagesHere(files: DraftFiles): readonly string[] {
  return stringsOf(valueAt(files, ['manifest.json', 'languages']));
}

/** Crimes for which a screen is written out; none for one that is asked as it stands. */
export function crimesAt(files: DraftFiles, screen: JsonRecord | undefined): readonly string[] {
  const each = screen?.each;
  if (!isJsonRecord(each) || each.crimes === undefined) return [];
  const only = stringsOf(each.only);
  const except = stringsOf(each.except);
  return recordsAt(files, ['crime-types.json', 'crimes'])
    .filter(({ level }) => (level === 'person') === (each.crimes === 'person'))
    .map((crime) => keyOf(crime) ?? '')
    .filter((key) => !except.includes(key) && (only.length === 0 || only.includes(key)));
}

/** Whether a question of a screen of all crimes is asked about the crime: whose it was is asked of some. */
export function isAskedAbout(files: DraftFiles, crime: string, question: string): boolean {
  if (question !== '[c]_owner_in_household') return true;
  return recordAt(files, ['crime-types.json', 'crimes', crime])?.ownerQuestion === true;
}

/** Which text of a crime a question of all crimes shows. */
const CRIME_TEXTS: Readonly<Record<string, string>> = {
  '[c]_5y': 'screener',
  '[c]_ref': 'screener',
  '[c]_times': 'times',
  '[c]_owner_in_household': 'owner',
  '[c]_specify_1': 'specify',
};

/** Where the words of a question stand: under its own name, or with the crime that is looked through. */
export function wordsOf(files: DraftFiles, language: string, question: string, crime: string | undefined): Path {
  const own = [textsFile(language), 'questions', question, 'text'];
  const kind = CRIME_TEXTS[question];
  if (crime === undefined || kind === undefined) return own;
  const ofCrime = [textsFile(language), 'crimes', crime, kind];
  const hasOwn = valueAt(files, own) !== undefined;
  // After a lead-in for each crime the question about the window is short.
  const isShort = question === '[c]_ref' && valueAt(files, ['manifest.json', 'screeners']) === 'per_crime';
  return hasOwn && (isShort || valueAt(files, ofCrime) === undefined) ? own : ofCrime;
}
