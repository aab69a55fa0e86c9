import type { Finding } from '../../authoring/finding.ts';
import { canHold } from '../decide/can-hold.ts';
import { byWrittenQuestion, conditionsOf, type LintContext, type Place } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * Forms, screens and questions that no interview can reach; each is reported at the outermost condition that
 * excludes it.
 */
export function unreachable(context: LintContext): Finding[] {
  const found = new Map<string, Finding>();
  for (const places of byWrittenQuestion(context.places)) {
    const excluders = places.map((place) => excluderOf(context, place));
    const [excluder] = excluders;
    if (!excluder || excluders.includes(undefined)) continue;
    const finding = findingAt(places[0], excluder);
    const key = `${finding.file} ${finding.path}`;
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}

/**
 * The condition that excludes a question: of its form, its screen, itself, or the rule that always answers
 * it.
 */
type Excluder = 'form' | 'screen' | 'question' | 'rule';

function findingAt({ file, path, module, screen }: Place, excluder: Excluder): Finding {
  switch (excluder) {
    case 'form':
      return warning({ file, path: 'when', ...routingWarnings.unreachable({ kind: 'form', name: module.form }) });
    case 'screen': {
      const problem = routingWarnings.unreachable({ kind: 'screen', name: screen.template });
      return warning({ file, path: `${screen.template}.visibleIf`, ...problem });
    }
    case 'question':
      return warning({
        file,
        path: `${path}.visibleIf`,
        ...routingWarnings.unreachable({ kind: 'place', name: path }),
      });
    case 'rule':
      return warning({ file, path: `${path}.fixed.when`, ...routingWarnings.alwaysFixed({ question: path }) });
  }
}

function excluderOf({ variables }: LintContext, place: Place): Excluder | undefined {
  const { module, screen, question } = place;
  const isImpossible = (sources: readonly string[], falseSource?: string) => {
    const wanted = sources.map((source) => ({ tree: variables.tree(source), is: true }));
    if (falseSource !== undefined) wanted.push({ tree: variables.tree(falseSource), is: false });
    return canHold(variables, wanted) === 'no';
  };
  const all = conditionsOf(place);
  if (all.length > 0 && isImpossible(all)) {
    const ofForm = module.when === undefined ? [] : [module.when];
    if (ofForm.length > 0 && isImpossible(ofForm)) return 'form';
    return question.visibleIf === undefined || isImpossible([...ofForm, ...screen.visibleIf]) ? 'screen' : 'question';
  }
  return question.fixed && isImpossible(all, question.fixed.when) ? 'rule' : undefined;
}
