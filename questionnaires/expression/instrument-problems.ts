import type { InstrumentErrorCode } from './errors.ts';
import { namedSentences, type SaidAs } from './named-sentences.ts';

/** What is wrong, and what to do; the place is added where it is found. */
interface InstrumentProblem {
  code: InstrumentErrorCode;
  problem: string;
  remedy: string;
  /** Where in the expression it begins, from 1, when only one place can be meant. */
  position?: number;
  /** Which sentence this is. */
  said?: SaidAs;
}

/** Sentences of every `InstrumentError` that is not a list of findings. */
export const instrumentProblems = namedSentences({
  rewrittenInQuotes: (): InstrumentProblem => ({
    code: 'expression-syntax',
    problem: "a quoted text holds 'equals', '=>', '=<' or '<>'",
    remedy: 'choose another code',
  }),
  unreadable: ({ position }: { position: number }): InstrumentProblem => ({
    code: 'expression-syntax',
    problem: `it cannot be read from position ${position} on`,
    remedy: 'correct the expression there',
    position,
  }),
  quoteInText: ({ position }: { position: number }): InstrumentProblem => ({
    code: 'expression-syntax',
    problem: `the quotation mark at position ${position} ends a text that goes on`,
    remedy: "write \\' for an apostrophe within a text, and \\\\' in a file of JSON",
    position,
  }),
  negationInWords: ({ position }: { position: number }): InstrumentProblem => ({
    code: 'expression-syntax',
    problem: 'negation is not written as a word',
    remedy: 'put an exclamation mark before the part in brackets: !(...)',
    position,
  }),
  unclosedBracket: ({ position }: { position: number }): InstrumentProblem => ({
    code: 'expression-syntax',
    problem: `the bracket at position ${position} is not closed`,
    remedy: 'close it where the part in brackets ends',
    position,
  }),
  tooDeep: ({ most }: { most: number }): InstrumentProblem => ({
    code: 'expression-syntax',
    problem: `more than ${most} conditions are joined or nested`,
    remedy: 'write values of one variable as a list, with anyof',
  }),
  tooNested: ({ most, position }: { most: number; position?: number }): InstrumentProblem => ({
    code: 'expression-syntax',
    problem: `parts stand within parts, more than ${most} deep`,
    remedy: 'take brackets away, or give a part a name among the definitions',
    ...(position !== undefined && { position }),
  }),
  bareWord: ({ word }: { word: string }): InstrumentProblem => ({
    code: 'expression-syntax',
    problem: `${word} is neither a number nor in quotes`,
    remedy: `write '${word}' or {${word}}`,
  }),
  unknownVariable: ({ name }: { name: string }): InstrumentProblem => ({
    code: 'unknown-name',
    problem: `there is no variable {${name}}`,
    remedy: 'check the spelling',
  }),
  unknownOperator: ({ operator }: { operator: string }): InstrumentProblem => ({
    code: 'unknown-function',
    problem: `the operator ${operator} has no meaning here`,
    remedy: 'use another operator',
  }),
  readsAClock: ({ name }: { name: string }): InstrumentProblem => ({
    code: 'refused-function',
    problem: `${name}() reads a clock, so its answer would change after the interview`,
    remedy: 'use the variable {interview_started_at} or {window_end}',
  }),
  unknownFunction: ({ name, functions }: { name: string; functions: readonly string[] }): InstrumentProblem => ({
    code: 'unknown-function',
    problem: name === 'iif' ? 'iif takes a condition and two values' : `there is no function ${name}()`,
    remedy: `use ${['iif', ...functions].join(', ')}`,
  }),
  nothingInFunction: ({ name }: { name: string }): InstrumentProblem => ({
    code: 'unknown-function',
    problem: `${name}() is given nothing, so it gives nothing`,
    remedy: 'write what it is of in its brackets, or take it out',
  }),
  notANumber: ({ value, row }: { value: string; row: number }): InstrumentProblem => ({
    code: 'type-mismatch',
    problem: `it gives ${value} in row ${row}, not a number`,
    remedy: 'declare the column as a number',
  }),
  notACondition: ({ part, type }: { part: string; type: string }): InstrumentProblem => ({
    code: 'type-mismatch',
    problem: `${part} is a ${type}, not a condition`,
    remedy: `compare it with a value, or write ${part} notempty`,
  }),
  notOfNumbers: ({ type }: { type: string }): InstrumentProblem => ({
    code: 'type-mismatch',
    problem: `it gives a ${type === 'boolean' ? 'truth value' : type}, not a number`,
    remedy: 'declare the column as a number, or calculate with numbers',
  }),
  numberWithText: ({ name }: { name?: string | undefined }): InstrumentProblem => ({
    code: 'type-mismatch',
    problem: 'a number is compared with a text, which is never true',
    remedy:
      name === undefined
        ? 'write numbers without quotes and codes within them'
        : `{${name}} is a number: compare it with a number, without quotes`,
  }),
  textInArithmetic: (): InstrumentProblem => ({
    code: 'type-mismatch',
    problem: 'a text takes part in arithmetic',
    remedy: 'use number variables only',
  }),
  unknownCrime: (): InstrumentProblem => ({
    code: 'unknown-crime',
    problem: 'the catalogue has no such crime',
    remedy: 'use a key of crime-types.json',
  }),
  formNotDue: (): InstrumentProblem => ({
    code: 'unknown-form',
    problem: 'it is not due in this interview',
    remedy: 'open a form that dueForms lists',
  }),
  unknownLanguage: ({ languages }: { languages: readonly string[] }): InstrumentProblem => ({
    code: 'unknown-language',
    problem: 'the instrument does not have this language',
    remedy: `use ${languages.join(' or ')}`,
  }),
});
