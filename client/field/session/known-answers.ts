import type { Instrument, Value } from '#questionnaires';
import { CONSENT_QUESTION } from './care.ts';
import type { InterviewRecord } from './interview-record.ts';
import { awayNow } from './private/away-now.ts';
import type { FormView } from './view.ts';

/** Questions for the interviewer about the interview itself, whose answer the tablet knows. */
const LANGUAGE = 'language';
const MODE = 'interview_mode';
const RESULTS = ['visit_result', 'household_result'];

/** Proposes what the tablet knows of the interview; it stands there marked, and can be changed. */
export function proposeKnown(record: InterviewRecord, view: OfForm): void {
  for (const [name, value] of proposals(record, view)) view.form.answer(name, value);
}

type OfForm = Pick<FormView, 'form' | 'due'>;

/** What the tablet knows and the form asks. */
export function proposals(record: InterviewRecord, { form, due }: OfForm): [string, Value][] {
  const answers = record.answers[due.key] ?? {};
  return knownAnswers(record).filter(([name, value]) => {
    const isOpen = answers[name] === undefined && form.model.getQuestionByName(name)?.isVisible;
    return isOpen && offers(record.instrument, name, value);
  });
}

function knownAnswers({ instrument, language, care, due, answers, draft }: InterviewRecord): [string, Value][] {
  const away = awayNow(draft);
  const wasAlone = away?.alone || [...care.modes.values()].includes('self');
  const known: [string, Value][] = [
    [LANGUAGE, language],
    [MODE, care.isByPhone ? 'phone' : wasAlone ? 'self_completed_part' : 'face_to_face'],
  ];
  const isHeld = Object.values(answers).some((form) => form[CONSENT_QUESTION] === 'yes');
  // What was told alone is known to nobody else.
  const alone = instrument.crimes.filter(({ sensitive }) => sensitive?.selfCompleted).map(({ key }) => key);
  const isTold =
    (away?.openIncidents ?? 0) > 0 || due.some(({ crime }) => crime !== undefined && !alone.includes(crime));
  const result = isTold ? 'complete_with_crime' : 'complete_without_crime';
  if (isHeld) for (const name of RESULTS) known.push([name, result]);
  return known;
}

/** Whether a question has a code; a country may have other ways of interviewing. */
function offers({ forms, lists }: Instrument, name: string, value: Value): boolean {
  for (const { screens } of forms)
    for (const { questions } of screens)
      for (const question of questions)
        if (question.name === name) return lists[question.choices ?? '']?.includes(String(value)) ?? false;
  return false;
}
