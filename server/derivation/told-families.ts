import { type Instrument, type Question, TOLD_QUESTIONS, type ToldShare, type Value } from '#questionnaires';
import type { FlatInterview } from '../interviews/flatten.ts';
import { questionNamed } from './analysed-variables.ts';

/** A question of `TOLD_QUESTIONS` as a questionnaire asks it. */
export interface ToldFamily extends Pick<ToldShare, 'indicator' | 'unit'> {
  /** What is answered apart: its rows, or each of several answers; one blank where it is one answer. */
  readonly rows: readonly string[];
  /** The codes of the answers, then `na`, `dk` and `refused` where they may be given. */
  readonly codes: readonly string[];
  /** Names of the lists that have words for the rows and for the codes, where a list has them. */
  readonly rowList?: string;
  readonly codeList?: string;
  /** The questions that it reads. */
  readonly variables: readonly string[];
  /** Undefined where it was not asked. */
  readonly answer: (interview: Pick<FlatInterview, 'household'>, row: string) => string | undefined;
}

/** In the place of an answer: an earlier question said that there is nothing to ask about. */
export const NOTHING_TO_TELL = 'none';

/** Ways of not answering, in the order in which they stand behind the codes. */
export const UNSAID: readonly string[] = ['na', 'dk', 'refused'];

/** The questions of the figures that a questionnaire has, in the order of the figures. */
export function toldFamilies(instrument: Instrument): readonly ToldFamily[] {
  return instrument.derive(findFamilies);
}

/** How a question of `TOLD_QUESTIONS` is asked: one answer, to it or to each of its rows, or several answers. */
export type ToldShape =
  | {
      readonly kind: 'one';
      /** One blank where it has none. */
      readonly rows: readonly string[];
      readonly codes: readonly string[];
      readonly missing: readonly string[];
      /** Questions that were asked before. */
      readonly before: readonly string[];
    }
  | {
      readonly kind: 'several';
      /** The answers, but for those that are chosen alone. */
      readonly rows: readonly string[];
      readonly missing: readonly string[];
      /** The question of which an answer counts too, or says that it does not apply. */
      readonly other: string | undefined;
    };

function findFamilies(instrument: Instrument): ToldFamily[] {
  const all = instrument.forms.flatMap(({ screens }) =>
    screens.flatMap(({ questions }): readonly Question[] => questions),
  );
  const isAsked = (name: string) => questionNamed(instrument, name) !== undefined;
  return TOLD_QUESTIONS.flatMap((told): ToldFamily[] => {
    const rows = all.filter(({ row }) => row?.of === told.question);
    const first = rows[0] ?? all.find(({ name }) => name === told.question);
    if (first?.type !== 'multiple' && first?.type !== 'single') return [];
    const listed = instrument.lists[first.choices] ?? [];
    if (hasAnswersAsRows(told, first.type))
      return [
        {
          ...familyOfShape(told, {
            kind: 'several',
            rows: listed.filter((code) => !first.exclusive?.includes(code)),
            missing: first.missing ?? [],
            other: otherQuestion(told, isAsked),
          }),
          rowList: first.choices,
        },
      ];
    const shape: ToldShape = {
      kind: 'one',
      rows: rows.length === 0 ? [''] : rows.flatMap(({ row }) => row?.code ?? []),
      codes: listed,
      missing: [first, ...rows].flatMap((each) => each.missing ?? []),
      before: (told.askedBefore ?? []).filter(isAsked),
    };
    return [{ ...familyOfShape(told, shape), ...(first.row && { rowList: first.row.list }), codeList: first.choices }];
  });
}

/** Whether each answer is a row: several may be given, or a second question has the same list. */
export function hasAnswersAsRows({ orSecond }: ToldShare, type: 'single' | 'multiple'): boolean {
  return type === 'multiple' || orSecond !== undefined;
}

/** The second question with the same list that is asked. */
export function otherQuestion(
  { notDone, orSecond }: ToldShare,
  isAsked: (name: string) => boolean,
): string | undefined {
  return [notDone, orSecond].find((name) => name !== undefined && isAsked(name));
}

/** A question with its codes and what counts as an answer, however it is known how it was asked. */
export function familyOfShape(told: ToldShare, shape: ToldShape): ToldFamily {
  return shape.kind === 'one' ? familyOfOne(told, shape) : familyOfSeveral(told, shape);
}

/** One answer, to a question or to each of its rows. */
function familyOfOne(
  { indicator, unit, question }: ToldShare,
  { rows, codes, missing, before }: Extract<ToldShape, { kind: 'one' }>,
): ToldFamily {
  // Put together once: every interview asks for them again.
  const askedOf = new Map(rows.map((row) => [row, row === '' ? question : `${question}_${row}`]));
  return {
    indicator,
    unit,
    rows,
    codes: withUnsaid([...codes, ...(before.length > 0 ? [NOTHING_TO_TELL] : [])], missing),
    variables: [...askedOf.values(), ...before],
    answer: ({ household }, row) => {
      const answer = alone(household[askedOf.get(row) ?? '']);
      if (answer !== undefined) return answer;
      return before.some((name) => household[name] !== undefined) ? NOTHING_TO_TELL : undefined;
    },
  };
}

/** Each of several answers, yes or no. What is chosen alone, such as that it was none, is a no to all of them. */
function familyOfSeveral(
  { indicator, unit, question, notDone }: ToldShare,
  { rows, missing, other }: Extract<ToldShape, { kind: 'several' }>,
): ToldFamily {
  const ofOther = notDone === undefined ? 'yes' : 'na';
  const has = (answer: Value | undefined, code: string) =>
    Array.isArray(answer) ? answer.includes(code) : answer === code;
  return {
    indicator,
    unit,
    rows,
    codes: withUnsaid(['yes', 'no', ...(other === undefined ? [] : [ofOther])], missing),
    variables: [question, ...(other === undefined ? [] : [other])],
    answer: ({ household }, code) => {
      const answer = household[question];
      if (answer === undefined) return undefined;
      if (has(answer, code)) return 'yes';
      const unsaid = alone(answer);
      if (unsaid !== undefined && UNSAID.includes(unsaid)) return unsaid;
      return other !== undefined && has(household[other], code) ? ofOther : 'no';
    },
  };
}

/** Each code once; `na` may stand in the list itself. */
function withUnsaid(codes: readonly string[], missing: readonly string[]): string[] {
  const all = [...new Set([...codes, ...missing])];
  return [...all.filter((code) => !UNSAID.includes(code)), ...UNSAID.filter((code) => all.includes(code))];
}

/** Some ways of not answering are alone in a list. */
function alone(answer: Value | undefined): string | undefined {
  const one = Array.isArray(answer) && answer.length === 1 ? answer[0] : answer;
  return typeof one === 'string' ? one : undefined;
}
