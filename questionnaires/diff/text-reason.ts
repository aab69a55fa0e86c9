import type { Question } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { VerdictReason } from './reasons.ts';
import { isOnReporting, isScreener } from './roles.ts';

/** Why it matters that a text of the questionnaire says something else. */
export function textReason(instrument: Instrument, path: string): VerdictReason {
  const [part = '', name = '', field = ''] = path.split('.');
  switch (part) {
    case 'questions':
      return field === 'instruction' ? instructionReason(instrument, name) : questionReason(instrument, name);
    case 'choices':
      return choiceReason(instrument, name, field);
    case 'crimes':
      return crimeReason(instrument, name, field);
    case 'phrases':
      return PHRASE_REASONS[name] ?? 'heading';
    default:
      return part === 'edits' ? 'edit' : 'heading';
  }
}

/** `since` and `between` say the window inside the screener, `lead` the years before it. */
const PHRASE_REASONS: Readonly<Record<string, VerdictReason>> = {
  since: 'window-wording',
  between: 'window-wording',
  lead: 'window-wording',
  apart: 'screener-wording',
};

function questionReason({ forms }: Instrument, name: string): VerdictReason {
  if (isScreener(name)) return 'screener-wording';
  if (isOnReporting(name)) return 'reporting-wording';
  for (const { screens } of forms) {
    const questions = screens.flatMap((screen) => screen.questions);
    const found = questions.find((question) => isNamed(question, name));
    if (!found) continue;
    // What is said before the screeners of a form is part of how they help to remember.
    if (found.type === 'statement') return questions.some(isOfScreener) ? 'screener-wording' : 'read-aloud';
    return found.observed ? 'observed-wording' : 'question-wording';
  }
  return 'question-wording';
}

/**
 * An instruction says how to ask, and the person hears the same without it. Of what is observed nobody is asked: there
 * it says what to look at, and is part of what measures.
 */
function instructionReason({ forms }: Instrument, name: string): VerdictReason {
  const questions = forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
  return questions.some((question) => isNamed(question, name) && question.observed)
    ? 'observed-wording'
    : 'instruction';
}

function isNamed(question: Question, name: string): boolean {
  return question.name === name || question.row?.of === name;
}

function isOfScreener({ name }: Question): boolean {
  return isScreener(name);
}

/**
 * Labels that nobody reads out are no part of what is asked, but the interviewer chooses the code by them: of what is
 * observed they are the answer itself, and of what a person says they are what it is taken for.
 */
function choiceReason({ forms }: Instrument, list: string, code: string): VerdictReason {
  const questions = forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
  const withList = questions.filter(({ choices, row }) => choices === list || row?.list === list);
  if (withList.length === 0) return 'heading';
  // A row is a question of its own.
  if (withList.some(({ row }) => row?.list === list && row.code === code)) return 'question-wording';
  if (withList.some(({ observed, fieldCoded }) => !observed && !fieldCoded)) return 'answer-wording';
  return withList.some(({ observed }) => observed) ? 'observed-wording' : 'coded-wording';
}

function crimeReason({ crimes }: Instrument, key: string, field: string): VerdictReason {
  const crime = crimes.find((each) => each.key === key);
  if (!crime?.inUse) return 'not-in-use';
  if (field === 'screener' || field === 'times') return 'screener-wording';
  return field === 'owner' ? 'question-wording' : 'heading';
}
