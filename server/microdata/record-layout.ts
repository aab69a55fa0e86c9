import { type CodebookVariable, codebook, type Instrument, type Localized, ROSTER } from '#questionnaires';
import { type AddedColumn, addedColumns } from './added-columns.ts';
import type { HeldInColumn } from './analysed/held.ts';

/** What a row of a record file is. */
export const RECORD_UNITS = ['household', 'person', 'member', 'incident'] as const;

export type RecordUnit = (typeof RECORD_UNITS)[number];

/** One column of a record file. */
export interface RecordColumn extends AddedColumn {
  /** The question; absent of columns that the product adds. */
  readonly variable?: string;
  /** Of one of several answers: 1 where this one was chosen, 0 where others were. */
  readonly choice?: string;
  /** Where a number, or any of several answers, was not given: says why, `dk`, `refused` or `na`. */
  readonly isMissingOf?: true;
  /** Versions of the questionnaire that have it. Interviews of the others are blank. */
  readonly versions?: readonly string[];
  /** What figures read in it; absent where none does. */
  readonly holds?: HeldInColumn;
}

export type RecordLayout = Readonly<Record<RecordUnit, readonly RecordColumn[]>>;

/** Ends the name of the column that says why something is not there. */
const MISSING = '__missing';

/** Whoever knows the day and month on which somebody was born finds them in a roster. */
const IDENTIFYING: ReadonlySet<string> = new Set([ROSTER.birthDay, ROSTER.birthMonth]);

/**
 * The columns of the four record files of interviews that were made with some versions of a questionnaire: design,
 * weights and what the office decided first, then every closed answer and number in the order of the interview. Words
 * that somebody wrote (names, places, narratives), dates and days of birth are in none. A variable of several versions
 * has the labels of the latest one that asks it, and the codes of all.
 *
 * @param instruments the versions, the latest last
 * @param isWeighted whether a specification made the weights
 * @param imputed columns of what was imputed, which stand last
 */
export function recordLayout(
  instruments: readonly Instrument[],
  isWeighted = false,
  imputed: (unit: RecordUnit) => readonly RecordColumn[] = () => [],
): RecordLayout {
  const languages = [...new Set(instruments.flatMap(({ manifest }) => manifest.languages))];
  const asked = new Map<string, AskedVariable>();
  for (const instrument of instruments)
    for (const variable of codebook(instrument)) {
      if (isLeftOut(variable)) continue;
      const earlier = asked.get(variable.name);
      asked.set(variable.name, earlier ? joined(earlier, variable, instrument) : first(variable, instrument));
    }
  const variables = [...asked.values()];
  const columnsOf = (...units: readonly CodebookVariable['unit'][]) =>
    variables.filter(({ variable }) => units.includes(variable.unit)).flatMap(columnsOfVariable);
  const added = (unit: RecordUnit) => addedColumns(unit, instruments, languages, isWeighted);
  const layoutOf = (unit: RecordUnit, ...units: readonly CodebookVariable['unit'][]) => [
    ...withOwnNames(added(unit), columnsOf(...units)),
    ...imputed(unit),
  ];
  return {
    household: layoutOf('household', 'case', 'household'),
    // The adult's own line of the roster is part of the adult's record.
    person: layoutOf('person', 'member', 'person'),
    member: layoutOf('member', 'member'),
    incident: layoutOf('incident', 'incident'),
  };
}

/** Ends the name of a question that a country called as the product calls a column, such as `area`. */
const ANSWER = '__answer';

function withOwnNames(added: readonly AddedColumn[], asked: readonly RecordColumn[]): RecordColumn[] {
  const taken = new Set(added.map(({ name }) => name));
  return [...added, ...asked.map((one) => (taken.has(one.name) ? { ...one, name: `${one.name}${ANSWER}` } : one))];
}

interface AskedVariable {
  readonly variable: CodebookVariable;
  readonly versions: readonly string[];
}

function isLeftOut({ name, type }: CodebookVariable): boolean {
  return type === 'text' || type === 'date' || type === 'statement' || IDENTIFYING.has(name);
}

function first(variable: CodebookVariable, { version }: Instrument): AskedVariable {
  return { variable, versions: [version] };
}

/** The later version's, with the codes that only earlier ones have. */
function joined(earlier: AskedVariable, later: CodebookVariable, { version }: Instrument): AskedVariable {
  const known = new Set(later.categories.map(({ code }) => code));
  const gone = earlier.variable.categories.filter(({ code }) => !known.has(code));
  const missing = [...new Set([...later.missing, ...earlier.variable.missing])];
  const variable = { ...later, categories: [...later.categories, ...gone], missing };
  return { variable, versions: [...earlier.versions, version] };
}

function columnsOfVariable({ variable: { name, type, label, categories, missing }, versions }: AskedVariable) {
  const common = { variable: name, label, versions };
  const why: RecordColumn[] =
    missing.length === 0
      ? []
      : [{ ...common, name: `${name}${MISSING}`, kind: 'code', codes: missing.map(codeAlone), isMissingOf: true }];
  if (type === 'multiple') {
    const chosen = categories.map(
      ({ code, label: choiceLabel }): RecordColumn => ({
        ...common,
        name: `${name}__${code}`,
        kind: 'flag',
        label: bothLabels(label, choiceLabel),
        choice: code,
      }),
    );
    return [...chosen, ...why];
  }
  if (type === 'number' || type === 'money')
    return [{ ...common, name, kind: 'number' } satisfies RecordColumn, ...why];
  const codes = [...categories, ...missing.map(codeAlone)];
  return [{ ...common, name, kind: 'code', codes } satisfies RecordColumn];
}

/** Its label is the questionnaire's word for it, which `microdata.json` has once. */
function codeAlone(code: string) {
  return { code, label: {} };
}

function bothLabels(question: Localized, choice: Localized): Localized {
  const languages = Object.keys(question).filter((language) => choice[language] !== undefined);
  return Object.fromEntries(languages.map((language) => [language, `${question[language]} ${choice[language]}`]));
}
