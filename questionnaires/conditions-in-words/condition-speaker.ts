import { type ExpressionTree, parseExpression } from '../expression/expression-tree.ts';
import type { Instrument, Question } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/names.ts';
import { textsIn } from '../instrument/text.ts';
import { type IsOff, turnedOff } from '../routing/turned-off.ts';
import type { ConditionWords } from '../words/condition-words.ts';
import { languageOrEnglish, wordFor } from '../words/languages.ts';
import { filled } from './filled.ts';
import { crimeSentence, isKnownBeforehand } from './known-beforehand.ts';
import { mergedConjuncts } from './merged-conjuncts.ts';

/** Says conditions of an instrument in one language. */
export interface ConditionSpeaker {
  /** All conditions together, e.g. `of_weapon is “Yes” and n_residents is more than 1`; undefined when there is none. */
  say(conditions: readonly string[]): string | undefined;
  /** The same, but conditions that the settings make false are only counted: then nobody is asked, and `sentence` is the rest. */
  describe(conditions: readonly string[]): { sentence: string | undefined; isNever: boolean };
  /** A code as its label in quotes. */
  sayCode(name: string, code: string | number | boolean): string;
  readonly words: ConditionWords;
  readonly language: string;
}

/**
 * Conditions in the words of a language: names stay names, codes become their labels, rules on the crime become its names. What stands
 * beside others is bracketed where “and” and “or” could be read in two ways.
 *
 * @param nameOf what a question is called, such as its number on paper; default its name
 */
export function conditionSpeaker(
  instrument: Instrument,
  language: string,
  nameOf?: (name: string) => string | undefined,
): ConditionSpeaker {
  const words = languageOrEnglish(language).conditions;
  const texts = textsIn(instrument, language);
  const questions = new Map(
    instrument.forms.flatMap((module) =>
      questionsOf(instrument, module).flatMap((question) => [
        [question.name, question] as const,
        [question.template, question] as const,
      ]),
    ),
  );
  const sayCode = (name: string, code: string | number | boolean): string => {
    if (typeof code !== 'string') return String(code);
    const missing = Object.hasOwn(texts.missing, code) ? texts.missing[code as keyof typeof texts.missing] : undefined;
    const label =
      texts.choices[questions.get(name)?.choices ?? (questions.has(name) ? '' : 'yes_no')]?.[code] ??
      missing ??
      (name === 'crime' ? texts.crimes[code]?.name : undefined);
    return words.quoted.replace('$1', () => label ?? code);
  };
  const isOff = turnedOff(instrument);
  const about: About = { instrument, language, words, texts, sayCode, questions, isOff, nameOf };
  const describe = (conditions: readonly string[]) => {
    const parts = [...new Set(conditions)].flatMap((source) => conjuncts(parseExpression(source)));
    const told = andParts(parts, about);
    const open = told.filter((part) => part !== words.isFalse);
    return {
      sentence: open.length === 0 ? undefined : open.join(` ${words.and} `),
      isNever: open.length < told.length,
    };
  };
  const say = (conditions: readonly string[]) => {
    const { sentence, isNever } = describe(conditions);
    return isNever ? words.isFalse : sentence;
  };
  return { say, describe, sayCode, words, language };
}

/** Written alike in every language. */
const ARITHMETIC: Readonly<Record<string, string>> = {
  plus: '$1 + $2',
  minus: '$1 − $2',
  mul: '$1 × $2',
  div: '$1 ÷ $2',
  mod: '$1 mod $2',
  power: '$1 ^ $2',
};

/** What of a question matters to how a condition on it is said. */
type Asked = Pick<Question, 'type' | 'choices' | 'exclusive' | 'choicesVisibleIf'>;

/** What a sentence is made of. */
export interface About {
  instrument: Instrument;
  words: ConditionWords;
  texts: ReturnType<typeof textsIn>;
  sayCode: ConditionSpeaker['sayCode'];
  questions: ReadonlyMap<string, Asked>;
  isOff: IsOff;
  language: string;
  nameOf: ((name: string) => string | undefined) | undefined;
}

function conjuncts(tree: ExpressionTree): ExpressionTree[] {
  return tree.kind === 'operator' && tree.operator === 'and' ? tree.operands.flatMap(conjuncts) : [tree];
}

