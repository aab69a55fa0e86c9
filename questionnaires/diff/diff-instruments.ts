import type { Instrument } from '../instrument/prepared-instrument.ts';
import { CHANGE_KINDS, type Change } from './change.ts';
import { compareConditions } from './compare-conditions.ts';
import { crimeChanges } from './crime-changes.ts';
import { formChanges } from './form-changes.ts';
import { listChanges } from './list-changes.ts';
import { matchQuestions } from './match-questions.ts';
import { questionChanges } from './question-changes.ts';
import { cardsInRows, rowChanges } from './row-changes.ts';
import { settingChanges } from './setting-changes.ts';
import { textChanges } from './text-changes.ts';
import { wordChanges } from './word-changes.ts';

/**
 * What changed from one version of an instrument to another, in sentences: questions, routing, options,
 * edits, wording, translations, order, crimes, settings.
 *
 * A question that only changed its name is recognised by its form, type and
 * words. Conditions that mean the same count as the same, however they are
 * written. A text that changed in some languages only is a change of translation.
 *
 * @returns changes by kind, those that break comparability first; none when the interview is the same
 * @example diffInstruments(instrument, instrument) // => []
 */
export function diffInstruments(before: Instrument, after: Instrument): Change[] {
  const matched = matchQuestions(before, after);
  const conditions = compareConditions(before, after, matched.renamed, cardsInRows(matched));
  const changes = [
    ...formChanges(before, after, matched.renamed, conditions),
    ...questionChanges(before, after, matched, conditions),
    ...rowChanges(after, matched),
    ...listChanges(before, after),
    ...textChanges(before, after, matched.renamed),
    ...wordChanges(before, after),
    ...crimeChanges(before, after, conditions),
    ...settingChanges(before, after),
  ];
  const byKind = CHANGE_KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));
  return [
    ...byKind.filter(({ breaksComparability }) => breaksComparability),
    ...byKind.filter(({ breaksComparability }) => !breaksComparability),
  ];
}
