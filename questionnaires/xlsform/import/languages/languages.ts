import type { NoteRemark } from '../../report.ts';
import type { XlsformSettings } from '../read-settings.ts';
import type { Table } from '../read-table.ts';

/** A language of the workbook. */
export interface WorkbookLanguage {
  /** As the heads of the columns have it, each way once; undefined stands for columns without a language. */
  readonly spellings: readonly (string | undefined)[];
  /** Its code in the questionnaire. */
  readonly code: string;
}

/** Languages by the names that forms give them. */
const CODES: Readonly<Record<string, string>> = {
  english: 'en',
  inglés: 'en',
  ingles: 'en',
  anglais: 'en',
  inglês: 'en',
  spanish: 'es',
  español: 'es',
  espanol: 'es',
  castellano: 'es',
  espagnol: 'es',
  portuguese: 'pt',
  português: 'pt',
  portugues: 'pt',
  portugués: 'pt',
  portugais: 'pt',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  francés: 'fr',
  francês: 'fr',
  chinese: 'zh',
  arabic: 'ar',
  russian: 'ru',
  german: 'de',
  italian: 'it',
  hindi: 'hi',
  bengali: 'bn',
  urdu: 'ur',
  swahili: 'sw',
  amharic: 'am',
  nepali: 'ne',
  tamil: 'ta',
  turkish: 'tr',
  vietnamese: 'vi',
  indonesian: 'id',
  quechua: 'qu',
  guarani: 'gn',
  guaraní: 'gn',
  aymara: 'ay',
  nahuatl: 'nh',
  kreyol: 'ht',
  creole: 'ht',
  dutch: 'nl',
};

/** `Español (es)`, `pt-BR`, `Deutsch(de-AT)`. */
const IN_BRACKETS = /\(\s*([a-z]{2,3})(?:[-_]([a-z]{2}))?\s*\)\s*$/i;
/** Codes of three letters whose language has one of two. */
const SHORTER = new Map([
  ...[
    ['eng', 'en'],
    ['spa', 'es'],
    ['esp', 'es'],
    ['por', 'pt'],
    ['fra', 'fr'],
    ['fre', 'fr'],
    ['que', 'qu'],
  ],
  ...[
    ['aym', 'ay'],
    ['grn', 'gn'],
    ['hat', 'ht'],
    ['nld', 'nl'],
    ['dut', 'nl'],
    ['deu', 'de'],
    ['ger', 'de'],
  ],
] as [string, string][]);

const BARE = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/i;

const UNNAMED = 'en';

type Spellings = (string | undefined)[];

/** No country speaks more of them in one survey. */
const MOST_LANGUAGES = 20;

/**
 * The languages of a workbook: the default one first.
 *
 * @param settings.defaultLanguage as the settings have it; `''` for none
 */
export function workbookLanguages(
  tables: readonly Table[],
  { defaultLanguage, languagePlace }: Pick<XlsformSettings, 'defaultLanguage' | 'languagePlace'>,
  remark: NoteRemark,
): WorkbookLanguage[] {
  const groups: Spellings[] = [];
  const labels = tables.flatMap(({ columns }) => columns.filter(({ key }) => key === 'label' || key === 'hint'));
  const [survey] = tables;
  const isUnnamedSurvey = survey?.columns.some(({ key, language }) => key === 'label' && language === undefined);
  const areAllUnnamed = labels.every(({ language }) => language === undefined);
  for (const { language } of labels) {
    // What has no language, beside labels of the survey that have one, is in the default language.
    if (language === undefined && !isUnnamedSurvey && !areAllUnnamed) continue;
    if (groups.some((group) => group.some((each) => isSame(each, language)))) continue;
    const same = groups.find((group) => hasOneCode(group[0], language) && !standBeside(tables, group, language));
    if (same) same.push(language);
    else groups.push([language]);
  }
  if (groups.length === 0) groups.push([undefined]);
  const named =
    defaultLanguage === ''
      ? undefined
      : (groups.find((group) => group.some((each) => isSame(each, defaultLanguage))) ??
        groups.find(([each]) => hasOneCode(each, defaultLanguage)));
  // The columns without a language are those of the default one; where that has columns of its own, they are it.
  const unnamed = groups.find(([each]) => each === undefined);
  const written = named && unnamed ? groups.filter((group) => group !== unnamed) : groups;
  const first = named ?? unnamed ?? written[0]!;
  if (languagePlace && first[0] !== undefined && first !== named)
    remark('changed', languagePlace, { code: 'languageOfNoColumn', name: defaultLanguage, taken: first[0] });
  const used = new Set<string>();
  const all = [first, ...written.filter((each) => each !== first)];
  const ordered = all.slice(0, MOST_LANGUAGES);
  if (all.length > MOST_LANGUAGES)
    remark(
      'lost',
      { sheet: survey?.sheet ?? 'survey', row: 1 },
      { code: 'tooManyLanguages', count: all.length, most: MOST_LANGUAGES },
    );
  return ordered.map((spellings) => {
    const [each] = spellings;
    const code = codeOf(each ?? (defaultLanguage || undefined), used);
    used.add(code.code);
    const sheet = tables[0]?.sheet ?? 'survey';
    if (each === undefined && defaultLanguage === '')
      remark('note', { sheet, row: 1 }, { code: 'languageNotNamed', language: code.code });
    else if (code.isMadeUp)
      remark(
        'changed',
        { sheet, row: 1 },
        { code: 'languageUnknown', name: each ?? defaultLanguage, language: code.code },
      );
    return { spellings, code: code.code };
  });
}

function codeOf(written: string | undefined, used: ReadonlySet<string>): { code: string; isMadeUp: boolean } {
  const name = written ?? UNNAMED;
  const found = knownCode(name);
  if (found !== undefined && !used.has(found)) return { code: found, isMadeUp: false };
  const letters = `${plainName(name).replace(/[^a-z]/g, '')}xx`.slice(0, 2);
  const candidates = [letters, ...[...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) => [`x${a}`, `q${a}`])];
  return { code: candidates.find((each) => !used.has(each)) ?? 'zz', isMadeUp: true };
}

/** The code that a name of a language says or is known by. */
function knownCode(name: string): string | undefined {
  const [, language = '', country] = IN_BRACKETS.exec(name) ?? BARE.exec(name.trim()) ?? [];
  if (language !== '')
    return [SHORTER.get(language.toLowerCase()) ?? language, country].filter(Boolean).join('-').toLowerCase();
  const plain = plainName(name);
  return Object.hasOwn(CODES, plain) ? CODES[plain] : undefined;
}

function plainName(name: string): string {
  return name.replace(/\(.*$/, '').trim().toLowerCase();
}

function hasOneCode(one: string | undefined, other: string | undefined): boolean {
  const code = one === undefined ? undefined : knownCode(one);
  if (code === undefined || other === undefined) return false;
  return knownCode(other) === code || other.trim().toLowerCase() === code;
}

/** Whether a sheet has a column in both: then they are two languages, such as two of Quechua, whatever their code. */
function standBeside(tables: readonly Table[], group: Spellings, language: string | undefined): boolean {
  return tables.some(({ columns }) => {
    const heads = (spellings: Spellings) =>
      columns.filter((column) => spellings.some((each) => isSame(each, column.language))).map(({ key }) => key);
    const own = new Set(heads([language]));
    return heads(group).some((key) => own.has(key));
  });
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  const plain = (text: string | undefined) => (text ?? '').trim().toLowerCase();
  return plain(one) === plain(other);
}
