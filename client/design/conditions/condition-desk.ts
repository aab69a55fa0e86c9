import {
  type AnsweredSoFar,
  type ConditionPlace,
  type ConditionProblem,
  conditionProblemsAt,
  conditionSpeaker,
  type DraftFiles,
  type ExplainedPart,
  explainCondition,
  type FormKey,
  type Instrument,
  InstrumentError,
  knownThere,
  type NameToChoose,
  namesToChoose,
  readDraft,
  type TextContext,
  textContexts,
  writtenFor,
} from '#questionnaires';

/** What a field for conditions asks. */
export type DeskQuestion =
  /** Where each text is met, for somebody who translates it. */
  | { readonly kind: 'contexts'; readonly language: string }
  | { readonly kind: 'names'; readonly place: ConditionPlace; readonly language: string }
  | { readonly kind: 'check'; readonly source: string; readonly place: ConditionPlace; readonly language: string }
  | {
      readonly kind: 'why';
      readonly source: string;
      readonly place: ConditionPlace;
      readonly language: string;
      /** Who answered, how far. */
      readonly respondent: AnsweredSoFar;
    };

/** A part of a condition, with its sentence. */
export interface SaidPart extends Omit<ExplainedPart, 'parts'> {
  readonly sentence: string;
  readonly parts: readonly SaidPart[];
}

export interface DeskAnswer {
  readonly names?: readonly NameToChoose[];
  readonly problems?: readonly ConditionProblem[];
  /** The condition in words; undefined while it cannot be read. */
  readonly sentence?: string | undefined;
  readonly why?: SaidPart | undefined;
  /** The form whose answers were read for it; undefined where that one is not asked of the respondent. */
  readonly whyIn?: FormKey | undefined;
  /** By the key of the text. */
  readonly contexts?: ReadonlyMap<string, TextContext>;
}

/** Files that are another value than before; undefined for one that is not there any more. */
export type ChangedFiles = Readonly<Record<string, DraftFiles[string] | undefined>>;

/** Answers what fields for conditions ask about a draft. The draft is read only when something is asked about it. */
export interface ConditionDesk {
  take(changed: ChangedFiles): void;
  answer(question: DeskQuestion): DeskAnswer;
}

export function conditionDesk(): ConditionDesk {
  const files: Record<string, unknown> = {};
  let read: { instrument: Instrument | undefined } | undefined;
  return {
    take(changed) {
      for (const [file, content] of Object.entries(changed))
        if (content === undefined) delete files[file];
        else files[file] = content;
      // What accompanies a questionnaire is read by no condition.
      if (Object.keys(changed).some((file) => !file.startsWith('design/'))) read = undefined;
    },
    answer(question) {
      read ??= { instrument: readDraft(files) };
      return read.instrument ? answered(read.instrument, question) : {};
    },
  };
}

function answered(instrument: Instrument, question: DeskQuestion): DeskAnswer {
  if (question.kind === 'contexts') return { contexts: textContexts(instrument, question.language) };
  const { place, language } = question;
  if (question.kind === 'names') return { names: namesToChoose(instrument, place, language) };
  const { source } = question;
  if (question.kind === 'check') {
    const problems = conditionProblemsAt(instrument, source, place);
    const isRead = problems.every(({ code }) => code === 'unknown-code');
    return {
      problems,
      sentence: isRead ? said(instrument, writtenFor(source, place, instrument), language) : undefined,
    };
  }
  try {
    const { key, values } = knownThere(instrument, place, question.respondent);
    const about = { ...place, crime: place.crime ?? crimeIn(key) };
    const explained = explainCondition(writtenFor(source, about, instrument), values);
    return { why: withSentences(instrument, explained, language), whyIn: key };
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    return {};
  }
}

/** The crime of an incident, by its form. */
function crimeIn(key: FormKey | undefined): string | undefined {
  const [, crime, number] = key?.split('.') ?? [];
  return number === undefined ? undefined : crime;
}

const SPEAKERS = {
  es: (instrument: Instrument) => conditionSpeaker(instrument, 'es'),
  en: (instrument: Instrument) => conditionSpeaker(instrument, 'en'),
  pt: (instrument: Instrument) => conditionSpeaker(instrument, 'pt'),
  fr: (instrument: Instrument) => conditionSpeaker(instrument, 'fr'),
};

/** A condition in words; empty for one that always holds. */
function said(instrument: Instrument, source: string, language: string): string {
  const known = Object.entries(SPEAKERS).find(([code]) => code === language)?.[1];
  const speaker = known ? instrument.derive(known) : conditionSpeaker(instrument, language);
  return speaker.say([source]) ?? '';
}

function withSentences(instrument: Instrument, part: ExplainedPart, language: string): SaidPart {
  return {
    ...part,
    sentence: said(instrument, part.source, language),
    parts: part.parts.map((inside) => withSentences(instrument, inside, language)),
  };
}
