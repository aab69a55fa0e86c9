import { type ExpressionTree, namesIn, parseExpression } from '../expression-tree.ts';
import { settingsOf } from '../follow-chain.ts';
import type { Instrument, Question } from '../instrument.ts';
import { questionsOf } from '../names.ts';
import { partialValue } from '../partial-value.ts';
import { incidentValues, onlyEventOf } from '../plan-incidents.ts';
import { textsIn } from '../text.ts';
import { type IsOff, turnedOff } from '../turned-off.ts';
import { type ConditionWords, conditionWords } from './condition-words.ts';

/** Says conditions of an instrument in one language. */
export interface ConditionSpeaker {
  /** All conditions together, e.g. `of_weapon is “Yes” and n_residents is more than 1`; undefined when there is none. */
  say(conditions: readonly string[]): string | undefined;
  /** A code as its label in quotes. */
  sayCode(name: string, code: string | number | boolean): string;
  words: ConditionWords;
}

/** Conditions in the words of a language: names stay names, codes become their labels, rules on the crime become its names. */
export function conditionSpeaker(instrument: Instrument, language: string): ConditionSpeaker {
  const words = conditionWords(language);
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
  const about: About = { instrument, language, words, texts, sayCode, questions, isOff };
  const say = (conditions: readonly string[]) => {
    const parts = [...new Set(conditions)].flatMap((source) => conjuncts(parseExpression(source)));
    const told = [...new Set(parts.map((part) => sentence(part, about, parts.length > 1)))].filter(
      (part) => part !== '',
    );
    return told.length === 0 ? undefined : told.join(` ${words.and} `);
  };
  return { say, sayCode, words };
}

/** What of a question matters to how a condition on it is said. */
type Asked = Pick<Question, 'type' | 'choices' | 'exclusive' | 'choicesVisibleIf'>;

interface About {
  instrument: Instrument;
  words: ConditionWords;
  texts: ReturnType<typeof textsIn>;
  sayCode: ConditionSpeaker['sayCode'];
  questions: ReadonlyMap<string, Asked>;
  isOff: IsOff;
  language: string;
}

function conjuncts(tree: ExpressionTree): ExpressionTree[] {
  return tree.kind === 'operator' && tree.operator === 'and' ? tree.operands.flatMap(conjuncts) : [tree];
}

function disjuncts(tree: ExpressionTree): ExpressionTree[] {
  return tree.kind === 'operator' && tree.operator === 'or' ? tree.operands.flatMap(disjuncts) : [tree];
}

/** @param inside whether it stands beside others, so that an “or” needs brackets */
function sentence(tree: ExpressionTree, about: About, inside: boolean): string {
  const { words } = about;
  if (tree.kind === 'operator' && isKnownBeforehand(tree, about)) return crimeSentence([tree], about);
  switch (tree.kind) {
    case 'constant':
      return String(tree.value ?? '');
    case 'variable':
      return words.names[tree.name] ?? tree.name;
    case 'list':
      return tree.items.map((item) => sentence(item, about, true)).join(', ');
    case 'function': {
      const given = tree.arguments.map((argument) => sentence(argument, about, true)).join(', ');
      const known = Object.hasOwn(words.functions, tree.name)
        ? words.functions[tree.name as 'sum']
        : `${tree.name}($1)`;
      return known.replace('$1', () => given);
    }
    case 'operator':
      return operatorSentence(tree, about, inside);
  }
}

