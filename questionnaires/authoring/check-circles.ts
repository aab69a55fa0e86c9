import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/names.ts';
import type { Find } from './finding.ts';

/** An expression where it is written. */
export interface DecidingExpression {
  form: string;
  file: string;
  path: string;
  source: string;
  /** Question of the form whose being asked, or what can be answered, depends on it. */
  decides?: string;
}

/** That a question depends on another one of its form. */
interface Step {
  from: string;
  to: string;
  file: string;
  path: string;
}

/** Questions that wait for each other have no answer to which comes first; each circle is told once, with every step of it. */
export function checkCircles(expressions: readonly DecidingExpression[], find: Find): void {
  const told = new Set<string>();
  for (const form of new Set(expressions.map((expression) => expression.form))) {
    const steps = stepsOf(expressions.filter((expression) => expression.form === form));
    const covered = new Set<string>();
    for (const name of steps.keys()) {
      const circle = covered.has(name) ? [] : shortestCircle(name, steps);
      for (const { from } of circle) covered.add(from);
      const [first] = circle;
      // Stamped questions go round once per crime, in the same places.
      const places = circle.map(placeOf).join();
      if (!first || told.has(places)) continue;
      told.add(places);
      const chain = circle.map((step) => `${step.from} (${placeOf(step)})`).join(' -> ');
      const message =
        circle.length === 1
          ? 'whether it is asked depends on its own answer'
          : `these wait for each other: ${chain} -> ${name}`;
      const remedy = circle.length === 1 ? 'leave it out of the condition' : 'leave one of them out of a condition';
      find('circular-condition', first.file, first.path, message, remedy);
    }
  }
}

/** A form that is due only once its own questions are answered never is. */
export function checkDueForms(instrument: Instrument, find: Find): void {
  for (const module of instrument.forms) {
    const own = questionsOf(instrument, module).map(({ name }) => name);
    const name = safeNames(module.when ?? '').find((each) => own.includes(each));
    if (name === undefined) continue;
    const message = `these wait for each other: the form ${module.form} (when) -> its question ${name} -> the form ${module.form}`;
    find('circular-condition', `modules/${module.form}.json`, 'when', message, 'name a question of an earlier form');
  }
}

function placeOf({ file, path }: Step): string {
  return `${file} ${path}`;
}

function stepsOf(expressions: readonly DecidingExpression[]): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  for (const { decides, source, file, path } of expressions) {
    if (decides === undefined) continue;
    const known = steps.get(decides) ?? [];
    known.push(...safeNames(source).map((to) => ({ from: decides, to, file, path })));
    steps.set(decides, known);
  }
  return steps;
}

/** The fewest steps that lead from a name back to it; none when there is no way back. */
function shortestCircle(name: string, steps: ReadonlyMap<string, readonly Step[]>): Step[] {
  const seen = new Set<string>();
  let ways: Step[][] = [[]];
  while (ways.length > 0) {
    const longer = ways.flatMap((way) => (steps.get(way.at(-1)?.to ?? name) ?? []).map((step) => [...way, step]));
    const back = longer.find((way) => way.at(-1)?.to === name);
    if (back) return back;
    ways = longer.filter((way) => {
      const end = way.at(-1)?.to ?? '';
      return !seen.has(end) && seen.add(end);
    });
  }
  return [];
}

function safeNames(source: string): string[] {
  try {
    return namesIn(parseExpression(source));
  } catch {
    // Reported where expressions are compiled.
    return [];
  }
}
