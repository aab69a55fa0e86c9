import { withoutFormula } from '#questionnaires';
import type { SaidInScript } from './plan/said.ts';
import type { ScriptColumn, ScriptPlan } from './plan/script-plan.ts';
import { filledSentence, type ScriptWords } from './words/script-words.ts';

/** What a script says before its program, a line each. */
export function headLines(
  plan: ScriptPlan,
  words: ScriptWords,
  { checked, files }: { readonly checked: string; readonly files: readonly string[] },
): string[] {
  const { table, title, program, source, sha256, leftOut, fitted } = plan;
  return [
    filledSentence(words.table, { table, title }),
    filledSentence(words.madeBy, { version: program, source }),
    sha256 === undefined ? words.anyFile : filledSentence(words.file, { sha256 }),
    checked,
    ...(files.length > 0 ? [filledSentence(words.runIn, { files: files.join(', ') })] : []),
    ...(fitted ? [words.fitted] : []),
    ...leftOut.map(({ indicator, crime, category, why }) =>
      filledSentence(words.leftOut[why], {
        figure: [indicator, crime, category].filter((part) => part !== '').join(' '),
      }),
    ),
  ].map(inComment);
}

/** What a step says, where it says something. */
export function stepComment(says: SaidInScript | undefined, words: ScriptWords): string | undefined {
  return says && inComment(filledSentence(words.steps[says.sentence], says.about));
}

/** Nothing that a title or a source holds ends the comment that it stands in. */
export function inComment(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('*/', '* /')
    .replaceAll('/*', '/ *')
    .replaceAll('///', '/ / /');
}

/** Whether a code of some columns begins like a formula, so that a CSV has an apostrophe before it. */
export function hasApostrophes(columns: readonly ScriptColumn[]): boolean {
  return columns.some(({ codes = [] }) => codes.some(({ code }) => withoutFormula(code) !== code));
}