function operatorSentence(tree: ExpressionTree & { kind: 'operator' }, about: About, inside: boolean): string {
  const { words } = about;
  if (tree.operator === 'and')
    return conjuncts(tree)
      .map((part) => sentence(part, about, true))
      .filter((part) => part !== '')
      .join(` ${words.and} `);
  if (tree.operator === 'or') {
    const all = mergedEquals(disjuncts(tree), about);
    if (all.includes('')) return '';
    const possible = all.filter((part) => part !== words.isFalse);
    const parts = possible.length === 0 ? [words.isFalse] : possible;
    const said = parts.join(` ${words.or} `);
    return inside && parts.length > 1 ? `(${said})` : said;
  }
  const [left, right] = tree.operands;
  if (tree.operator === 'negate' && left) return words.not.replace('$1', () => sentence(left, about, false));
  if (tree.operator === 'anyof') {
    const said = sayAnyOf(left, right, about);
    if (said !== undefined) return said;
  }
  const pattern = words.operators[tree.operator] ?? `$1 ${tree.operator} $2`;
  const side = (operand: ExpressionTree | undefined, other: ExpressionTree | undefined) =>
    operand ? sideOf(operand, other, about) : '';
  return pattern.replace('$1', () => side(left, right)).replace('$2', () => side(right, left));
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
  return (words.operators[isAllBut ? 'anybut' : 'anyofseveral'] ?? '')
    .replace('$1', () => sentence(left, about, true))
    .replace('$2', () => list.format(codes.map((code) => about.sayCode(left.name, code))));
}

const MERGED = ['equal', 'contains'];

/** `{a} = 'x' or {a} = 'y'` is said once: a is “X” or “Y”. So are all conditions on the crime. */
function mergedEquals(parts: readonly ExpressionTree[], about: About): string[] {
  const groups = new Map<string, ExpressionTree[]>();
  for (const part of parts) {
    const operator = part.kind === 'operator' && MERGED.includes(part.operator) ? part.operator : undefined;
    const [name, value] = part.kind === 'operator' && operator ? part.operands : [];
    const isEqual = name?.kind === 'variable' && value?.kind === 'constant';
    const key = isKnownBeforehand(part, about) ? 'crime' : isEqual ? `${operator} ${name.name}` : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups].map(([key, group]) => {
    if (key === 'crime') return crimeSentence(group, about);
    const said = sentence(group[0] as ExpressionTree, about, true);
    const more = group.slice(1).map((part) => {
      const [name, value] = (part as ExpressionTree & { kind: 'operator' }).operands;
      return sideOf(value as ExpressionTree, name, about);
    });
    return [said, ...more].join(` ${about.words.or} `);
  });
}

function sideOf(operand: ExpressionTree, other: ExpressionTree | undefined, about: About): string {
  const name = other?.kind === 'variable' ? other.name : '';
  if (operand.kind === 'constant' && operand.value !== undefined) return about.sayCode(name, operand.value);
  if (operand.kind === 'list') return operand.items.map((item) => sideOf(item, other, about)).join(', ');
  return sentence(operand, about, true);
}

/** Only of the crime, of the manifest's settings, and of questions that no crime asks: those are absent. */
function isKnownBeforehand(tree: ExpressionTree, { words, questions }: About): boolean {
  const isNever = (name: string) =>
    !questions.has(name) && words.names[name] === undefined && name.endsWith('_in_household');
  const names = namesIn(tree);
  return (
    names.length > 0 &&
    names.every((name) => name === 'crime' || name.startsWith('crime_') || SETTINGS.has(name) || isNever(name))
  );
}

/** Names whose value the manifest gives. */
const SETTINGS = new Set(['crimes', 'packs', 'authorities', 'police_bodies', 'screener_mode', 'selection_method']);

/** What the catalogue and the manifest say is known beforehand, so a condition on it is a list of crimes. */
function crimeSentence(anyOf: readonly ExpressionTree[], { instrument, texts, words, language }: About): string {
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const crimes = instrument.crimes.filter(({ active }) => active);
  const settings = settingsOf(instrument);
  const names = (keys: readonly string[]) => list.format(keys.map((key) => texts.crimes[key]?.name ?? key));
  const holds = crimes
    .filter((crime) => {
      const values = new Map([...settings, ...incidentValues(onlyEventOf(crime))]);
      return anyOf.some((tree) => Boolean(partialValue(tree, (name) => values.get(name))));
    })
    .map(({ key }) => key);
  if (holds.length === crimes.length) return '';
  const others = crimes.map(({ key }) => key).filter((key) => !holds.includes(key));
  if (holds.length === 0) return words.isFalse;
  return holds.length <= others.length
    ? words.crimeIs.replace('$1', () => names(holds))
    : words.crimeIsNot.replace('$1', () => names(others));
}
