import { type Instrument, type SdgSeries, sdgSeriesOf, type Value } from '#questionnaires';
import type { FlatInterview } from '../interviews/flatten.ts';

type QuestionSource = Extract<SdgSeries['source'], { questions: string[] }>;

/** A series of the manifest that is made of questions. */
interface QuestionSeries {
  readonly series: string;
  readonly questions: readonly string[];
  /** 1 when any answer is one of those that count, else 0; undefined when none of the questions was asked. */
  readonly measure: (interview: FlatInterview) => number | undefined;
}

/** Ends the name under which a series stands a second time, without those who did not say. */
export const OF_ANSWERED = '__answered';

/** What says nothing of the matter: it does not apply, such as to who never goes out; not known; refused. */
const NOT_SAID = ['na', 'dk', 'refused'];

/** The series made of questions that this version asks: those of optional modules only where these are on. */
export function seriesOfQuestions(instrument: Instrument): readonly QuestionSeries[] {
  return instrument.derive(findSeries);
}

/** Whether a series is made of the answers to questions, and its questions are in use. */
export function isOfQuestions({ manifest }: Instrument, source: SdgSeries['source']): source is QuestionSource {
  if (!('questions' in source)) return false;
  return source.pack === undefined || manifest.packs.some(({ key, active }) => active && key === source.pack);
}

function findSeries(instrument: Instrument): QuestionSeries[] {
  return sdgSeriesOf(instrument).flatMap(({ series, source }) => {
    if (!isOfQuestions(instrument, source)) return [];
    const { questions, counts = ['yes'] } = source;
    const measureAmong =
      (isOutside: (answer: Value) => boolean) =>
      ({ household }: FlatInterview) => {
        const answers = questions.map((name) => household[name]).filter((one) => one !== undefined && !isOutside(one));
        if (answers.length === 0) return undefined;
        return answers.flat().some((answer) => counts.includes(String(answer))) ? 1 : 0;
      };
    return [
      { series, questions, measure: measureAmong(() => false) },
      {
        series: `${series}${OF_ANSWERED}`,
        questions,
        measure: measureAmong((answer) => typeof answer === 'string' && NOT_SAID.includes(answer)),
      },
    ];
  });
}
