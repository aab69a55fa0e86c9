import { type ExpandedQuestion, expandScreens, type Instrument } from '#questionnaires';
import type { WrittenPlace } from '../design/preview/preview-messages.ts';

/** Where the designer wrote a question that the interview shows; a line of rows is written with its rows. */
export function writtenPlace(instrument: Instrument, form: string, shown: string): WrittenPlace | undefined {
  for (const { template: screen, questions } of screensOf(instrument, form)) {
    const found = questions.find((question) => isShownAs(question, shown));
    if (found) return { form, screen, question: writtenName(found) };
  }
  return undefined;
}

/**
 * The names under which the interview shows a question as the designer wrote it: one a crime, or one an authority.
 * Without a question those of its whole screen, in their order.
 */
export function shownNames(
  instrument: Instrument,
  { form, screen, question }: Omit<WrittenPlace, 'question'> & { readonly question?: string | undefined },
): string[] {
  const screens = screensOf(instrument, form).filter(({ template }) => template === screen);
  const questions = screens.flatMap((written) => written.questions);
  return questions.filter((one) => question === undefined || writtenName(one) === question).map(({ name }) => name);
}

function screensOf(instrument: Instrument, form: string) {
  const module = instrument.forms.find((candidate) => candidate.form === form);
  return module ? expandScreens(instrument, module.screens) : [];
}

const isShownAs = ({ name, row }: ExpandedQuestion, shown: string) => shown === name || shown === row?.of;

/** Rows are written as one question. */
const writtenName = ({ template, row }: ExpandedQuestion) => row?.of ?? template;
