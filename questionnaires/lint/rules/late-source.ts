import { expressionsOfQuestion } from '../../authoring/check-expressions.ts';
import type { Finding } from '../../authoring/finding.ts';
import { namesIn } from '../../expression/tree.ts';
import type { FormModule } from '../../instrument/instrument.ts';
import type { LintContext, Place } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Conditions on a question of the same form that is asked only later, and edits on one of a later screen. */
export function lateSource({ places, variables }: LintContext): Finding[] {
  const found = new Map<string, Finding>();
  const byForm = placesByName(places);
  for (const place of places) {
    const { file, module } = place;
    for (const { path, source, isEdit } of expressionsAt(place)) {
      for (const name of namesIn(variables.tree(source))) {
        const other = byForm.get(module)?.get(name);
        const key = `${file} ${path} ${other?.question.template}`;
        if (!other || !isLater(other, place, isEdit) || found.has(key)) continue;
        const about = { question: other.path };
        const problem = isEdit
          ? routingWarnings.editOnLaterQuestion(about)
          : routingWarnings.conditionOnLaterQuestion(about);
        found.set(key, warning({ file, path, ...problem }));
      }
    }
  }
  return [...found.values()];
}

function placesByName(places: readonly Place[]): Map<FormModule, Map<string, Place>> {
  const byForm = new Map<FormModule, Map<string, Place>>();
  for (const place of places) {
    const byName = byForm.get(place.module) ?? new Map<string, Place>();
    byForm.set(place.module, byName.set(place.question.name, place));
  }
  return byForm;
}

function expressionsAt({ screen, question, path }: Place): { path: string; source: string; isEdit: boolean }[] {
  const ofScreen = screen.visibleIf.map((source) => ({ path: `${screen.template}.visibleIf`, source, isEdit: false }));
  const ofQuestion = expressionsOfQuestion(question).map(({ setting, source, isEdit }) => ({
    path: `${path}.${setting}`,
    source,
    isEdit,
  }));
  return [...ofScreen, ...ofQuestion];
}

function isLater(source: Place, place: Place, isEdit: boolean): boolean {
  if (source.screen.name === place.screen.name) return !isEdit && source.order.question > place.order.question;
  // Screens that were written as one stand in the order of the crimes, and read only crimes before their own.
  return source.order.screen > place.order.screen;
}
