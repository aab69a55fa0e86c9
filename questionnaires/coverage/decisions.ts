import { compileCondition } from '../expression/compile-expression.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { type ExpressionTree, namesIn } from '../expression/tree.ts';
import { joinConditions, writeExpression } from '../expression/write-expression.ts';
import { type ExpandedQuestion, type ExpandedScreen, expandScreens } from '../instrument/expand-screens.ts';
import type { FormModule } from '../instrument/instrument.ts';
import { namesFor, type Scope } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

export type DecisionKind = 'form' | 'screen' | 'question' | 'rule' | 'choice';

/** A place where the interview goes one of two ways, by one condition of the instrument. */
export interface RoutingDecision {
  /** E.g. `incident/question/of_weapon_type`. */
  readonly id: string;
  readonly kind: DecisionKind;
  readonly form: string;
  /** What the condition decides about: a form, a screen, a question, or a choice `question=code`. */
  readonly subject: string;
  /** Crime that the screen is written out for. */
  readonly crime?: string;
  /** File and path of the instrument. */
  readonly file: string;
  readonly path: string;
  readonly condition: CompiledCondition;
  /** The comparisons within the condition, when there are several. */
  readonly parts: readonly CompiledCondition[];
  /** Answer that a rule gives. */
  readonly ruleAnswer?: string;
  /** The decisions of the form that come before this one, and how each must go for this one to be made. */
  readonly outer: readonly OuterDecision[];
}

/** A decision, and what its condition must give for an inner decision to be made. */
export interface OuterDecision {
  readonly decision: RoutingDecision;
  readonly holds: boolean;
}

/** A condition, or one comparison within it. */
export interface CompiledCondition {
  readonly source: string;
  readonly tree: ExpressionTree;
  readonly names: readonly string[];
  readonly holdsIn: (scope: Scope) => boolean;
}

/** The decisions of each form, by the form's name. */
export type DecisionsByForm = ReadonlyMap<string, readonly RoutingDecision[]>;

/** Every decision of one form, outer ones first. */
export function decisionsOf(instrument: Instrument, module: FormModule): RoutingDecision[] {
  const decide = decider(instrument, module);
  const decisions = [decide({ kind: 'form', subject: module.form, path: 'when', source: module.when, outer: [] })];
  for (const screen of expandScreens(instrument, module.screens)) {
    const source = joinConditions(screen.visibleIf);
    const path = `${screen.template}.visibleIf`;
    const shown = decide({ kind: 'screen', subject: screen.name, path, source, outer: [], screen });
    const outer = shown ? [{ decision: shown, holds: true }] : [];
    decisions.push(shown);
    for (const question of screen.questions) decisions.push(...questionDecisions(decide, screen, question, outer));
  }
  return decisions.filter((decision) => decision !== undefined);
}

/** The decision whether a form is due; undefined when the form has no condition. */
export function dueDecision(decisions: DecisionsByForm, form: string): RoutingDecision | undefined {
  return decisions.get(form)?.find(({ kind }) => kind === 'form');
}

/**
 * Everything that must go one way for a decision to be made: its form is due, and the outer decisions in the
 * form.
 */
export function decisionsAround(decisions: DecisionsByForm, decision: RoutingDecision): OuterDecision[] {
  const due = decision.kind === 'form' ? undefined : dueDecision(decisions, decision.form);
  return [...(due ? [{ decision: due, holds: true }] : []), ...decision.outer];
}

interface DecisionSource {
  kind: DecisionKind;
  subject: string;
  path: string;
  /** The condition; without one there is nothing to decide. */
  source: string | undefined;
  outer: readonly OuterDecision[];
  screen?: ExpandedScreen;
  ruleAnswer?: string | undefined;
}

type Decide = (about: DecisionSource) => RoutingDecision | undefined;

function decider(instrument: Instrument, module: FormModule): Decide {
  const names = namesFor(instrument, module.form);
  const compiled = (tree: ExpressionTree): CompiledCondition => {
    const source = writeExpression(tree);
    return { source, tree, names: namesIn(tree), holdsIn: compileCondition(source, names) };
  };
  return ({ kind, subject, path, source, outer, screen, ruleAnswer }) => {
    if (source === undefined) return undefined;
    const tree = parseExpression(source);
    const parts = comparisonsIn(tree);
    return {
      id: `${module.form}/${kind}/${subject}`,
      kind,
      form: module.form,
      subject,
      ...(screen?.crime && { crime: screen.crime.key }),
      file: `modules/${module.form}.json`,
      path,
      condition: compiled(tree),
      parts: parts.length > 1 ? parts.map(compiled) : [],
      ...(ruleAnswer !== undefined && { ruleAnswer }),
      outer,
    };
  };
}

/** Whether a question is asked, whether a rule answers it, and which choices are offered. */
function questionDecisions(
  decide: Decide,
  screen: ExpandedScreen,
  question: ExpandedQuestion,
  outer: readonly OuterDecision[],
): (RoutingDecision | undefined)[] {
  const { name, template, visibleIf, fixed, choicesVisibleIf = {} } = question;
  const path = `${screen.template}.${template}`;
  const shown = decide({
    kind: 'question',
    subject: name,
    path: `${path}.visibleIf`,
    source: visibleIf,
    outer,
    screen,
  });
  const whenShown = shown ? [...outer, { decision: shown, holds: true }] : outer;
  const rule = decide({
    kind: 'rule',
    subject: name,
    path: `${path}.fixed.when`,
    source: fixed?.when,
    outer: whenShown,
    screen,
    ruleAnswer: fixed?.value,
  });
  const whenAsked = rule ? [...whenShown, { decision: rule, holds: false }] : whenShown;
  const choices = Object.entries(choicesVisibleIf).map(([code, source]) =>
    decide({
      kind: 'choice',
      subject: `${name}=${code}`,
      path: `${path}.choicesVisibleIf.${code}`,
      source,
      outer: whenAsked,
      screen,
    }),
  );
  return [shown, rule, ...choices];
}

/** The comparisons of a condition, without the words that join them. */
function comparisonsIn(tree: ExpressionTree): ExpressionTree[] {
  const isJoined = tree.kind === 'operator' && ['and', 'or', 'negate'].includes(tree.operator);
  return isJoined ? tree.operands.flatMap(comparisonsIn) : [tree];
}
