import { ConditionsParser } from 'survey-core';
import { InstrumentError } from './errors.ts';
import { instrumentProblems } from './instrument-problems.ts';
import type { ExpressionTree } from './tree.ts';

/** What we read of survey-core's operands; its own union of classes is not exported. */
interface Operand {
  getType(): string;
  toString(): string;
  operator?: string;
  leftOperand?: Operand | null;
  rightOperand?: Operand | null;
  expression?: Operand | null;
  values?: Operand[];
  correctValue?: unknown;
  variable?: string;
  functionName?: string;
  paramValues?: Operand[];
}

const QUOTED = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g;

const TEXTS_AND_NAMES = new RegExp(`${QUOTED.source}|\\{[^}]*\\}`, 'g');

/** Round brackets, and the texts and names in which a bracket is a letter like any other. */
const BRACKETED = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\{[^}]*\}|[()]/g;

/** The parser rewrites these before it reads, inside quotes too, which would silently change a code. */
const REWRITTEN = /=>|=<|<>|equals/;

/** Trees by source: a tree follows from its source alone, and the same conditions are read again for every purpose. */
const trees = new Map<string, ExpressionTree>();

/** Conditions joined one after the other are as deep as they are many. */
const MOST_LEVELS = 1000;

/** Brackets, negations and calls within each other: nobody reads more, and what walks them has a stack that ends. */
const MOST_NESTED = 200;

/** Letters of an expression as a designer writes it, at most. */
export const LONGEST_EXPRESSION = 2000;

/** More expressions than all versions of a questionnaire have between them. */
const MOST_TREES = 20_000;

/**
 * Reads an expression of SurveyJS's language, e.g. `{m_age} >= 18 and {m_sex} = 'woman'`, with SurveyJS's own
 * parser.
 *
 * Text constants must be quoted: a bare word is taken for a misspelt variable, not for a code.
 *
 * @throws InstrumentError expression-syntax, with the position in the source
 * @example parseExpression("{a} = '01'")
 */
export function parseExpression(source: string): ExpressionTree {
  const tree = trees.get(source) ?? readExpression(source);
  if (trees.size < MOST_TREES) trees.set(source, tree);
  return tree;
}

function readExpression(source: string): ExpressionTree {
  if ([...source.matchAll(QUOTED)].some(([text]) => REWRITTEN.test(text))) {
    throw new InstrumentError({ place: source, ...instrumentProblems.rewrittenInQuotes() });
  }
  const tooFarIn = bracketTooFarIn(source);
  if (tooFarIn !== undefined) {
    const about = { most: MOST_NESTED, position: tooFarIn };
    throw new InstrumentError({ place: source, ...instrumentProblems.tooNested(about) });
  }
  const parser = new ConditionsParser();
  const operand = parser.parseExpression(source) as Operand | undefined;
  if (!operand) {
    const position = (parser.error?.at ?? 0) + 1;
    refuseNegationInWords(source);
    refuseQuoteInText(source);
    throw new InstrumentError({ place: source, ...instrumentProblems.unreadable({ position }) });
  }
  const position = unclosedBracket(source);
  if (position !== undefined) {
    throw new InstrumentError({ place: source, ...instrumentProblems.unclosedBracket({ position }) });
  }
  if (/\bnot\s*\(/i.test(source)) refuseNegationInWords(source);
  return toTree(operand, source);
}

/** Between letters a quotation mark is one of the text, as in O'Brien or L'Aquila; doubled as in other languages too. */
function refuseQuoteInText(source: string): void {
  const withoutNames = source.replace(/\{[^}]*\}/g, (token) => ' '.repeat(token.length));
  const found = /(?<=[\p{L}\p{N}])(['"])\1?(?=[\p{L}\p{N}])(?!(?:and|or)\s*[{(!])/iu.exec(withoutNames);
  if (found)
    throw new InstrumentError({ place: source, ...instrumentProblems.quoteInText({ position: found.index + 1 }) });
}

/** In other languages of conditions negation is a word. Texts and names may have it. */
function refuseNegationInWords(source: string): void {
  const withoutTexts = source.replace(TEXTS_AND_NAMES, (token) => ' '.repeat(token.length));
  const found = /\bnot\b(?=\s*[(!]|\s+\S)/i.exec(withoutTexts);
  if (!found) return;
  throw new InstrumentError({ place: source, ...instrumentProblems.negationInWords({ position: found.index + 1 }) });
}

/**
 * Position, from 1, of the last round bracket that nothing closes. The parser closes it at the end of the text,
 * which may be another condition than the one that was meant.
 */
function unclosedBracket(source: string): number | undefined {
  const open: number[] = [];
  for (const { 0: token, index } of source.matchAll(BRACKETED)) {
    if (token === '(') open.push(index + 1);
    else if (token === ')') open.pop();
  }
  return open.at(-1);
}

/** Position, from 1, of the first round bracket that stands within too many others. */
function bracketTooFarIn(source: string): number | undefined {
  let open = 0;
  for (const { 0: token, index } of source.matchAll(BRACKETED)) {
    if (token === '(') open += 1;
    else if (token === ')') open -= 1;
    if (open > MOST_NESTED) return index + 1;
  }
  return undefined;
}

/**
 * @param level how far it is from the top
 * @param nested of these, those that are not one condition more, joined in the same way
 */
function toTree(operand: Operand | null | undefined, source: string, level = 1, nested = 0): ExpressionTree {
  if (!operand) return { kind: 'constant', value: undefined };
  if (level > MOST_LEVELS)
    throw new InstrumentError({ place: source, ...instrumentProblems.tooDeep({ most: MOST_LEVELS }) });
  if (nested > MOST_NESTED)
    throw new InstrumentError({ place: source, ...instrumentProblems.tooNested({ most: MOST_NESTED }) });
  const convert = (child: Operand | null | undefined) =>
    toTree(child, source, level + 1, isJoinedOn(operand, child) ? nested : nested + 1);
  switch (operand.getType()) {
    case 'variable':
      return { kind: 'variable', name: operand.variable ?? '' };
    case 'const':
      return { kind: 'constant', value: constantOf(operand, source) };
    case 'array':
      return { kind: 'list', items: (operand.values ?? []).map(convert) };
    case 'unary':
      return { kind: 'operator', operator: operand.operator ?? '', operands: [convert(operand.expression)] };
    case 'function':
      return {
        kind: 'function',
        name: operand.functionName ?? '',
        arguments: (operand.paramValues ?? []).map(convert),
      };
    default:
      return {
        kind: 'operator',
        operator: operand.operator ?? '',
        operands: [convert(operand.leftOperand), convert(operand.rightOperand)],
      };
  }
}

/** Whether a part is one more condition of those that an operator joins. */
function isJoinedOn({ operator }: Operand, child: Operand | null | undefined): boolean {
  return (operator === 'and' || operator === 'or') && child?.operator === operator;
}

function constantOf(operand: Operand, source: string): string | number | boolean | undefined {
  const value = operand.correctValue;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = operand.toString();
  if (!/^['"]/.test(text)) {
    throw new InstrumentError({ place: source, ...instrumentProblems.bareWord({ word: text }) });
  }
  return value === '' || typeof value !== 'string' ? undefined : value;
}
