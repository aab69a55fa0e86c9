import { compileCondition } from '../expression/compile-expression.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { type ExpressionTree, namesIn } from '../expression/tree.ts';
import { joinConditions, writeExpression } from '../expression/write-expression.ts';
import type { FormModule, Instrument } from '../instrument/instrument.ts';
import { namesFor, type Scope } from '../instrument/names.ts';
import { type StampedQuestion, type StampedScreen, stampScreens } from '../instrument/stamp.ts';

export type DecisionKind = 'form' | 'screen' | 'question' | 'rule' | 'choice';

/** A place where the routing goes one of two ways: one condition of the instrument. */
export interface Decision {
  /** E.g. `incident/question/of_weapon_type`. */
  id: string;
  kind: DecisionKind;
  form: string;
  /** What the condition decides about: a form, a screen, a question, or a choice `question=code`. */
  subject: string;
  /** Crime that the screen is stamped for. */
  crime?: string;
  /** File and path of the instrument. */
  file: string;
  path: string;
  condition: Comparison;
  /** The comparisons that the condition is made of, when it is more than one. */
  parts: Comparison[];
  /** Answer that a rule gives. */
  gives?: string;
  /** Decisions that must have gone the named way before this one is taken. */
  after: { decision: Decision; outcome: boolean }[];
}

/** A condition, or one comparison inside it. */
export interface Comparison {
  source: string;
  tree: ExpressionTree;
  names: string[];
  holds: (scope: Scope) => boolean;
}

/** Every decision of one form, outer ones first. */
export function decisionsOf(instrument: Instrument, module: FormModule): Decision[] {
  const decide = decider(instrument, module);
  const form = decide('form', module.form, 'when', module.when, []);
  const screens = stampScreens(instrument, module.screens).flatMap((screen) => {
    const gate = decide(
      'screen',
      screen.name,
      `${screen.template}.visibleIf`,
      joinConditions(screen.visibleIf),
      [],
      screen,
    );
    const open = gate ? [{ decision: gate, outcome: true }] : [];
    return [gate, ...screen.questions.flatMap((question) => ofQuestion(decide, screen, question, open))];
  });
  return [form, ...screens].filter((decision) => decision !== undefined);
}

type Decide = (
  kind: DecisionKind,
  subject: string,
  path: string,
  source: string | undefined,
  after: Decision['after'],
  screen?: StampedScreen,
) => Decision | undefined;

function decider(instrument: Instrument, module: FormModule): Decide {
  const names = namesFor(instrument, module.form);
  const compare = (tree: ExpressionTree): Comparison => {
    const source = writeExpression(tree);
    return { source, tree, names: namesIn(tree), holds: compileCondition(source, names) };
  };
  return (kind, subject, path, source, after, screen) => {
    if (source === undefined) return undefined;
    const tree = parseExpression(source);
    const parts = partsOf(tree);
    return {
      ...{ id: `${module.form}/${kind}/${subject}`, kind, form: module.form, subject },
      ...(screen?.crime && { crime: screen.crime.key }),
      ...{ file: `modules/${module.form}.json`, path, condition: compare(tree), after },
      parts: parts.length > 1 ? parts.map(compare) : [],
    };
  };
}

function ofQuestion(decide: Decide, screen: StampedScreen, question: StampedQuestion, open: Decision['after']) {
  const { name, template, visibleIf, fixed, choicesVisibleIf = {} } = question;
  const path = `${screen.template}.${template}`;
  const gate = decide('question', name, `${path}.visibleIf`, visibleIf, open, screen);
  const reached = gate ? [...open, { decision: gate, outcome: true }] : open;
  const rule = decide('rule', name, `${path}.fixed.when`, fixed?.when, reached, screen);
  if (rule && fixed) rule.gives = fixed.value;
  const asked = rule ? [...reached, { decision: rule, outcome: false }] : reached;
  const choices = Object.entries(choicesVisibleIf).map(([code, when]) =>
    decide('choice', `${name}=${code}`, `${path}.choicesVisibleIf.${code}`, when, asked, screen),
  );
  return [gate, rule, ...choices];
}

/** The comparisons of a condition, without the words that join them. */
function partsOf(tree: ExpressionTree): ExpressionTree[] {
  if (tree.kind !== 'operator' || !['and', 'or', 'negate'].includes(tree.operator)) return [tree];
  return tree.operands.flatMap(partsOf);
}
