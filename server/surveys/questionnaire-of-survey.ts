import { type ComingVersion, dayOf, hasBegun, type SurveyReply, versionOnDay } from '#contract';
import type { Instruments, Survey } from '../model.ts';

/** The questionnaire of an edition and the version with which interviews are begun on a day. */
export function questionnaireOf(
  { instrument }: Pick<Survey, 'instrument'>,
  { current }: Pick<Instruments, 'current'>,
  day: string,
): { id: string; version: string } {
  const used = instrument && versionOnDay(instrument.versions, day);
  return used ? { id: instrument.id, version: used.version } : current;
}

/** The versions with which interviews of an edition are begun from a later day on. */
export function comingVersions({ instrument }: Pick<Survey, 'instrument'>, day: string): ComingVersion[] {
  return (instrument?.versions ?? []).flatMap(({ version, from }) =>
    from !== undefined && from > day ? [{ instrument: instrument!.id, version, from }] : [],
  );
}

/** An edition as it travels, at an instant. */
export function surveyReplyOf(survey: Survey, { current }: Pick<Instruments, 'current'>, now: Date): SurveyReply {
  const { key, title, country, referencePeriod, instrument, office, state, createdAt } = survey;
  const begun = instrument?.versions.filter((version) => hasBegun(version, dayOf(now))) ?? [];
  return {
    key,
    title,
    ...(country === undefined ? {} : { country }),
    ...(referencePeriod === undefined ? {} : { referencePeriod }),
    instrument:
      instrument && begun.length > 0
        ? { id: instrument.id, versions: begun.map(({ version }) => version) }
        : { id: current.id, versions: [current.version] },
    ...(office === undefined ? {} : { office }),
    state,
    createdAt,
  };
}
