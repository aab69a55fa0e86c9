import type { FormModule, Question, Screen } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

/** A question with its form and its screen. */
export interface PlacedQuestion {
  readonly form: FormModule;
  readonly screen: Screen;
  readonly question: Question;
}

/** The questions of two versions side by side. */
export interface MatchedQuestions {
  readonly pairs: readonly { before: PlacedQuestion; after: PlacedQuestion }[];
  readonly added: readonly PlacedQuestion[];
  readonly removed: readonly PlacedQuestion[];
  /** Rows that are new as questions, with what was asked in their place. */
  readonly rows: readonly MatchedRows[];
  /** Later name by earlier name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The same of rows together, which have no answer of their own. */
  readonly renamedRows: ReadonlyMap<string, string>;
}

/** New rows that belong together. */
export interface MatchedRows {
  /** Name of the rows together. */
  readonly of: string;
  readonly rows: readonly PlacedQuestion[];
  /** The card, or the question written out per authority, that asked the same under the same names. */
  readonly instead?: PlacedQuestion;
}

/** Two texts with at least this share of common words ask the same. */
const LEAST_LIKENESS = 0.6;

/** Finds each question of the earlier version in the later one: by its name, else by what it asks. */
export function matchQuestions(before: Instrument, after: Instrument): MatchedQuestions {
  const earlierQuestions = placedQuestions(before);
  const laterQuestions = placedQuestions(after);
  const laterByKey = new Map(laterQuestions.map((placed) => [keyOf(placed), placed]));
  const earlierKeys = new Set(earlierQuestions.map(keyOf));
  const laterNames = new Set(laterQuestions.map(({ question }) => question.name));
  const added = new Set(laterQuestions.filter((placed) => !earlierKeys.has(keyOf(placed))));
  const removed: PlacedQuestion[] = [];
  const successors = new Map<PlacedQuestion, PlacedQuestion>();
  const renamed = new Map<string, string>();
  const renamedRows = new Map<string, string>();
  for (const earlier of earlierQuestions) {
    if (laterByKey.has(keyOf(earlier))) continue;
    // A name that another form still has is not another one.
    const isGone = !laterNames.has(earlier.question.name);
    const successor = isGone && mostAlike([...added], (later) => likeness(before, after, earlier, later));
    if (!successor) {
      removed.push(earlier);
      continue;
    }
    added.delete(successor);
    renamed.set(earlier.question.name, successor.question.name);
    // Rows together have a name too.
    const of = earlier.question.row?.of;
    const laterOf = successor.question.row?.of;
    if (of !== undefined && laterOf !== undefined && of !== laterOf) renamedRows.set(of, laterOf);
    successors.set(earlier, successor);
  }
  const pairs: { before: PlacedQuestion; after: PlacedQuestion }[] = [];
  for (const earlier of earlierQuestions) {
    const later = successors.get(earlier) ?? laterByKey.get(keyOf(earlier));
    if (later) pairs.push({ before: earlier, after: later });
  }
  const rows = matchRows([...added], removed);
  const inRows = new Set(rows.flatMap((group) => group.rows));
  const replaced = new Set(rows.map(({ instead }) => instead));
  return {
    pairs,
    added: [...added].filter((placed) => !inRows.has(placed)),
    removed: removed.filter((placed) => !replaced.has(placed)),
    rows,
    renamed,
    renamedRows,
  };
}

/** Rows among the new questions, each group with the question that is gone for it. */
function matchRows(added: readonly PlacedQuestion[], removed: readonly PlacedQuestion[]): MatchedRows[] {
  const groups = new Map<string, PlacedQuestion[]>();
  for (const placed of added) {
    const of = placed.question.row?.of;
    if (of !== undefined) groups.set(of, [...(groups.get(of) ?? []), placed]);
  }
  return [...groups].map(([of, rows]) => {
    const instead = removed.find(({ question: { name } }) => name === of || name === `${of}_[a]`);
    return { of, rows, ...(instead && { instead }) };
  });
}

/** The question with the largest likeness, if that is enough. */
function mostAlike(
  others: readonly PlacedQuestion[],
  likenessTo: (other: PlacedQuestion) => number,
): PlacedQuestion | undefined {
  const alike = others
    .map((other) => ({ other, likeness: likenessTo(other) }))
    .filter((candidate) => candidate.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  return alike[0]?.other;
}

/**
 * The name, which is unique. Names written per crime or authority, such as `[c]_ref`, are unique in their
 * form only.
 */
function keyOf({ form, question }: PlacedQuestion): string {
  return question.name.startsWith('[') ? `${form.form} ${question.name}` : question.name;
}

function placedQuestions(instrument: Instrument): PlacedQuestion[] {
  return instrument.forms.flatMap((form) =>
    form.screens.flatMap((screen) => screen.questions.map((question) => ({ form, screen, question }))),
  );
}

/**
 * The share of common words in two questions' texts, as a mean over languages; 0 for another form, another type, or the
 * row of another code.
 */
function likeness(before: Instrument, after: Instrument, earlier: PlacedQuestion, later: PlacedQuestion): number {
  if (earlier.form.form !== later.form.form || earlier.question.type !== later.question.type) return 0;
  if (earlier.question.row?.code !== later.question.row?.code) return 0;
  const shares: number[] = [];
  for (const language of before.manifest.languages) {
    const earlierText = before.texts[language]?.questions[textName(earlier)]?.text;
    const laterText = after.texts[language]?.questions[textName(later)]?.text;
    if (earlierText !== undefined && laterText !== undefined) shares.push(commonWords(earlierText, laterText));
  }
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Under which name the text of a question stands: rows have one text together. */
function textName({ question: { name, row } }: PlacedQuestion): string {
  return row?.of ?? name;
}

/** The words that two texts share, as a share of all their words. */
function commonWords(first: string, second: string): number {
  const firstWords = distinctWords(first);
  const secondWords = distinctWords(second);
  const common = [...firstWords].filter((word) => secondWords.has(word)).length;
  return common / Math.max(1, firstWords.size + secondWords.size - common);
}

function distinctWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
