import type { NewNames } from '../../edit/rename/renamed.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { type MatchedQuestions, matchQuestions } from '../match-questions.ts';
import { withAuthorities, withCodesOfLists, withFormNames, withQuestionNames, withScreenNames } from './other-names.ts';
import { type OtherName, type RenamedCode, renamedAuthorities, renamedCodes } from './renamed-codes.ts';
import { renamedForms } from './renamed-forms.ts';
import { type RenamedScreen, renamedScreens } from './renamed-screens.ts';
import { statedNames } from './stated-names.ts';

/** An earlier version with the names of the later one, and which names are others. */
export interface InStep {
  /** The earlier version, in which everything that is called otherwise has its later name, wherever it is named. */
  readonly before: Instrument;
  readonly matched: MatchedQuestions;
  /** Questions, by their earlier names. */
  readonly questions: NewNames;
  readonly codes: readonly RenamedCode[];
  readonly authorities: readonly OtherName[];
  readonly forms: readonly OtherName[];
  readonly screens: readonly RenamedScreen[];
}

/**
 * Puts the names of an earlier version in step with the later one, so that a comparison of the two finds only
 * what is different besides. A name stands in conditions, rules of crimes, fills, sources of series: it would be
 * found there too.
 *
 * @param stated new names of variables by the old ones, as somebody said: they hold whatever became of the words
 */
export function inStep(earlier: Instrument, after: Instrument, stated: Readonly<Record<string, string>> = {}): InStep {
  const byStatement = statedNames(earlier, after, stated);
  const inStatement = byStatement.size === 0 ? earlier : withQuestionNames(earlier, byStatement);
  const codes = renamedCodes(inStatement, after);
  const authorities = renamedAuthorities(inStatement, after, codes);
  const inCodes = withAuthorities(withCodesOfLists(inStatement, codes), authorities);
  const forms = renamedForms(inCodes, after);
  let before = forms.length === 0 ? inCodes : withFormNames(inCodes, forms);
  const questions = new Map(byStatement);
  for (;;) {
    const matched = matchQuestions(before, after);
    if (matched.renamed.size === 0) {
      const screens = renamedScreens(before, after);
      if (screens.length === 0) return { before, matched, questions, codes, authorities, forms, screens };
      before = withScreenNames(before, screens);
      return { before, matched: matchQuestions(before, after), questions, codes, authorities, forms, screens };
    }
    // With these names in step, the words of others that quote them may be the same.
    for (const [from, to] of matched.renamed) questions.set(from, to);
    before = withQuestionNames(before, new Map([...matched.renamedRows, ...matched.renamed]));
  }
}
