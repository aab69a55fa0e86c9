import type { Finding } from '../authoring/finding.ts';
import { withEveryCrime } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { lintContext, type Rule } from './lint-context.ts';
import { fillWithoutValue, missingPeriod } from './rules/broken-fill.ts';
import { narrative, referralCard } from './rules/care.ts';
import { codeAgainstLabel } from './rules/code-against-label.ts';
import { duplicateLabel } from './rules/duplicate-label.ts';
import { iccsCode } from './rules/iccs-code.ts';
import { idleCatalogueRule } from './rules/idle-catalogue-rule.ts';
import { idleEdit } from './rules/idle-edit.ts';
import { idleSetting } from './rules/idle-setting.ts';
import { lateSource } from './rules/late-source.ts';
import { longName } from './rules/long-name.ts';
import { missingQuestionMark } from './rules/missing-question-mark.ts';
import { missingVariable } from './rules/missing-variable.ts';
import { neverOffered } from './rules/never-offered.ts';
import { openBracket } from './rules/open-bracket.ts';
import { redundantCondition } from './rules/redundant-condition.ts';
import { repeatedText } from './rules/repeated-text.ts';
import { reusedCode } from './rules/reused-code.ts';
import { settledComparison } from './rules/settled-comparison.ts';
import { unevenTranslation } from './rules/uneven-translation.ts';
import { unreachable } from './rules/unreachable.ts';
import { untidyText } from './rules/untidy-text.ts';
import { untranslated } from './rules/untranslated.ts';
import { unused } from './rules/unused.ts';
import { withoutEffect } from './rules/without-effect.ts';
import { wordingReadAloud } from './rules/wording-read-aloud.ts';

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
  referralCard,
  unused,
  untranslated,
  unevenTranslation,
  fillWithoutValue,
  missingPeriod,
  wordingReadAloud,
  missingQuestionMark,
  missingVariable,
  untidyText,
  repeatedText,
];

/**
 * What is probably not as its author meant it in an instrument that can be used: questions that nobody
 * reaches, edits that never fire, names that statistical packages would cut, translations that say something
 * else, instructions inside what is read aloud.
 *
 * Errors (unknown names, missing texts, duplicate names) are not looked for: `parseInstrument` refuses them,
 * all at once. Routing is decided by trying every kind of answer (`lint/decide`); what cannot be decided is
 * not reported.
 *
 * @returns warnings, each with file, path, what is wrong and what to do; none if nothing was found
 * @example lint(instrument) // => []
 */
export function lint(instrument: Instrument): Finding[] {
  // Leaving a crime out is a setting of the country, like a pack that is off: forms that name the crime are
  // not wrong.
  const context = lintContext(instrument.derive(withEveryCrime));
  return RULES.flatMap((rule) => rule(context));
}
