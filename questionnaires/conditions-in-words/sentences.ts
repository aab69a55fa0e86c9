import { conjuncts, disjuncts, type ExpressionTree, type OperatorNode } from '../expression/tree.ts';
import { wordFor } from '../words/languages.ts';
import { type ConjunctGroup, conjunctGroups } from './conjunct-groups.ts';
import { crimeConditionsTogether, crimeSentence, isOnCrimeAlone } from './crime-conditions.ts';
import { type DisjunctGroup, disjunctGroups } from './disjunct-groups.ts';
import { filled } from './filled.ts';
import type { SpeechContext } from './speech-context.ts';

/** Operators of arithmetic, written alike in every language. */
const ARITHMETIC: Readonly<Record<string, string>> = {
  plus: '$1 + $2',
  minus: '$1 − $2',
  mul: '$1 × $2',
  div: '$1 ÷ $2',
  mod: '$1 mod $2',
  power: '$1 ^ $2',
};

/**
 * The parts of an “and”, without repeats. A part that contains “or” is put in brackets when there are other
 * parts.
 */
export function conjunctSentences(parts: readonly ExpressionTree[], context: SpeechContext): string[] {
  const groups = conjunctGroups(crimeConditionsTogether(parts, context));
  const sentences = groups.map((group) => conjunctSentence(group, context, groups.length > 1));
  return [...new Set(sentences)].filter((sentence) => sentence !== '');
}

function conjunctSentence(group: ConjunctGroup, context: SpeechContext, isInside: boolean): string {
  if (group.kind === 'single') return sentenceOf(group.tree, context, isInside);
  const { words, either } = context;
  const name = called(group.name, context);
  const answer = ({ variable, constant }: { variable: ExpressionTree; constant: ExpressionTree }) =>
    sideSentence(constant, variable, context);
  switch (group.kind) {
    case 'other-than':
      return filled(words.answerOtherThan, [name, either(group.answers.map(answer))]);
    case 'neither':
      return filled(words.isNeither, [name, group.answers.map(answer).join(` ${words.nor} `)]);
    case 'between':
      return filled(words.between, [name, answer(group.from), answer(group.to)]);
  }
}

/**
 * @param isInside whether it stands beside others, so that a part that can be read in two ways needs brackets
 */
function sentenceOf(tree: ExpressionTree, context: SpeechContext, isInside: boolean): string {
  switch (tree.kind) {
    case 'constant':
      return String(tree.value ?? '');
    case 'variable':
      return called(tree.name, context);
    case 'list':
      return tree.items.map((item) => sentenceOf(item, context, true)).join(', ');
    case 'function': {
      const values = tree.arguments.map((argument) => sentenceOf(argument, context, true)).join(', ');
      return filled(wordFor(context.words.functions, tree.name) ?? `${tree.name}($1)`, [values]);
    }
    case 'operator': {
      if (!isOnCrimeAlone(tree, context)) return operatorSentence(tree, context, isInside);
      const sentence = crimeSentence([tree], context);
      return isInside ? bracketed(sentence, context) : sentence;
    }
  }
}

function operatorSentence(tree: OperatorNode, context: SpeechContext, isInside: boolean): string {
  if (tree.operator === 'and') return andSentence(tree, context, isInside);
  if (tree.operator === 'or') return orSentence(tree, context, isInside);
  const { words } = context;
  const [left, right] = tree.operands;
  const phrase = phraseFor(tree, context);
  if (phrase !== undefined) return phrase;
  if (tree.operator === 'negate' && left) return filled(words.not, [sentenceOf(left, context, false)]);
  if (tree.operator === 'allof' && left && right?.kind === 'list') {
    const codes = right.items.map((item) => sideSentence(item, left, context));
    return filled(wordFor(words.operators, 'allof') ?? '', [sideSentence(left, right, context), context.all(codes)]);
  }
  const answers = tree.operator === 'anyof' ? anyOfSentence(tree, context) : undefined;
  if (answers !== undefined) return isInside ? bracketed(answers, context) : answers;
  const pattern =
    wordFor(words.operators, tree.operator) ?? wordFor(ARITHMETIC, tree.operator) ?? `$1 ${tree.operator} $2`;
  return filled(pattern, [sideSentence(left, right, context), sideSentence(right, left, context)]);
}

function andSentence(tree: OperatorNode, context: SpeechContext, isInside: boolean): string {
  const { words } = context;
  const sentences = conjunctSentences(conjuncts(tree), context);
  if (sentences.includes(words.isFalse)) return words.isFalse;
  const sentence = sentences.join(` ${words.and} `);
  return isInside && sentences.length > 1 ? `(${sentence})` : sentence;
}

