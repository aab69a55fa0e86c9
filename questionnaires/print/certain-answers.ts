import { parseExpression } from '../expression/parse-expression.ts';
import { OPEN, partialValue } from '../expression/partial-value.ts';
import { comparisonIn, conjuncts, type ExpressionTree } from '../expression/tree.ts';
import type { Value } from '../instrument/answers.ts';
import { anyIncidentOf, incidentValues } from '../routing/plan-incidents.ts';
import type { Paper, PaperForm, PaperItem } from './paper.ts';

/** What is certain about an interview once a question is asked, and what that rules out further on. */
export class CertainAnswers {
  /** Conditions that hold. */
  readonly #facts: readonly ExpressionTree[];
  /** Answers by question. A question that was passed over has the answer undefined. */
  readonly #answers = new Map<string, Value | undefined>();

  constructor(paper: Pick<Paper, 'forms' | 'instrument'>, form: PaperForm, item: PaperItem) {
    this.#facts = factsOf(paper.forms, form, item);
    for (const fact of this.#facts) {
      const answer = answerIn(fact);
      if (answer) this.#answers.set(answer.name, answer.value);
    }
    for (const [name, value] of crimeValues(paper, this.#answers.get('crime'))) this.#answers.set(name, value);
  }

  set(question: string, answer: Value | undefined): void {
    this.#answers.set(question, answer);
  }

  /**
   * Whether a question is not asked. It then has no answer, which can rule out the questions that depend on
   * it.
   */
  passesOver({ condition, question }: PaperItem): boolean {
    const isPassed = this.#isFalse(condition);
    if (isPassed) this.set(question.name, undefined);
    return isPassed;
  }

  /** Whether nothing of a form is asked. */
  passesOverForm({ module }: PaperForm, items: readonly PaperItem[]): boolean {
    if (!this.#isFalse(parsed(module.when))) return items.every((item) => this.passesOver(item));
    for (const { question } of items) this.set(question.name, undefined);
    return true;
  }

  #isFalse(condition: ExpressionTree | undefined): boolean {
    if (condition === undefined) return false;
    const value = partialValue(condition, (name) => (this.#answers.has(name) ? this.#answers.get(name) : OPEN));
    if (value !== OPEN && !value) return true;
    return conjuncts(condition).some((part) => this.#facts.some((fact) => excludes(fact, part)));
  }
}

/**
 * What holds wherever a question is asked: its conditions, and those of the questions whose answers they
 * require.
 */
function factsOf(forms: readonly PaperForm[], form: PaperForm, item: PaperItem): ExpressionTree[] {
  const facts: ExpressionTree[] = [];
  const seen = new Set<PaperItem>();
  // Another copy of a form that repeats is about another person; the forms of one incident are about the same
  // incident.
  const sameForms = forms.filter(({ module }) => !module.repeat || module.repeat === form.module.repeat);
  const add = (placedIn: PaperForm, asked: PaperItem) => {
    if (seen.has(asked)) return;
    seen.add(asked);
    const required = [asked.condition, parsed(placedIn.module.when)].filter((condition) => condition !== undefined);
    const conditions = required.flatMap(conjuncts);
    facts.push(...conditions);
    for (const condition of conditions) {
      const answer = answerIn(condition);
      const source = answer && findQuestion(sameForms, answer.name);
      if (source) add(source.form, source.item);
    }
  };
  add(form, item);
  return facts;
}

function findQuestion(forms: readonly PaperForm[], name: string): { form: PaperForm; item: PaperItem } | undefined {
  for (const form of forms) {
    for (const { items } of form.screens) {
      const item = items.find(({ question }) => question.name === name);
      if (item) return { form, item };
    }
  }
  return undefined;
}

/** What the catalogue says of a crime, such as its level. */
function crimeValues({ instrument }: Pick<Paper, 'instrument'>, key: Value | undefined): [string, Value][] {
  const crime = instrument.crimes.find((other) => other.key === key);
  return crime ? incidentValues(anyIncidentOf(crime)).filter(([name]) => name.startsWith('crime_')) : [];
}

function parsed(source: string | undefined): ExpressionTree | undefined {
  return source === undefined ? undefined : parseExpression(source);
}

/** The answer that `{name} = 'code'` requires. */
function answerIn(condition: ExpressionTree): { name: string; value: Value } | undefined {
  const compared = comparisonIn(condition);
  return compared?.operator === 'equal'
    ? { name: compared.variable.name, value: compared.constant.value as Value }
    : undefined;
}

/** `{name} != 'code'` excludes `{name} = 'code'`. */
function excludes(fact: ExpressionTree, condition: ExpressionTree): boolean {
  const excluded = comparisonIn(fact);
  const required = comparisonIn(condition);
  return (
    excluded?.operator === 'notequal' &&
    required?.operator === 'equal' &&
    excluded.variable.name === required.variable.name &&
    excluded.constant.value === required.constant.value
  );
}
