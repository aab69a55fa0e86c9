import type { VersionMapping } from '../authoring/design/mapping-file.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { CHANGE_KINDS, type Change, type FoundChange } from './change.ts';
import { compareConditions } from './compare-conditions.ts';
import { crimeChanges } from './crime-changes.ts';
import { formChanges } from './form-changes.ts';
import { type InStep, inStep } from './in-step/in-step.ts';
import { nameChanges } from './in-step/name-changes.ts';
import { listChanges } from './list-changes.ts';
import { questionChanges } from './question-changes.ts';
import { graveness, VERDICT_BY_REASON, VERDICTS } from './reasons.ts';
import { cardsInRows, rowChanges } from './row-changes.ts';
import { settingChanges } from './setting-changes.ts';
import { textChanges } from './text-changes.ts';
import { wordChanges } from './word-changes.ts';
import { type ChangeVoice, changeVoice } from './words/change-voice.ts';

/**
 * What changed from one version of an instrument to another, in sentences: questions, routing, options,
 * edits, wording, translations, order, crimes, settings.
 *
 * A question that only changed its name is recognised by its form, type and
 * words, a code by its labels, a screen by its questions: that is one change, and all else is compared under the later
 * names. Conditions that mean the same count as the same, however they are
 * written. A text that changed in some languages only is a change of translation.
 *
 * Each change has a verdict: whether figures before and after measure the same, and why.
 *
 * @param language code of the language of the sentences; English where it has no words here
 * @param mapping how the later version reads answers of the earlier one: a variable that it names is that one, whatever
 *   became of its words. Verdicts are those without a mapping: see `mappedChanges`
 * @returns what breaks comparability first, the gravest reason first; then what needs a mapping, then what is safe by
 *   kind; none when the interview is the same
 * @example diffInstruments(instrument, instrument) // => []
 */
export function diffInstruments(
  earlier: Instrument,
  after: Instrument,
  language = 'en',
  mapping: VersionMapping = {},
): Change[] {
  return changesInStep(inStep(earlier, after, mapping.variables), after, language);
}

/** What changed from a version whose names are in step with the later one's. */
export function changesInStep(names: InStep, after: Instrument, language: string): Change[] {
  const { before, matched } = names;
  const conditions = compareConditions([before, after], cardsInRows(matched));
  const changes = [
    ...nameChanges(names, after),
    ...formChanges(before, after, conditions),
    ...questionChanges(before, after, matched, conditions),
    ...rowChanges(after, matched),
    ...listChanges(before, after),
    ...textChanges(before, after),
    ...wordChanges(before, after),
    ...crimeChanges(before, after, conditions),
    ...settingChanges(before, after),
  ];
  const voice = changeVoice(before, after, language);
  return inOrder(changes.map((change) => judged(change, voice)));
}

/** Those that break comparability first, then those that need a mapping; the gravest reason first in each. */
function inOrder(changes: readonly Change[]): Change[] {
  const place = ({ verdict, because, kind }: Change) => [
    VERDICTS.indexOf(verdict),
    verdict === 'safe' ? 0 : graveness(because),
    CHANGE_KINDS.indexOf(kind),
  ];
  return changes
    .map((change) => ({ change, place: place(change) }))
    .sort((a, b) => a.place[0]! - b.place[0]! || a.place[1]! - b.place[1]! || a.place[2]! - b.place[2]!)
    .map(({ change }) => change);
}

function judged({ say, kind, subject, ...change }: FoundChange, voice: ChangeVoice): Change {
  const verdict = VERDICT_BY_REASON[change.because];
  return {
    kind,
    subject,
    sentence: say(voice),
    ...change,
    verdict,
    ...(verdict === 'breaks' && { breaksComparability: true }),
  };
}