function orSentence(tree: OperatorNode, context: SpeechContext, isInside: boolean): string {
  const { words } = context;
  const groups = disjunctGroups(disjuncts(tree), (part) => isOnCrimeAlone(part, context));
  const sentences = groups.map((group) => disjunctSentence(group, context));
  // One part that always holds makes the whole condition hold.
  if (sentences.includes('')) return '';
  const possible = sentences.filter((sentence) => sentence !== words.isFalse);
  const sentence = possible.length === 0 ? words.isFalse : possible.join(` ${words.or} `);
  return isInside ? bracketed(sentence, context) : sentence;
}

function disjunctSentence(group: DisjunctGroup, context: SpeechContext): string {
  if (group.kind === 'crimes') return crimeSentence(group.conditions, context);
  if (group.kind === 'single') return sentenceOf(group.tree, context, true);
  const { words, either } = context;
  const first = group.comparisons[0]!;
  const pattern = wordFor(words.operators, first.operator) ?? '';
  if (group.kind === 'answers') {
    const answers = group.comparisons.map(({ variable, constant }) => sideSentence(constant, variable, context));
    return filled(pattern, [called(first.variable.name, context), either(answers)]);
  }
  const names = group.comparisons.map(({ variable }) => variable.name);
  const answer = sideSentence(first.constant, first.variable, context);
  const rows = rowsAmong(names, context);
  const subject =
    rows === undefined
      ? filled(words.oneOf, [either(names.map((name) => called(name, context)))])
      : filled(words.anyRowOf, [called(rows, context)]);
  return filled(pattern, [subject, either([answer])]);
}

/** The question of which these are all rows; undefined when they are something else, or only some of them. */
function rowsAmong(names: readonly string[], { questions }: SpeechContext): string | undefined {
  const rows = questions.get(names[0] ?? '')?.row?.of;
  if (rows === undefined) return undefined;
  const all = [...questions].filter(([, { row }]) => row?.of === rows).map(([name]) => name);
  return all.length === names.length && all.every((name) => names.includes(name)) ? rows : undefined;
}

/**
 * `anyof` for a question with several answers. Only the answers that the settings offer are named; all except
 * the exclusive ones, such as “none”, are said as one.
 */
function anyOfSentence({ operands: [left, right] }: OperatorNode, context: SpeechContext): string | undefined {
  const question = left?.kind === 'variable' ? context.questions.get(left.name) : undefined;
  if (left?.kind !== 'variable' || right?.kind !== 'list' || question?.type !== 'multiple') return undefined;
  const { instrument, words, isOff, either } = context;
  const { exclusive = [], choices = '', choicesVisibleIf = {} } = question;
  const listed = new Set(right.items.map((item) => (item.kind === 'constant' ? item.value : undefined)));
  const offered = (instrument.lists[choices] ?? []).filter((code) => !isOff(choicesVisibleIf[code]));
  const others = offered.filter((code) => !listed.has(code));
  const isAllButExclusive = others.length > 0 && others.every((code) => exclusive.includes(code));
  const codes = isAllButExclusive ? others : offered.filter((code) => listed.has(code));
  const pattern = isAllButExclusive ? words.operators.anybut : words.operators.anyofseveral;
  return filled(pattern, [called(left.name, context), either(codes.map((code) => context.sayCode(left.name, code)))]);
}

/**
 * The sentence that a comparison has of its own. A question with a number on paper is called by that number
 * instead.
 */
function phraseFor(
  { operator, operands: [variable, constant] }: OperatorNode,
  context: SpeechContext,
): string | undefined {
  if (variable?.kind !== 'variable' || (constant !== undefined && constant.kind !== 'constant')) return undefined;
  if (context.nameOf(variable.name) !== undefined) return undefined;
  const parts = [variable.name];
  if (operator !== 'equal') parts.push(operator);
  const forEveryCode = operator === 'equal' ? undefined : wordFor(context.words.phrases, parts.join(' '));
  if (constant) parts.push(String(constant.value ?? ''));
  return wordFor(context.words.phrases, parts.join(' ')) ?? forEveryCode;
}

/** One side of a comparison. A code is said as its label in the question on the other side. */
function sideSentence(
  side: ExpressionTree | undefined,
  otherSide: ExpressionTree | undefined,
  context: SpeechContext,
): string {
  if (side === undefined) return '';
  const question = otherSide?.kind === 'variable' ? otherSide.name : '';
  if (side.kind === 'constant' && side.value !== undefined) return context.sayCode(question, side.value);
  if (side.kind === 'list') return context.either(side.items.map((item) => sideSentence(item, otherSide, context)));
  return sentenceOf(side, context, true);
}

function called(name: string, { nameOf, words }: SpeechContext): string {
  return nameOf(name) ?? wordFor(words.names, name) ?? name;
}

/** In brackets if it names several alternatives outside its quotes. */
function bracketed(sentence: string, { words }: SpeechContext): string {
  const outsideQuotes = sentence.replace(/“[^”]*”|«[^»]*»/g, '');
  return words.orForms.some((or) => outsideQuotes.includes(` ${or} `)) ? `(${sentence})` : sentence;
}
