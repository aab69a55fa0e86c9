import { codesReadBy } from '../authoring/check-expressions.ts';
import { compileCondition } from '../expression/compile-expression.ts';
import { InstrumentError, type InstrumentErrorCode } from '../expression/errors.ts';
import { LONGEST_EXPRESSION, parseExpression } from '../expression/parse-expression.ts';
import { codesIn } from '../expression/tree.ts';
import { namesFor } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { type ConditionPlace, formOf, marksIn, withMarks, writtenFor } from './written-for.ts';

/** What is wrong with a condition, and which of its characters it is about. */
export interface ConditionProblem {
  readonly code: InstrumentErrorCode | 'unknown-code' | 'unknown-definition' | 'too-long' | 'too-nested' | 'negation';
  /** First character, from 0, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The name, the definition or the word that is meant. */
  readonly what?: string;
  /** The code that its list lacks. */
  readonly value?: string;
}

/** Texts in quotes, names in braces, names of definitions. */
const TOKENS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\{([^{}]*)\}|@(\w*)/g;

/**
 * Everything that is wrong with a condition where it stands, with the same checks by which a questionnaire is read.
 *
 * @param source as it is written, with marks and names of definitions
 */
export function conditionProblemsAt(instrument: Instrument, source: string, place: ConditionPlace): ConditionProblem[] {
  const unread = unreadable(source);
  if (unread) return [unread];
  const unknown = unknownNames(instrument, source, place);
  if (unknown.length > 0) return unknown;
  const written = writtenFor(source, place, instrument);
  const form = formOf(instrument, place);
  try {
    compileCondition(written, namesFor(instrument, form));
  } catch (error) {
    return [problemOf(error, source)];
  }
  const codes = codesReadBy(instrument, form);
  const marks = marksIn(instrument, place);
  return codesIn(parseExpression(written)).flatMap(({ name, values }) =>
    values
      .filter((value) => codes(name)?.(value) === false)
      .flatMap((value) => {
        const at = quotedIn(source, { name, value, marks });
        const code = codes(name)?.ofNumber ? ('type-mismatch' as const) : ('unknown-code' as const);
        return at ? [{ code, ...at, what: name, value: String(value) }] : [];
      }),
  );
}

/** Marks and names of definitions are no part of the language: they are read as something of the same length. */
function unreadable(source: string): ConditionProblem | undefined {
  if (source.length > LONGEST_EXPRESSION)
    return { code: 'too-long', from: LONGEST_EXPRESSION, to: source.length, value: String(LONGEST_EXPRESSION) };
  const readable = source
    .replace(/\[(c|a|series_from)\]/g, (mark, word: string) => (word === 'series_from' ? '1' : 'c').repeat(mark.length))
    .replace(TOKENS, (token) => (token.startsWith('@') ? '1'.repeat(token.length) : token));
  try {
    parseExpression(readable);
    return undefined;
  } catch (error) {
    return problemOf(error, source);
  }
}

function problemOf(error: unknown, source: string): ConditionProblem {
  if (!(error instanceof InstrumentError)) throw error;
  const { position, problem, said } = error;
  const isTooNested = said?.sentence === 'tooNested' || said?.sentence === 'tooDeep';
  const code = isTooNested ? ('too-nested' as const) : error.code;
  const whole = { code, from: 0, to: source.length };
  if (position !== undefined && said?.sentence === 'negationInWords')
    return { code: 'negation', from: position - 1, to: position - 1 + 'not'.length };
  if (said?.sentence === 'numberWithText') {
    const { name } = said.about as { name?: string };
    return name === undefined ? whole : { ...whole, what: name };
  }
  if (position !== undefined) return { ...whole, from: Math.min(position - 1, Math.max(source.length - 1, 0)) };
  const [word = ''] = /[\w.]+(?=\(\)|$)|^[\w.]+(?= is neither)/.exec(problem) ?? [];
  const at = word === '' ? -1 : source.indexOf(word);
  return at < 0 ? whole : { code, from: at, to: at + word.length, what: word };
}

function unknownNames(instrument: Instrument, source: string, place: ConditionPlace): ConditionProblem[] {
  const names = namesFor(instrument, formOf(instrument, place));
  const marks = marksIn(instrument, place);
  const definitions = new Set(instrument.definitions.map(({ name }) => name));
  const problems: ConditionProblem[] = [];
  for (const { 0: token, 1: name, 2: definition, index } of source.matchAll(TOKENS)) {
    const at = { from: index, to: index + token.length };
    if (definition !== undefined && !definitions.has(definition))
      problems.push({ code: 'unknown-definition', ...at, what: definition });
    if (name !== undefined && names(withMarks(name.trim(), marks)) === undefined)
      problems.push({ code: 'unknown-name', ...at, what: name });
  }
  return problems;
}

/** Where a value is compared with a name: the first one behind the name; undefined where a definition has both. */
function quotedIn(
  source: string,
  { name, value, marks }: { name: string; value: string | number; marks: Readonly<Record<string, string>> },
): { from: number; to: number } | undefined {
  let isBehind = false;
  for (const { 0: token, 1: named, index } of source.matchAll(TOKENS)) {
    if (named !== undefined) isBehind = withMarks(named.trim(), marks) === name;
    else if (isBehind && token.slice(1, -1) === String(value)) return { from: index, to: index + token.length };
  }
  return undefined;
}
