import type { Finding } from './finding.ts';
import type { Instrument } from './instrument.ts';
import { lintContext, type Rule } from './lint/lint-context.ts';
import { codeAgainstLabel } from './lint/rules/code-against-label.ts';
import { duplicateLabel } from './lint/rules/duplicate-label.ts';
import { iccsCode } from './lint/rules/iccs-code.ts';
import { idleCatalogueRule } from './lint/rules/idle-catalogue-rule.ts';
import { idleEdit } from './lint/rules/idle-edit.ts';
import { idleSetting } from './lint/rules/idle-setting.ts';
import { lateSource } from './lint/rules/late-source.ts';
import { longName } from './lint/rules/long-name.ts';
import { missingQuestionMark } from './lint/rules/missing-question-mark.ts';
import { narrative } from './lint/rules/narrative.ts';
import { neverOffered } from './lint/rules/never-offered.ts';
import { openBracket } from './lint/rules/open-bracket.ts';
import { redundantCondition } from './lint/rules/redundant-condition.ts';
import { repeatedText } from './lint/rules/repeated-text.ts';
import { reusedCode } from './lint/rules/reused-code.ts';
import { settledComparison } from './lint/rules/settled-comparison.ts';
import { spokenWording } from './lint/rules/spoken-wording.ts';
import { unevenTranslation } from './lint/rules/uneven-translation.ts';
import { timeless, unfilled } from './lint/rules/unfilled.ts';
import { unreachable } from './lint/rules/unreachable.ts';
import { untidyText } from './lint/rules/untidy-text.ts';
import { untranslated } from './lint/rules/untranslated.ts';
import { unused } from './lint/rules/unused.ts';
import { withoutEffect } from './lint/rules/without-effect.ts';

/** Routing first, then names and codes, then the texts. */
const RULES: readonly Rule[] = [
  openBracket,
  unreachable,
  redundantCondition,
  settledComparison,
  neverOffered,
  idleEdit,
  idleCatalogueRule,
  iccsCode,
  lateSource,
  longName,
  reusedCode,
  duplicateLabel,
  codeAgainstLabel,
  idleSetting,
  withoutEffect,
  narrative,
  unused,
  untranslated,
  unevenTranslation,
  unfilled,
  timeless,
  spokenWording,
  missingQuestionMark,
  untidyText,
  repeatedText,
];

/**
 * What is not as it was meant in an instrument that parsed: questions nobody reaches, edits that never fire, names that
 * statistical packages would cut, translations that say something else, instructions inside what is read aloud.
 *
 * Errors (unknown names, missing texts, duplicate names) never get here: `parseInstrument` refuses them, all at once.
 * Routing is decided by trying every kind of answer (`lint/decide`); what cannot be decided is not reported.
 *
 * @returns findings, each with file, path, what is wrong and what to do; none = nothing to mend
 * @example lint(instrument) // => []
 */
export function lint(instrument: Instrument): Finding[] {
  // What a country leaves out is a setting, like a pack that is off: the files that speak of it are not at fault.
  const context = lintContext({
    ...instrument,
    crimes: instrument.crimes.map((crime) => ({ ...crime, active: true })),
  });
  return RULES.flatMap((rule) => rule(context));
}
