import { valueNumber } from '../codebook/value-number.ts';
import type { Question } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textsIn } from '../instrument/text.ts';
import type { FoundChange } from './change.ts';
import { orderChanges } from './order-changes.ts';
import type { VerdictReason } from './reasons.ts';
import { isOfCountry } from './roles.ts';
import type { ChangeVoice } from './words/change-voice.ts';
import type { OtherNumber } from './words/change-words.ts';

/** Answers that lists gained, lost or show in another order. */
export function listChanges(before: Instrument, after: Instrument): FoundChange[] {
  const lists = new Set([...Object.keys(before.lists), ...Object.keys(after.lists)]);
  // Months follow from the reference period, numbers of forms from how many there are at most.
  for (const list of ['window_months', 'told_form']) lists.delete(list);
  // The states of the manifest have changes of their own.
  if (after.manifest.states.length > 0) lists.delete('state');
  return [...lists]
    .filter((list) => !isOfCrimes(before, after, list))
    .flatMap((list) => changesOfList(before, after, list));
}

/** Whether a list is made of the crimes of the catalogue, which have changes of their own. */
function isOfCrimes(before: Instrument, after: Instrument, list: string): boolean {
  const keys = new Set([before, after].flatMap(({ crimes }) => crimes.map(({ key }) => key)));
  const codes = [before, after].flatMap(({ lists }) => lists[list] ?? []);
  return codes.some((code) => keys.has(code)) && codes.every((code) => keys.has(code) || code === 'none');
}

function changesOfList(before: Instrument, after: Instrument, list: string): FoundChange[] {
  const earlier = before.lists[list];
  const later = after.lists[list];
  const questions = questionsWith(later === undefined ? before : after, list);
  const named = ({ words }: ChangeVoice) => words.list({ list, questions });
  const change = (say: FoundChange['say'], because: VerdictReason): FoundChange => ({
    kind: 'options',
    because,
    subject: list,
    say,
    before: earlier,
    after: later,
  });
  const offers =
    (instrument: Instrument, code: string, isNow: boolean): FoundChange['say'] =>
    (voice) =>
      voice.words.listOffers({ list: named(voice), label: labelOfAnswer(instrument, { list, code }, voice), isNow });
  if (!later) return [change((voice) => voice.words.listGone(named(voice)), 'not-in-use')];
  if (!earlier)
    return [change((voice) => voice.words.listNew({ list: named(voice), codes: later.join(', ') }), 'answer-form')];
  const added = later.filter((code) => !earlier.includes(code));
  const removed = earlier.filter((code) => !later.includes(code) && !isIdleInRows(before, after, list, code));
  const moved = orderChanges(
    earlier,
    later,
    { kind: 'list', list },
    isTurned(earlier, later) ? 'scale-turned' : 'answer-order',
  );
  const renumbered = moved.length > 0 || !isChosenFrom(after, list) ? [] : otherNumbers(earlier, later);
  const unmapped = { list, renumbered: renumbered.map(({ code }) => code), gone: removed };
  return [
    ...(renumbered.length > 0
      ? [
          {
            ...change(
              (voice) => voice.words.listNumbers({ list: named(voice), numbers: renumbered }),
              'numbers-in-files',
            ),
            unmapped,
          },
        ]
      : []),
    ...added.map((code) => change(offers(after, code, true), reasonOfNew(before, after, list))),
    ...removed.map((code) => ({
      ...change(offers(before, code, false), 'answer-gone'),
      unmapped: { list, code },
    })),
    ...moved.map((one): FoundChange => ({ ...one, kind: 'options', subject: list })),
  ];
}

/** Codes under which people find a place who find none among the others. */
const RESIDUAL = /^(other|none|another)(_|$)/;

/**
 * Why a new answer matters. Who chooses it chose another one before. Where the list has a place for the rest, or each
 * answer is marked by itself, that was there; between the answers of a scale it was one of them.
 */
function reasonOfNew(before: Instrument, after: Instrument, list: string): VerdictReason {
  if (list === 'interview_mode') return 'mode';
  const hasRest = before.lists[list]?.some((code) => RESIDUAL.test(code)) ?? false;
  const questions = allQuestions(after).filter(({ choices }) => choices === list);
  const isChosenAlone = questions.some(({ type, name }) => type === 'single' && !isOfCountry(name));
  return hasRest || !isChosenAlone ? 'answer-new' : 'answer-between';
}

/** Whether a scale of three answers or more is offered the other way round. */
function isTurned(earlier: readonly string[], later: readonly string[]): boolean {
  const common = earlier.filter((code) => later.includes(code));
  const now = later.filter((code) => earlier.includes(code));
  return common.length > 2 && common.toReversed().join() === now.join();
}

/** Whether answers of a list have numbers: each row of a card is a variable of its own. */
function isChosenFrom(instrument: Instrument, list: string): boolean {
  return allQuestions(instrument).some(({ choices }) => choices === list);
}

/** Answers whose number in data files and on paper was that of another answer before. */
function otherNumbers(earlier: readonly string[], later: readonly string[]): OtherNumber[] {
  return later.flatMap((code) => {
    if (!earlier.includes(code)) return [];
    const before = valueNumber(earlier, code);
    const now = valueNumber(later, code);
    return before === now ? [] : [{ code, now: String(now), before: String(before) }];
  });
}

/** Whether a code only stood alone on cards, such as “none of these”, and the list is rows now. */
function isIdleInRows(before: Instrument, after: Instrument, list: string, code: string): boolean {
  const earlier = allQuestions(before).filter(({ choices }) => choices === list);
  const stoodAlone = earlier.length > 0 && earlier.every(({ exclusive }) => exclusive?.includes(code));
  return stoodAlone && allQuestions(after).some(({ row }) => row?.list === list);
}

export function labelOfAnswer(
  instrument: Instrument,
  { list, code }: { list: string; code: string },
  { language, words }: ChangeVoice,
): string {
  const label = textsIn(instrument, language).choices[list]?.[code];
  return label === undefined ? code : `${words.quoted(label)} (${code})`;
}

/** The questions that use a list, as text. */
export function questionsWith(instrument: Instrument, list: string): string {
  const names = allQuestions(instrument).flatMap(({ name, choices, row }) => {
    if (row?.list === list) return [row.of];
    return choices === list ? [row?.of ?? name] : [];
  });
  return [...new Set(names)].join(', ');
}

function allQuestions({ forms }: Instrument): Question[] {
  return forms.flatMap(({ screens }) => screens).flatMap((screen) => screen.questions);
}
