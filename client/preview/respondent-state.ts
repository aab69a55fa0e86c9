import type { PageModel } from 'survey-core';
import {
  type Answers,
  type ConditionSpeaker,
  conditionSpeaker,
  formTitle,
  type Instrument,
  iccsOf,
  iccsTagsOf,
  type Value,
} from '#questionnaires';
import type { RespondentState, StateOfIncident, WrittenPlace } from '../design/preview/preview-messages.ts';
import type { InterviewSession } from '../field/session/interview-session.ts';
import { writtenPlace } from './written-places.ts';

/** What the designer is shown of a tried interview. */
export function respondentState(session: InterviewSession, seed: string): RespondentState {
  const { instrument, language, due, answers, view, draft } = session;
  const shown = view.kind === 'form' ? view.form : undefined;
  const written = (name: string) => shown && writtenPlace(instrument, shown.form, name);
  return {
    forms: due.map(({ key, form, status }) => ({ key, form, status, title: formTitle(instrument, language, form) })),
    answers,
    said: answersInWords(answers, speakerOf(instrument, language)),
    ...(shown && { at: { key: shown.key, form: shown.form, screen: shown.screen } }),
    shown: namesOnScreen(session).map(written).filter(isPlace),
    incidents: incidentsOf(session),
    violations: session.violations(),
    seed,
    entries: [...draft.entries],
  };
}

/** Of an instrument that is read once, a speaker is made once a language. */
const SPEAKERS = new WeakMap<Instrument, Map<string, ConditionSpeaker>>();

function speakerOf(instrument: Instrument, language: string): ConditionSpeaker {
  const known = SPEAKERS.get(instrument) ?? new Map<string, ConditionSpeaker>();
  SPEAKERS.set(instrument, known);
  const speaker = known.get(language) ?? conditionSpeaker(instrument, language);
  known.set(language, speaker);
  return speaker;
}

function answersInWords(answers: Answers, speaker: ConditionSpeaker): RespondentState['said'] {
  const say = (name: string, value: Value) =>
    (Array.isArray(value) ? value : [value]).map((one) => speaker.sayCode(name, one)).join(', ');
  return Object.fromEntries(
    Object.entries(answers).map(([form, values]) => [
      form,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(name, value)])),
    ]),
  );
}

const isPlace = (place: WrittenPlace | undefined) => place !== undefined;

function namesOnScreen({ view }: InterviewSession): string[] {
  const page = view.kind === 'form' ? (view.form.model.currentPage as PageModel | null) : null;
  return page ? page.elements.filter(({ isVisible }) => isVisible).map(({ name }) => name) : [];
}

/** An incident is told in several forms, whose answers count together. */
function incidentsOf({ instrument, due, answers }: InterviewSession): StateOfIncident[] {
  const told = new Map<string, { crime: string; values: Record<string, Value> }>();
  for (const { key, crime } of due) {
    if (crime === undefined) continue;
    const incident = key.slice(key.indexOf('.') + 1);
    const values = { ...told.get(incident)?.values, ...answers[key] };
    told.set(incident, { crime, values });
  }
  return Array.from(told, ([key, { crime, values }]) => ({
    key,
    crime,
    code: iccsOf(instrument, crime, values),
    tags: iccsTagsOf(instrument, crime, values) ?? {},
  }));
}
