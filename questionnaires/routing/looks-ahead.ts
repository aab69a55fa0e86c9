import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import type { ExpandedQuestion, ExpandedScreen } from '../instrument/expand-screens.ts';

/** Whether a question is reached, fixed or has its choices by the answer to itself or to a later one of the form. */
export function looksAhead(screens: readonly ExpandedScreen[]): boolean {
  const names = new Set(screens.flatMap(({ questions }) => questions.map(({ name }) => name)));
  const before = new Set<string>();
  const isOpen = (source: string) =>
    namesIn(parseExpression(source)).some((name) => names.has(name) && !before.has(name));
  for (const { visibleIf, questions } of screens) {
    for (const question of questions) {
      if ([...visibleIf, ...deciding(question)].some(isOpen)) return true;
      before.add(question.name);
    }
  }
  return false;
}

function deciding({ visibleIf, fixed, choicesVisibleIf = {} }: ExpandedQuestion): string[] {
  const sources = [visibleIf, fixed?.when, ...Object.values(choicesVisibleIf)];
  return sources.filter((source) => source !== undefined);
}
