import type { Finding } from '../../authoring/finding.ts';
import { type ExcludedQuestion, excludedQuestions } from '../excluded-questions.ts';
import type { LintContext } from '../lint-context.ts';
import { routingWarnings, type UnreachedPart } from '../warnings/routing-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * Forms, screens and questions that no interview can reach; each is reported at the outermost condition that
 * excludes it. One that nobody reaches only because it depends on another names that one.
 */
export function unreachable(context: LintContext): Finding[] {
  const found = new Map<string, Finding>();
  for (const excluded of excludedQuestions(context)) {
    const finding = findingOf(excluded);
    const key = `${finding.file} ${finding.path}`;
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}

function findingOf(excluded: ExcludedQuestion): Finding {
  const { file } = excluded.place;
  const { because } = excluded;
  const path = pathOf(excluded);
  if (!because) {
    const problem =
      excluded.excluder === 'rule'
        ? routingWarnings.alwaysFixed({ question: excluded.place.path })
        : routingWarnings.unreachable(partOf(excluded));
    return warning({ file, path, ...problem });
  }
  const cause = { code: codeOf(because), file: because.place.file, path: pathOf(because) };
  const on = because.place.question.template;
  const problem =
    excluded.excluder === 'rule'
      ? routingWarnings.fixedBecause({ question: excluded.place.path, on })
      : routingWarnings.unreachableBecause({ ...partOf(excluded), on });
  return warning({ file, path, ...problem, cause });
}

const codeOf = ({ excluder }: ExcludedQuestion): Finding['code'] =>
  excluder === 'rule' ? 'always-fixed' : 'unreachable';

function pathOf({ place: { screen, path }, excluder }: ExcludedQuestion): string {
  switch (excluder) {
    case 'form':
      return 'when';
    case 'screen':
      return `${screen.template}.visibleIf`;
    case 'question':
      return `${path}.visibleIf`;
    case 'rule':
      return `${path}.fixed.when`;
  }
}

function partOf({ place: { module, screen, path }, excluder }: ExcludedQuestion): UnreachedPart {
  if (excluder === 'form') return { kind: 'form', name: module.form };
  return excluder === 'screen' ? { kind: 'screen', name: screen.template } : { kind: 'place', name: path };
}