function disjuncts(tree: ExpressionTree): ExpressionTree[] {
  return tree.kind === 'operator' && tree.operator === 'or' ? tree.operands.flatMap(disjuncts) : [tree];
}

/** What all hold, each once; one is in brackets where it has an “or” and others beside it. */
function andParts(parts: readonly ExpressionTree[], about: About): string[] {
  const merged = mergedConjuncts(
    withKnownTogether(parts, about),
    about,
    (name) => called(name, about),
    (tree, other) => sideOf(tree, other, about),
  );
  const told = merged.map((part) => (typeof part === 'string' ? part : sentence(part, about, merged.length > 1)));
  return [...new Set(told)].filter((part) => part !== '');
}

/** What the crime alone decides is said as one list of crimes, where the first of it stood. */
function withKnownTogether(parts: readonly ExpressionTree[], about: About): readonly ExpressionTree[] {
  const known = parts.filter((part) => part.kind === 'operator' && isKnownBeforehand(part, about));
  if (known.length < 2) return parts;
  // Two by two, as expressions are parsed and evaluated.
  const together = known.reduce((left, right): ExpressionTree => {
    return { kind: 'operator', operator: 'and', operands: [left, right] };
  });
  return parts.flatMap((part) => (part === known[0] ? [together] : known.includes(part) ? [] : [part]));
}

/** @param inside whether it stands beside others, so that what can be read in two ways needs brackets */
function sentence(tree: ExpressionTree, about: About, inside: boolean): string {
  const { words } = about;
  if (tree.kind === 'operator' && isKnownBeforehand(tree, about)) {
    const said = crimeSentence([tree], about);
    return inside ? bracketed(said, about) : said;
  }
  switch (tree.kind) {
    case 'constant':
      return String(tree.value ?? '');
    case 'variable':
      return called(tree.name, about);
    case 'list':
      return tree.items.map((item) => sentence(item, about, true)).join(', ');
    case 'function': {
      const given = tree.arguments.map((argument) => sentence(argument, about, true)).join(', ');
      const known = wordFor(words.functions, tree.name) ?? `${tree.name}($1)`;
      return known.replace('$1', () => given);
    }
    case 'operator':
      return operatorSentence(tree, about, inside);
  }
}

function called(name: string, { nameOf, words }: About): string {
  return nameOf?.(name) ?? wordFor(words.names, name) ?? name;
}

/** In brackets if it names several alternatives. */
function bracketed(said: string, { words }: About): string {
  const outside = said.replace(/“[^”]*”|«[^»]*»/g, '');
  return words.orForms.some((join) => outside.includes(` ${join} `)) ? `(${said})` : said;
}

function operatorSentence(tree: ExpressionTree & { kind: 'operator' }, about: About, inside: boolean): string {
  const { words } = about;
  if (tree.operator === 'and') {
    const parts = andParts(conjuncts(tree), about);
    const said = parts.includes(words.isFalse) ? words.isFalse : parts.join(` ${words.and} `);
    return inside && parts.length > 1 && said !== words.isFalse ? `(${said})` : said;
  }
  if (tree.operator === 'or') {
    const all = mergedDisjuncts(disjuncts(tree), about);
    if (all.includes('')) return '';
    const possible = all.filter((part) => part !== words.isFalse);
    const said = possible.length === 0 ? words.isFalse : possible.join(` ${words.or} `);
    return inside ? bracketed(said, about) : said;
  }
  const known = knownPhrase(tree, about);
  if (known !== undefined) return known;
  const [left, right] = tree.operands;
  if (tree.operator === 'negate' && left) return words.not.replace('$1', () => sentence(left, about, false));
  if (tree.operator === 'anyof') {
    const said = sayAnyOf(left, right, about);
    if (said !== undefined) return inside ? bracketed(said, about) : said;
  }
  const pattern = wordFor(words.operators, tree.operator) ?? ARITHMETIC[tree.operator] ?? `$1 ${tree.operator} $2`;
  const side = (operand: ExpressionTree | undefined, other: ExpressionTree | undefined) =>
    operand ? sideOf(operand, other, about) : '';
  return filled(pattern, [side(left, right), side(right, left)]);
}

