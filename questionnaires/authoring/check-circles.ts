import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import { questionsOf } from '../instrument/names.ts';
import { once } from '../instrument/once.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { Find } from './finding.ts';
import { conditionProblems } from './problems/condition-problems.ts';

/** An expression and its place. */
export interface DecidingExpression {
  file: string;
  path: string;
  source: string;
  /** Question of the form that is asked, or can be answered so, only if the expression is true. */
  decides?: string;
}

/** One question depends on another one of its form. */
interface Dependence {
  from: string;
  to: string;
  file: string;
  path: string;
}

/**
 * Questions that wait for each other have no order. Each circle is reported once, with every place in it.
 *
 * @param ofForms the expressions of each form
 */
export function checkCircles(ofForms: readonly (readonly DecidingExpression[])[], find: Find): void {
  for (const expressions of ofForms) for (const found of circlesIn(expressions)) find(found);
}

const circlesIn = once((expressions: readonly DecidingExpression[]): readonly Parameters<Find>[0][] => {
  const found: Parameters<Find>[0][] = [];
  const reported = new Set<string>();
  const dependences = dependencesIn(expressions);
  const covered = new Set<string>();
  for (const name of dependences.keys()) {
    const circle = covered.has(name) ? [] : shortestCircle(name, dependences);
    for (const { from } of circle) covered.add(from);
    const [first] = circle;
    // Questions that are written out per crime form the same circle once per crime.
    const places = circle.map(({ file, path }) => `${file} ${path}`).join();
    if (!first || reported.has(places)) continue;
    reported.add(places);
    const { file, path } = first;
    found.push({ file, path, ...circleProblem(name, circle) });
  }
  return found;
});

function circleProblem(name: string, circle: readonly Dependence[]) {
  if (circle.length === 1) return conditionProblems.dependsOnItself();
  const steps = circle.map(({ from, file, path }) => `${from} (${file} ${path})`);
  return conditionProblems.waitForEachOther({ circle: [...steps, name].join(' -> ') });
}

/** A form that is due only once its own questions are answered is never due. */
export function checkDueForms(instrument: Instrument, find: Find): void {
  for (const module of instrument.forms) {
    const questions = new Set(questionsOf(instrument, module).map(({ name }) => name));
    const question = namesOrNone(module.when ?? '').find((name) => questions.has(name));
    if (question === undefined) continue;
    const { form } = module;
    find({ file: `modules/${form}.json`, path: 'when', ...conditionProblems.formWaitsForItself({ form, question }) });
  }
}

function dependencesIn(expressions: readonly DecidingExpression[]): Map<string, Dependence[]> {
  const dependences = new Map<string, Dependence[]>();
  for (const { decides, source, file, path } of expressions) {
    if (decides === undefined) continue;
    const ofQuestion = dependences.get(decides) ?? [];
    ofQuestion.push(...namesOrNone(source).map((to) => ({ from: decides, to, file, path })));
    dependences.set(decides, ofQuestion);
  }
  return dependences;
}

/** The fewest steps that lead from a name back to it; none when there is no way back. */
function shortestCircle(name: string, dependences: ReadonlyMap<string, readonly Dependence[]>): Dependence[] {
  const seen = new Set<string>();
  let ways: Dependence[][] = [[]];
  while (ways.length > 0) {
    const longer: Dependence[][] = [];
    for (const way of ways) {
      for (const step of dependences.get(way.at(-1)?.to ?? name) ?? []) {
        if (step.to === name) return [...way, step];
        if (seen.has(step.to)) continue;
        seen.add(step.to);
        longer.push([...way, step]);
      }
    }
    ways = longer;
  }
  return [];
}

/**
 * The names of an expression; none when it cannot be read, which is reported where expressions are compiled.
 */
export function namesOrNone(source: string): readonly string[] {
  try {
    return namesIn(parseExpression(source));
  } catch {
    return [];
  }
}
