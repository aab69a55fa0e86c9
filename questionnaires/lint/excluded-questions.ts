import { type ExpressionTree, namesIn } from '../expression/tree.ts';
import { once } from '../instrument/once.ts';
import { canHold } from './decide/can-hold.ts';
import type { Requirement } from './decide/decisions.ts';
import type { Variable, Variables } from './decide/variables.ts';
import { byWrittenQuestion, conditionsOf, type LintContext, type Place } from './lint-context.ts';

/**
 * The condition that excludes a question: of its form, its screen, itself, or the rule that always answers
 * it.
 */
export type Excluder = 'form' | 'screen' | 'question' | 'rule';

/** A question that no interview reaches, or that is never asked. */
export interface ExcludedQuestion {
  readonly place: Place;
  readonly excluder: Excluder;
  /** The excluded question on which it depends, where nothing is wrong here but that. */
  readonly because?: ExcludedQuestion;
}

/** The questions that are never asked, by their names as the interview writes them out. */
const excludedByName = once((context: LintContext): ReadonlyMap<string, ExcludedQuestion> => {
  const excluded = new Map<string, ExcludedQuestion>();
  for (const places of byWrittenQuestion(context.places)) {
    const excluders = places.map((place) => excluderOf(context, place));
    const [excluder] = excluders;
    if (!excluder || excluders.includes(undefined)) continue;
    const one = { place: places[0], excluder };
    for (const { question } of places) excluded.set(question.name, one);
  }
  return excluded;
});

/** Each question that is never asked, and why, in the order of the files. */
export const excludedQuestions = once((context: LintContext): readonly ExcludedQuestion[] => {
  const excluded = excludedByName(context);
  return [...new Set(excluded.values())].map((one) => {
    const because = causeOf(context, one);
    return because ? { ...one, because } : one;
  });
});

function excluderOf({ variables }: LintContext, place: Place): Excluder | undefined {
  const { module, screen, question } = place;
  const isImpossible = (sources: readonly string[]) => canHold(variables, allOf(variables, sources)) === 'no';
  const all = conditionsOf(place);
  if (all.length > 0 && isImpossible(all)) {
    const ofForm = module.when === undefined ? [] : [module.when];
    if (ofForm.length > 0 && isImpossible(ofForm)) return 'form';
    return question.visibleIf === undefined || isImpossible([...ofForm, ...screen.visibleIf]) ? 'screen' : 'question';
  }
  return question.fixed && canHold(variables, requirementsOf(variables, { place, excluder: 'rule' })) === 'no'
    ? 'rule'
    : undefined;
}

/** What must hold for the question to be asked, as far as the outermost condition that excludes it. */
function requirementsOf(variables: Variables, { place, excluder }: ExcludedQuestion): Requirement[] {
  const { module, screen, question } = place;
  const ofForm = module.when === undefined ? [] : [module.when];
  switch (excluder) {
    case 'form':
      return allOf(variables, ofForm);
    case 'screen':
      return allOf(variables, [...ofForm, ...screen.visibleIf]);
    case 'question':
      return allOf(variables, conditionsOf(place));
    case 'rule':
      return [
        ...allOf(variables, conditionsOf(place)),
        ...(question.fixed ? [{ tree: variables.tree(question.fixed.when), is: false }] : []),
      ];
  }
}

function allOf(variables: Variables, sources: readonly string[]): Requirement[] {
  return sources.map((source) => ({ tree: variables.tree(source), is: true }));
}

/** The nearest excluded question that it reads, in itself or through others, and in which the contradiction stands. */
function causeOf(context: LintContext, one: ExcludedQuestion): ExcludedQuestion | undefined {
  const excluded = excludedByName(context);
  if (standsHere(context, one)) return undefined;
  const visited = new Set<string>();
  let names = requirementsOf(context.variables, one).flatMap(({ tree }) => namesIn(tree));
  while (names.length > 0) {
    const found = names.map((name) => excluded.get(name)).find((other) => other && standsHere(context, other));
    if (found) return found;
    for (const name of names) visited.add(name);
    names = [...new Set(names.flatMap((name) => treesOf(context.variables.get(name)).flatMap(namesIn)))].filter(
      (name) => !visited.has(name),
    );
  }
  return undefined;
}

/** Whether it would be excluded too if every question that it reads were asked. */
function standsHere(context: LintContext, one: ExcludedQuestion): boolean {
  const { variables } = asIfAsked(context);
  return canHold(variables, requirementsOf(variables, one)) === 'no';
}

function treesOf(variable: Variable | undefined): readonly ExpressionTree[] {
  if (!variable) return [];
  return [...variable.reachedIf, ...(variable.fixed ? [variable.fixed.when] : []), ...variable.offeredIf.values()];
}

/**
 * Whether something is wrong, and would be too if what is never asked were asked: then it is not wrong because
 * of what is wrong elsewhere, and what mends it may be done here.
 */
export function isWrongHere(context: LintContext, isWrong: (view: LintContext) => boolean): boolean {
  return isWrong(context) && (excludedByName(context).size === 0 || isWrong(asIfAsked(context)));
}

const asIfAsked = once(
  (context: LintContext): LintContext => ({ ...context, variables: variablesAsIfAsked(context, context.variables) }),
);

/** Variables of the instrument as if what is never asked were asked. */
export function variablesAsIfAsked(context: LintContext, variables: Variables): Variables {
  const names = excludedByName(context);
  if (names.size === 0) return variables;
  const known = new Map<string, Variable>();
  return {
    ...variables,
    get: (name) => {
      const variable = variables.get(name);
      if (!variable || !names.has(name)) return variable;
      const { fixed: _, ...rest } = variable;
      const open = known.get(name) ?? { ...rest, reachedIf: [] };
      known.set(name, open);
      return open;
    },
    decisions: new Map(),
  };
}
