/** Names of columns that are the same in every workbook: the program finds them by these, wherever they stand. */
export const TEXT_COLUMNS = {
  key: 'key',
  form: 'form',
  screen: 'screen',
  asked: 'asked',
  before: 'before',
  about: 'about',
  letters: 'letters',
  check: 'check',
} as const;

/** What stands in a column of a language. */
type LanguagePart = 'source' | 'text' | 'state' | 'letters';

/** The name of a column of a language: the text itself has the name of the language alone. */
export function languageColumn(part: LanguagePart, language: string): string {
  return part === 'text' ? language : `${part} ${language}`;
}

/** What a column is, by its name; undefined for one that somebody added. */
export type ColumnRole =
  | { readonly is: 'key' | 'check' }
  | { readonly is: 'source' | 'text' | 'state'; readonly language: string };

/** Columns that are exported for people to read. */
const TO_READ: readonly string[] = ['form', 'screen', 'asked', 'before', 'about', 'letters'];

/** Whether a column is one that somebody added, or whose header somebody changed: its name is none of ours. */
export function isAddedColumn(header: string, languages: readonly string[]): boolean {
  const name = header.replace(/\s+/g, ' ').trim().toLowerCase();
  return !columnRole(header, languages) && !TO_READ.includes(name.replace(/^letters .*/, 'letters'));
}

const OF_LANGUAGE = /^(?:(source|state) )?([a-z]{2,3}(?:-[a-z0-9]{2,8})*)$/;

/**
 * What a column is, by what its header says. Case and blanks do not matter.
 *
 * @param languages of the questionnaire, as its manifest writes them
 */
export function columnRole(header: string, languages: readonly string[]): ColumnRole | undefined {
  const name = header.replace(/\s+/g, ' ').trim().toLowerCase();
  if (name === TEXT_COLUMNS.key || name === TEXT_COLUMNS.check) return { is: name };
  const [, part = 'text', code = ''] = OF_LANGUAGE.exec(name) ?? [];
  const language = languages.find((each) => each.toLowerCase() === code) ?? (isLanguage(code) ? code : undefined);
  return language === undefined ? undefined : { is: part as 'source' | 'text' | 'state', language };
}

/** Whether a word is the code of a language: “ok” above a column is none. */
function isLanguage(code: string): boolean {
  if (code === '') return false;
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code) !== undefined;
}
