import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import { isFormOn } from '../instrument/is-form-on.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { crimeTextOf } from '../instrument/text.ts';

/** A question as the interview writes it out, and under which names changes speak of it. */
export interface WrittenOutQuestion {
  readonly name: string;
  readonly form: string;
  readonly question: ExpandedQuestion;
  /** Subjects of changes that are about it alone, or about its screen, its form or its list. */
  readonly subjects: readonly string[];
}

/** Every question with an answer that a version asks, in the order of the interview. */
export function askedQuestions(instrument: Instrument): readonly WrittenOutQuestion[] {
  return instrument.derive(findAsked);
}

function findAsked(instrument: Instrument): WrittenOutQuestion[] {
  return instrument.forms
    .filter((module) => isFormOn(instrument, module.when))
    .flatMap(({ form, screens }) =>
      expandScreens(instrument, screens).flatMap(({ template, questions }) =>
        questions
          .filter(({ type }) => type !== 'statement')
          .map((question) => ({
            name: question.name,
            form,
            question,
            subjects: [form, template, ...subjectsOf(question)],
          })),
      ),
    );
}

function subjectsOf({ name, template, choices, crime, row }: ExpandedQuestion): string[] {
  const suffix = crime === undefined ? undefined : template.slice('[c]_'.length);
  const text = suffix === undefined ? undefined : crimeTextOf(suffix);
  return [
    name,
    template,
    `questions.${row?.of ?? template}.text`,
    ...(row ? [row.of, `choices.${row.list}.${row.code}`] : []),
    ...(choices === undefined ? [] : [choices, `choices.${choices}.`]),
    ...(crime === undefined ? [] : [crime.key, `crimes.${crime.key}.${text}`]),
  ];
}

/** Whether a change with this subject is about the question. */
export function isAbout({ subjects }: WrittenOutQuestion, subject: string): boolean {
  return subjects.some((own) => own === subject || (own.endsWith('.') && subject.startsWith(own)));
}