/** Of a question with several answers only those that the settings offer; all but “none” together are said in short. */
function sayAnyOf(
  left: ExpressionTree | undefined,
  right: ExpressionTree | undefined,
  about: About,
): string | undefined {
  const question = left?.kind === 'variable' ? about.questions.get(left.name) : undefined;
  if (left?.kind !== 'variable' || right?.kind !== 'list' || question?.type !== 'multiple') return undefined;
  const { instrument, words, isOff } = about;
  const { exclusive = [], choices = '', choicesVisibleIf = {} } = question;
  const offered = (instrument.lists[choices] ?? []).filter((code) => !isOff(choicesVisibleIf[code]));
  const named = new Set(right.items.map((item) => (item.kind === 'constant' ? item.value : undefined)));
  const meant = offered.filter((code) => named.has(code));
  const others = offered.filter((code) => !named.has(code));
  const isAllBut = others.length > 0 && others.every((code) => exclusive.includes(code));
  const codes = isAllBut ? others : meant;
  const list = new Intl.ListFormat(about.language, { type: 'disjunction' });
  const said = list.format(codes.map((code) => about.sayCode(left.name, code)));
  return filled(words.operators[isAllBut ? 'anybut' : 'anyofseveral'], [sentence(left, about, true), said]);
}

/** What is said in words of its own: of names that no question asks, and of consents where questions have no numbers. */
function knownPhrase(tree: ExpressionTree & { kind: 'operator' }, { words, nameOf }: About): string | undefined {
  const [name, value] = tree.operands;
  if (name?.kind !== 'variable' || (value !== undefined && value.kind !== 'constant')) return undefined;
  const parts = [name.name, ...(tree.operator === 'equal' ? [] : [tree.operator]), ...(value ? [value.value] : [])];
  const phrase = wordFor(words.phrases, parts.join(' '));
  return nameOf?.(name.name) === undefined ? phrase : undefined;
}

const MERGED = ['equal', 'contains'];

/**
 * `{a} = 'x' or {a} = 'y'` is said once: a is “X” or “Y”. So are all conditions on the crime, and one answer to any of several
 * questions.
 */
function mergedDisjuncts(parts: readonly ExpressionTree[], about: About): string[] {
  const groups = new Map<string, ExpressionTree[]>();
  const namesByAnswer = new Map<string, Set<string>>();
  const comparison = (part: ExpressionTree) => {
    if (part.kind !== 'operator' || !MERGED.includes(part.operator)) return undefined;
    const [name, value] = part.operands;
    if (name?.kind !== 'variable' || value?.kind !== 'constant') return undefined;
    return { operator: part.operator, name, value };
  };
  for (const part of parts) {
    const found = comparison(part);
    if (!found) continue;
    const answer = `${found.operator} of ${found.value.value}`;
    namesByAnswer.set(answer, (namesByAnswer.get(answer) ?? new Set()).add(found.name.name));
  }
  for (const part of parts) {
    const found = comparison(part);
    const answer = found && `${found.operator} of ${found.value.value}`;
    const isShared = answer !== undefined && (namesByAnswer.get(answer)?.size ?? 0) > 2;
    const own = isShared ? answer : found ? `${found.operator} ${found.name.name}` : `${groups.size}`;
    const key = isKnownBeforehand(part, about) ? 'crime' : own;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  const list = new Intl.ListFormat(about.language, { type: 'disjunction' });
  return [...groups].map(([key, group]) => {
    if (key === 'crime') return crimeSentence(group, about);
    const [first] = group as [ExpressionTree];
    const found = comparison(first);
    if (!found || group.length === 1) return sentence(first, about, true);
    const several = group.map((part) => comparison(part) as NonNullable<typeof found>);
    const isShared = several.some(({ name }) => name.name !== found.name.name);
    const names = isShared
      ? about.words.oneOf.replace('$1', () => list.format(several.map(({ name }) => sentence(name, about, true))))
      : sentence(found.name, about, true);
    const values = isShared ? [found] : several;
    const said = list.format(values.map(({ name, value }) => sideOf(value, name, about)));
    return filled(wordFor(about.words.operators, found.operator) ?? '', [names, said]);
  });
}

function sideOf(operand: ExpressionTree, other: ExpressionTree | undefined, about: About): string {
  const name = other?.kind === 'variable' ? other.name : '';
  if (operand.kind === 'constant' && operand.value !== undefined) return about.sayCode(name, operand.value);
  if (operand.kind === 'list')
    return new Intl.ListFormat(about.language, { type: 'disjunction' }).format(
      operand.items.map((item) => sideOf(item, other, about)),
    );
  return sentence(operand, about, true);
}
