import type { Finding } from '../../authoring/finding.ts';
import { canHold } from '../decide/can-hold.ts';
import { byWrittenQuestion, conditionsOf, type LintContext, type Place } from '../lint-context.ts';

/** Forms, screens and questions that no interview can reach; each is told at the outermost condition that excludes it. */
export function unreachable(context: LintContext): Finding[] {
  const told = new Set<string>();
  return byWrittenQuestion(context.places).flatMap((places) => {
    const [{ file, at, screen, module }] = places;
    const culprits = places.map((place) => culpritOf(context, place));
    const culprit = culprits[0];
    if (!culprit || culprits.some((other) => other === undefined)) return [];
    const path = {
      form: 'when',
      screen: `${screen.template}.visibleIf`,
      question: `${at}.visibleIf`,
      rule: `${at}.fixed.when`,
    };
    const where = `${file} ${path[culprit]}`;
    if (told.has(where)) return [];
    told.add(where);
    const what = { form: `the form ${module.form}`, screen: `the screen ${screen.template}`, question: at, rule: at };
    return [
      {
        code: culprit === 'rule' ? 'always-fixed' : 'unreachable',
        severity: 'warning',
        file,
        path: path[culprit],
        message:
          culprit === 'rule'
            ? `${at} is always answered by rule and never asked`
            : `no interview reaches ${what[culprit]}: what must hold for it is never true together`,
        remedy:
          culprit === 'rule'
            ? 'narrow the rule, or remove the question'
            : 'correct the condition, or what it depends on',
      },
    ];
  });
}

type Culprit = 'form' | 'screen' | 'question' | 'rule';

function culpritOf({ variables }: LintContext, place: Place): Culprit | undefined {
  const { module, screen, question } = place;
  const isImpossible = (sources: readonly string[], never?: string) =>
    canHold(variables, [
      ...sources.map((source) => ({ tree: variables.tree(source), is: true })),
      ...(never === undefined ? [] : [{ tree: variables.tree(never), is: false }]),
    ]) === 'no';
  const all = conditionsOf(place);
  if (all.length > 0 && isImpossible(all)) {
    const outer = module.when === undefined ? [] : [module.when];
    if (outer.length > 0 && isImpossible(outer)) return 'form';
    const own = question.visibleIf;
    return own === undefined || isImpossible([...outer, ...screen.visibleIf]) ? 'screen' : 'question';
  }
  return question.fixed && isImpossible(all, question.fixed.when) ? 'rule' : undefined;
}
