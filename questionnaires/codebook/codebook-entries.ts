import { type ConditionSpeaker, conditionSpeaker } from '../conditions-in-words/condition-speaker.ts';
import { filled } from '../conditions-in-words/filled.ts';
import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import type { Localized } from '../instrument/manifest.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { instructionOf, localized, textOf } from '../instrument/text.ts';
import { type CodebookVariable, codebook } from './codebook.ts';
import { exportName } from './export-name.ts';
import { spssLabel, spssValueLabel, stataLabel, withoutFills } from './short-label.ts';
import { NOT_ANSWERED } from './value-number.ts';
import { whoIsAsked } from './who-is-asked.ts';

/** One answer of a variable, or one way of not answering. */
export interface CodebookValue {
  code: string;
  /**
   * Number in files of packages that label numbers only: from 1 in the order of the list; −1, −2, −3 for ways
   * of not answering.
   */
  number: number;
  /** Extended missing value of Stata, for a way of not answering. */
  stataMissing?: '.d' | '.r' | '.n';
  /** For a question with several answers: the variable that says whether this answer was marked, 1 or 0. */
  exportName?: string;
  label: Localized;
  spssLabel: Localized;
}

/** A variable with everything that a reader of the data needs. */
export interface CodebookEntry extends Omit<CodebookVariable, 'missing' | 'categories'> {
  /** From 1, in the order of the interview. */
  position: number;
  values: CodebookValue[];
  missing: CodebookValue[];
  instruction: Localized;
  /** Who is asked, in words. */
  universe: Localized;
  /** When it is answered by rule and not asked, in words. */
  fixed?: Localized;
  /** Its form or its crime is asked with special care, so its data need special care, too. */
  sensitive: boolean;
  /** An answer may be left out. */
  optional: boolean;
  /** ICCS 2015 code of the crime it belongs to, before the rules of the catalogue. */
  iccs?: string;
  /** Name and labels that fit Stata and SPSS. */
  exportName: string;
  stataLabel: Localized;
  spssLabel: Localized;
  /** Name of the set of value labels. */
  valueLabels?: string;
}

/**
 * The codebook of an instrument: every variable with its labels, its codes, its ways of not answering, and
 * who is asked.
 *
 * @param languages default: all of the instrument's
 * @example codebookEntries(instrument).find(({ name }) => name === 'of_weapon')?.universe.en // => 'Incidents with details where ...'
 */
export function codebookEntries(
  instrument: Instrument,
  languages: readonly string[] = instrument.manifest.languages,
): CodebookEntry[] {
  const speakers = languages.map((language) => conditionSpeaker(instrument, language));
  const placedQuestions = placedQuestionsOf(instrument);
  return codebook(instrument).map((variable, index) =>
    entryOf({ instrument, speakers }, variable, placedQuestions.get(variable.name)!, index + 1),
  );
}

/** What every entry of a codebook is made from. */
interface CodebookSource {
  instrument: Instrument;
  /** One for each language of the codebook. */
  speakers: readonly ConditionSpeaker[];
}

/** A question with what its place in the questionnaire says of it. */
interface PlacedQuestion {
  question: ExpandedQuestion;
  conditions: string[];
  sensitive: boolean;
}

function entryOf(
  source: CodebookSource,
  variable: CodebookVariable,
  { question, conditions, sensitive }: PlacedQuestion,
  position: number,
): CodebookEntry {
  const { instrument } = source;
  const { fixed, crime } = question;
  const label = inEach(source, ({ language }) => textOf(instrument, language, variable.name));
  const plainLabel = inEach(source, ({ language }) => {
    const text = withoutFills(label[language] ?? '', (name) => instrument.manifest.fills[name]?.[language]);
    return withSubject(subjectOf(instrument, language, question), text);
  });
  return {
    ...variable,
    position,
    label,
    instruction: inEach(source, ({ language }) => instructionOf(instrument.texts[language], question)),
    universe: inEach(source, (speaker) => whoIsAsked(speaker, variable.unit, conditions)),
    ...(fixed && {
      fixed: inEach(source, ({ words, say, sayCode }) =>
        filled(words.fixed, [sayCode(variable.name, fixed.value), say([fixed.when]) ?? words.isTrue]),
      ),
    }),
    values: valuesOf(source, variable, question),
    missing: missingValuesOf(source, variable),
    sensitive,
    optional: question.required === false,
    ...(crime?.iccs.code !== undefined && { iccs: crime.iccs.code }),
    exportName: exportName(variable.name),
    stataLabel: mapped(plainLabel, stataLabel),
    spssLabel: mapped(plainLabel, spssLabel),
    ...(question.choices !== undefined && { valueLabels: question.choices }),
  };
}

/** A text in each language of the codebook that has it. */
function inEach({ speakers }: CodebookSource, text: (speaker: ConditionSpeaker) => string | undefined): Localized {
  const texts: Localized = {};
  for (const speaker of speakers) {
    const found = text(speaker);
    if (found !== undefined) texts[speaker.language] = found;
  }
  return texts;
}

function valuesOf(
  source: CodebookSource,
  variable: CodebookVariable,
  { choices = '' }: ExpandedQuestion,
): CodebookValue[] {
  const languages = source.speakers.map(({ language }) => language);
  return variable.categories.map(({ code }, index) => {
    const label = localized(source.instrument, languages, (texts) => texts.choices[choices]?.[code]);
    return {
      ...codebookValue(code, index + 1, label),
      ...(variable.type === 'multiple' && { exportName: `${exportName(variable.name)}_${index + 1}` }),
    };
  });
}

function missingValuesOf(source: CodebookSource, variable: CodebookVariable): CodebookValue[] {
  const languages = source.speakers.map(({ language }) => language);
  return variable.missing.map((code) => {
    const { number, stata } = NOT_ANSWERED[code];
    const label = localized(source.instrument, languages, (texts) => texts.missing[code]);
    return { ...codebookValue(code, number, label), stataMissing: stata };
  });
}

function codebookValue(code: string, number: number, label: Localized): CodebookValue {
  return { code, number, label, spssLabel: mapped(label, spssValueLabel) };
}

function placedQuestionsOf(instrument: Instrument): Map<string, PlacedQuestion> {
  const placed = new Map<string, PlacedQuestion>();
  for (const module of instrument.forms) {
    for (const screen of expandScreens(instrument, module.screens)) {
      const sensitive = module.sensitive !== undefined || screen.crime?.sensitive !== undefined;
      for (const question of screen.questions) {
        const conditions = [module.when, ...screen.visibleIf, question.visibleIf].filter(
          (condition) => condition !== undefined,
        );
        placed.set(question.name, { question, conditions, sensitive });
      }
    }
  }
  return placed;
}

/** The crime or the authority that a question is written out for. */
function subjectOf(
  { texts }: Instrument,
  language: string,
  { crime, authority }: ExpandedQuestion,
): string | undefined {
  const { crimes, choices } = texts[language] ?? {};
  if (crime) return crimes?.[crime.key]?.name;
  return authority === undefined ? undefined : choices?.authority?.[authority];
}

/** A list of variables has no screen above it, so “How many times?” needs its subject. */
function withSubject(subject: string | undefined, text: string): string {
  return subject === undefined || text.includes(subject) ? text : `${subject}. ${text}`;
}

function mapped(texts: Localized, change: (text: string) => string): Localized {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, change(text)]));
}
