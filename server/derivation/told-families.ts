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
  readonly answer: (interview: FlatInterview, row: string) => string | undefined;
}

/** In the place of an answer: an earlier question said that there is nothing to ask about. */
export const NOTHING_TO_TELL = 'none';

/** Ways of not answering, in the order in which they stand behind the codes. */
export const UNSAID: readonly string[] = ['na', 'dk', 'refused'];

/** The questions of the figures that a questionnaire has, in the order of the figures. */
export function toldFamilies(instrument: Instrument): readonly ToldFamily[] {
  return instrument.derive(findFamilies);
}

function findFamilies(instrument: Instrument): ToldFamily[] {
  const all = instrument.forms.flatMap(({ screens }) =>
    screens.flatMap(({ questions }): readonly Question[] => questions),
  );
  return TOLD_QUESTIONS.flatMap((told): ToldFamily[] => {
    const rows = all.filter(({ row }) => row?.of === told.question);
    const first = rows[0] ?? all.find(({ name }) => name === told.question);
    if (first?.type === 'multiple' || (first?.type === 'single' && told.orSecond !== undefined))
      return [familyOfSeveral(told, first, instrument)];
    return first?.type === 'single' ? [familyOfOne(told, first, { rows, instrument })] : [];
  });
}

type Asked = Extract<Question, { choices: string }>;

/** One answer, to a question or to each of its rows. */
function familyOfOne(
  { indicator, unit, question, askedBefore = [] }: ToldShare,
  first: Asked,
  { rows, instrument }: { rows: readonly Question[]; instrument: Instrument },
): ToldFamily {
  const before = askedBefore.filter((name) => questionNamed(instrument, name));
  const listed = instrument.lists[first.choices] ?? [];
  const missing = [first, ...rows].flatMap((each) => each.missing ?? []);
  const codesOfRows = rows.length === 0 ? [''] : rows.flatMap(({ row }) => row?.code ?? []);
  const askedOf = new Map(codesOfRows.map((row) => [row, row === '' ? question : `${question}_${row}`]));
  return {
    indicator,
    unit,
    rows: codesOfRows,
    ...(first.row && { rowList: first.row.list }),
    codeList: first.choices,
    codes: withUnsaid([...listed, ...(before.length > 0 ? [NOTHING_TO_TELL] : [])], missing),
    variables: [...(rows.length === 0 ? [question] : rows.map(({ name }) => name)), ...before],
    answer: ({ household }, row) => {
      const answer = alone(household[askedOf.get(row) ?? '']);
      if (answer !== undefined) return answer;
      return before.some((name) => household[name] !== undefined) ? NOTHING_TO_TELL : undefined;
    },
  };
}

/** Each of several answers, yes or no. What is chosen alone, such as that it was none, is a no to all of them. */
function familyOfSeveral(
  { indicator, unit, question, notDone, orSecond }: ToldShare,
  { choices, exclusive = [], missing = [] }: Asked,
  instrument: Instrument,
): ToldFamily {
  const other = [notDone, orSecond].find((name) => name !== undefined && questionNamed(instrument, name));
  const ofOther = notDone === undefined ? 'yes' : 'na';
  const has = (answer: Value | undefined, code: string) =>
    Array.isArray(answer) ? answer.includes(code) : answer === code;
  return {
    indicator,
    unit,
    rows: (instrument.lists[choices] ?? []).filter((code) => !exclusive.includes(code)),
    rowList: choices,
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
