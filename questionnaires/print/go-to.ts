import { parseExpression } from '../expression/parse-expression.ts';
import { OPEN, partialValue } from '../expression/partial-value.ts';
import { comparisonIn, conjuncts, type ExpressionTree } from '../expression/tree.ts';
import type { Value } from '../instrument/answers.ts';
import { anyIncidentOf, incidentValues } from '../routing/plan-incidents.ts';
import type { Paper, PaperForm, PaperItem } from './paper.ts';

/** Where an answer leads: another question of the form, another form, or the end of a form that repeats or is the last one. */
export type GoTo = { number: string } | { form: PaperForm; isNext: boolean } | 'end';

/**
 * Where an answer to a question leads when it is not simply the next question: the first one after it that this answer, and what had to
 * hold for the question to be asked at all, do not rule out.
 *
 * @param code the answer; undefined for a question or a text of which no answer decides
 * @returns undefined when the interview goes on with the next question, or when other answers decide
 */
export function goToAfter(
  paper: Pick<Paper, 'forms' | 'instrument'>,
  form: PaperForm,
  item: PaperItem,
  code?: string,
): GoTo | undefined {
  const { forms } = paper;
  const facts = factsOf(paper, form, item);
  const told = new Map<string, Value | undefined>(facts.flatMap(answerIn));
  for (const [name, value] of crimeValues(paper, told.get('crime'))) told.set(name, value);
  if (code !== undefined) told.set(item.question.name, code);
  const isFalse = (condition: ExpressionTree | undefined) => {
    if (condition === undefined) return false;
    const holds = partialValue(condition, (name) => (told.has(name) ? told.get(name) : OPEN));
    return (
      (holds !== OPEN && !holds) || conjuncts(condition).some((part) => facts.some((fact) => excludes(fact, part)))
    );
  };
  // What is passed over has no answer, which can rule out what waits for it.
  const isPassed = ({ condition, question }: PaperItem) => {
    const isOut = isFalse(condition);
    if (isOut) told.set(question.name, undefined);
    return isOut;
  };
  const items = itemsOf(form);
  const at = items.indexOf(item);
  const next = items.findIndex((other, index) => index > at && !isPassed(other));
  if (next >= 0) return next === at + 1 ? undefined : { number: items[next]?.number ?? '' };

  const others = forms
    .slice(forms.indexOf(form) + 1)
    .filter(({ module }) => !form.module.repeat || form.module.repeat === module.repeat);
  const following = others.find((other) => {
    const isOut = isFalse(parsed(other.module.when));
    if (isOut) for (const { question } of itemsOf(other)) told.set(question.name, undefined);
    return !isOut && !itemsOf(other).every(isPassed);
  });
  const isNext = following === forms[forms.indexOf(form) + 1];
  const isLast = at === items.length - 1;
  if (following === undefined) return isLast ? undefined : 'end';
  return isLast && isNext ? undefined : { form: following, isNext };
}

/** What holds wherever a question is asked: its own conditions, and those of the questions that must have been answered for them. */
function factsOf({ forms }: Pick<Paper, 'forms'>, form: PaperForm, item: PaperItem): ExpressionTree[] {
  const facts: ExpressionTree[] = [];
  const seen = new Set<PaperItem>();
  // Of forms that repeat, only the own copy is about the same person; the forms of an event are about the same event.
  const isSame = ({ module }: PaperForm) => !module.repeat || module.repeat === form.module.repeat;
  const add = (of: PaperForm, one: PaperItem) => {
    if (seen.has(one)) return;
    seen.add(one);
    const conditions = [one.condition, parsed(of.module.when)].filter((condition) => condition !== undefined);
    const own = conditions.flatMap(conjuncts);
    facts.push(...own);
    for (const [name] of own.flatMap(answerIn)) {
      const origin = forms.find(
        (other) => isSame(other) && itemsOf(other).some(({ question }) => question.name === name),
      );
      const answered = origin && itemsOf(origin).find(({ question }) => question.name === name);
      if (origin && answered) add(origin, answered);
    }
  };
  add(form, item);
  return facts;
}

/** What the catalogue says of a crime. */
function crimeValues({ instrument }: Pick<Paper, 'instrument'>, key: Value | undefined): [string, Value][] {
  const crime = instrument.crimes.find((one) => one.key === key);
  return crime ? incidentValues(anyIncidentOf(crime)).filter(([name]) => name.startsWith('crime_')) : [];
}

/** The questions and texts of a form in their order. */
export function itemsOf(form: PaperForm): PaperItem[] {
  return form.screens.flatMap(({ items }) => items);
}

function parsed(source: string | undefined): ExpressionTree | undefined {
  return source === undefined ? undefined : parseExpression(source);
}

/** The answer that `{name} = 'code'` gives away. */
function answerIn(tree: ExpressionTree): [string, Value][] {
  const found = comparisonIn(tree);
  return found?.operator === 'equal' ? [[found.variable.name, found.constant.value as Value]] : [];
}

/** `{name} != 'code'` excludes `{name} = 'code'`. */
function excludes(fact: ExpressionTree, part: ExpressionTree): boolean {
  const excluded = comparisonIn(fact);
  const wanted = comparisonIn(part);
  return (
    excluded?.operator === 'notequal' &&
    wanted?.operator === 'equal' &&
    excluded.variable.name === wanted.variable.name &&
    excluded.constant.value === wanted.constant.value
  );
}
