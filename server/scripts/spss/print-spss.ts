import { spssNames } from '../../exports/data-files/spss/spss-names.ts';
import { dataFileColumns } from '../plan/code-numbers.ts';
import type { ScriptPlan } from '../plan/script-plan.ts';
import type { ScriptUnit } from '../plan/steps.ts';
import { headLines, stepComment } from '../print-head.ts';
import { filledSentence, type ScriptWords } from '../words/script-words.ts';
import { blockSpss } from './block-spss.ts';
import { commentSpss } from './comment-spss.ts';
import { stepSpss } from './step-spss.ts';

const CHECKED = 'SPSS Statistics 24 (Complex Samples)';

/**
 * A syntax file that reproduces a table from the .sav files of an analysis file: estimates by plain commands, which
 * PSPP runs too, and standard errors by the procedures for complex samples.
 */
export function printSpss(plan: ScriptPlan, words: ScriptWords): string {
  const columns = dataFileColumns(plan, spssNames);
  const files = [...plan.files.keys()].map((unit) => `${unit}.sav`);
  const head = headLines(plan, words, { checked: filledSentence(words.checkedAgainst, { with: CHECKED }), files });
  let active: ScriptUnit | undefined;
  const activate = (unit: ScriptUnit): string[] => {
    if (active === unit) return [];
    const lines = active === undefined ? [] : [`SAVE OUTFILE="cifra_${active}.sav".`];
    active = unit;
    return [...lines, `GET FILE="cifra_${unit}.sav".`];
  };
  const lines = [
    ...head.map(commentSpss),
    '',
    commentSpss(words.read),
    ...[...plan.files].flatMap(([unit, used]) => [
      `GET FILE="${unit}.sav" /KEEP=${used.map(({ name }) => columns.nameOf(unit, name)).join(' ')}.`,
      `SAVE OUTFILE="cifra_${unit}.sav".`,
    ]),
    '',
    commentSpss(words.variables),
    ...plan.steps.flatMap((one, place) => {
      const comment = stepComment(one.says, words);
      const isSaid = comment === undefined || comment === stepComment(plan.steps[place - 1]?.says, words);
      return [...(isSaid ? [] : [commentSpss(comment)]), ...stepSpss(one, columns, activate)];
    }),
    ...(active === undefined ? [] : [`SAVE OUTFILE="cifra_${active}.sav".`]),
    '',
    ...plan.blocks.flatMap((block, place) => [...blockSpss(plan, block, { number: place + 1, words, columns }), '']),
  ];
  return [...lines, ...erasedCopies(lines, words)].join('\n');
}

/** The files that the syntax writes on its way hold what people told: they do not stay where its results are. */
function erasedCopies(lines: readonly string[], words: ScriptWords): string[] {
  const written = new Set(lines.flatMap((line) => line.match(/cifra_\w+\.sav/gu) ?? []));
  return [commentSpss(words.erased), 'NEW FILE.', ...Array.from(written, (file) => `ERASE FILE="${file}".`), ''];
}
