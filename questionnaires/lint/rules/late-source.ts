import type { Finding } from '../../authoring/finding.ts';
import { namesIn } from '../../expression/tree.ts';
import type { LintContext, Place } from '../lint-context.ts';

/** Conditions on a question of the same form that is asked only later, and edits on one of a later screen. */
export function lateSource({ places, variables }: LintContext): Finding[] {
  const seen = new Set<string>();
  return places.flatMap((place) => {
    const { module, screen, question, at, file } = place;
    const home = new Map(
      places.filter((other) => other.module === module).map((other) => [other.question.name, other]),
    );
    const expressions: [string, string, boolean][] = [
      ...screen.visibleIf.map((source): [string, string, boolean] => [`${screen.template}.visibleIf`, source, false]),
      ...(question.visibleIf === undefined
        ? []
        : [[`${at}.visibleIf`, question.visibleIf, false] as [string, string, boolean]]),
      ...(question.fixed ? [[`${at}.fixed.when`, question.fixed.when, false] as [string, string, boolean]] : []),
      ...Object.entries(question.choicesVisibleIf ?? {}).map(([code, source]): [string, string, boolean] => [
        `${at}.choicesVisibleIf.${code}`,
        source,
        false,
      ]),
      ...(question.edits ?? []).map(({ id, when }): [string, string, boolean] => [`${at}.edits.${id}`, when, true]),
    ];
    return expressions.flatMap(([path, source, isEdit]) =>
      namesIn(variables.tree(source)).flatMap((name): Finding[] => {
        const other = home.get(name);
        const key = `${file} ${path} ${other?.question.template}`;
        if (!other || !isLater(other, place, isEdit) || seen.has(key)) return [];
        seen.add(key);
        return [
          {
            ...{ code: 'late-source', severity: 'warning', file, path },
            message: `it depends on ${other.at}, which is asked later`,
            remedy: isEdit ? 'move the edit to the later question' : 'ask that question first',
          },
        ];
      }),
    );
  });
}

function isLater(source: Place, place: Place, isEdit: boolean): boolean {
  if (source.screen.name === place.screen.name) return !isEdit && source.order.question > place.order.question;
  if (source.order.screen !== place.order.screen) return source.order.screen > place.order.screen;
  // Screens of one template stand in the order of the crimes; those of other crimes are looked back on only.
  return false;
}
