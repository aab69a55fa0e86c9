import type { SurveyReply } from '#contract';
import type { Instruments, Survey } from '../model.ts';

/** The questionnaire of an edition and the version that its new interviews use. */
export function questionnaireOf({ instrument }: Survey, { current }: Instruments): { id: string; version: string } {
  return instrument ? { id: instrument.id, version: instrument.versions.at(-1)! } : current;
}

/** An edition as it travels. */
export function surveyReplyOf(survey: Survey, { current }: Instruments): SurveyReply {
  const { key, title, country, referencePeriod, instrument, office, state, createdAt } = survey;
  return {
    key,
    title,
    ...(country === undefined ? {} : { country }),
    ...(referencePeriod === undefined ? {} : { referencePeriod }),
    instrument: instrument
      ? { id: instrument.id, versions: [...instrument.versions] }
      : { id: current.id, versions: [current.version] },
    ...(office === undefined ? {} : { office }),
    state,
    createdAt,
  };
}
