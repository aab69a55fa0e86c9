import { whoIsAsked } from '../codebook/who-is-asked.ts';
import { type ConditionSpeaker, conditionSpeaker } from '../conditions-in-words/condition-speaker.ts';
import { InstrumentError } from '../expression/errors.ts';
import { type ExpandedQuestion, type ExpandedScreen, expandScreens } from '../instrument/expand-screens.ts';
import type { FormModule } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { crimeTextOf, formTitle, textOf } from '../instrument/text.ts';

/** Where a text is heard or read, for somebody who translates it. */
export interface TextContext {
  readonly form: string;
  /** Title of the form, in the language of the context. */
  readonly formTitle: string;
  /** Names as the designer wrote them; absent for what belongs to the form as a whole. */
  readonly screen?: string;
  readonly question?: string;
  /** Who is asked, in words; absent where a condition of it cannot be read. */
  readonly asked?: string;
  /** Text of the question before it in the form; absent where it comes first. */
  readonly before?: string;
  /** Text of the question itself, where the text is one of its answers or checks. */
  readonly about?: string;
}

/**
 * The first place at which each text of the interview is met, by the key of the text, in the order of the interview.
 * What no interview shows has none.
 *
 * @param language in which the context is told, such as that of the source
 * @example textContexts(instrument, 'es').get('questions.ev_place.text')?.asked
 */
export function textContexts(instrument: Instrument, language: string): ReadonlyMap<string, TextContext> {
  const contexts = new Map<string, TextContext>();
  const add = (key: string, context: TextContext) => {
    if (!contexts.has(key)) contexts.set(key, context);
  };
  const speaker = conditionSpeaker(instrument, language);
  for (const module of instrument.forms) {
    const { form } = module;
    const ofForm = { form, formTitle: formTitle(instrument, language, form) };
    add(`forms.${form}.title`, ofForm);
    let before: string | undefined;
    for (const screen of expandScreens(instrument, module.screens)) {
      add(`screens.${screen.template}.title`, { ...ofForm, screen: screen.template });
      for (const question of screen.questions) {
        const asked = askedIn(speaker, module, screen, question);
        const context = {
          ...ofForm,
          screen: screen.template,
          question: question.row?.of ?? question.template,
          ...(asked !== undefined && { asked }),
          ...(before !== undefined && { before }),
        };
        const text = textOf(instrument, language, question.name);
        for (const key of keysOfWords(question)) add(key, context);
        const about = { ...context, ...(text !== undefined && { about: text }) };
        for (const key of keysOfParts(instrument, question)) add(key, about);
        before = text ?? before;
      }
    }
  }
  return contexts;
}

function askedIn(
  speaker: ConditionSpeaker,
  { unit, when }: FormModule,
  { visibleIf }: ExpandedScreen,
  question: ExpandedQuestion,
): string | undefined {
  const conditions = [when, ...visibleIf, question.visibleIf].filter((condition) => condition !== undefined);
  try {
    return whoIsAsked(speaker, unit, conditions);
  } catch (error) {
    // Somebody is writing it, and the lint says what is wrong with it: all other texts have their places.
    if (error instanceof InstrumentError) return undefined;
    throw error;
  }
}

/** Keys of the words of a question itself. */
function keysOfWords({ template, row, crime }: ExpandedQuestion): string[] {
  const name = row?.of ?? template;
  const ofCrime = crime && crimeTextOf(template.slice('[c]_'.length));
  const own = [`questions.${name}.text`, `questions.${name}.instruction`];
  const named = crime ? [`crimes.${crime.key}.name`, `crimes.${crime.key}.short`] : [];
  return ofCrime === undefined ? [...own, ...named] : [`crimes.${crime!.key}.${ofCrime}`, ...named, ...own];
}

/** Keys of its answers and of its checks. */
function keysOfParts({ lists }: Instrument, { choices, row, edits = [] }: ExpandedQuestion): string[] {
  const answers = choices === undefined ? [] : (lists[choices] ?? []).map((code) => `choices.${choices}.${code}`);
  const ofRow = row ? [`choices.${row.list}.${row.code}`] : [];
  return [...answers, ...ofRow, ...edits.map(({ id }) => `edits.${id}`)];
}
