import { type ConditionSpeaker, conditionSpeaker } from '../conditions-in-words/condition-speaker.ts';
import { filled } from '../conditions-in-words/filled.ts';
import type { Instrument, Localized } from '../instrument/instrument.ts';
import { type StampedQuestion, stampScreens } from '../instrument/stamp.ts';
import { localized, textOf } from '../instrument/text.ts';
import { type CodebookVariable, codebook } from './codebook.ts';
import { exportName } from './export-name.ts';
import { spssLabel, spssValueLabel, stataLabel, withoutFills } from './short-label.ts';
import { NOT_ANSWERED } from './value-number.ts';

/** One answer of a variable, or one way of not answering. */
export interface CodebookValue {
  code: string;
  /** Number in files of packages that label numbers only: from 1 in the order of the list; −1, −2, −3 for ways of not answering. */
  number: number;
  /** Stata's extended missing value of a way of not answering. */
  stataMissing?: '.d' | '.r' | '.n';
  /** Of a question with several answers, the variable of its own that says whether this one was marked: 1 or 0. */
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
  /** Its form or its crime is asked with special care; data of it are handled so, too. */
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
 * The codebook of an instrument: every variable with its labels, codes, ways of not answering and the people who are asked.
 *
 * @param languages default: all of the instrument's
 * @example codebookEntries(instrument).find(({ name }) => name === 'of_weapon')?.universe.en // => 'Incidents with details where ...'
 */
export function codebookEntries(
  instrument: Instrument,
  languages: readonly string[] = instrument.manifest.languages,
): CodebookEntry[] {
  const speakers = new Map(languages.map((language) => [language, conditionSpeaker(instrument, language)]));
  const stamped = stampedQuestions(instrument);
  const inAll = (text: (language: string, speaker: ConditionSpeaker) => string | undefined): Localized =>
    Object.fromEntries(
      [...speakers].flatMap(([language, speaker]) => {
        const found = text(language, speaker);
        return found === undefined ? [] : [[language, found]];
      }),
    );
  return codebook(instrument).map((variable, index) => {
    const { question, conditions, sensitive } = stamped.get(variable.name) as Stamped;
    const label = inAll((language) => textOf(instrument, language, variable.name));
    const plain = inAll((language) => {
      const text = withoutFills(label[language] ?? '', (name) => instrument.manifest.fills[name]?.[language]);
      return withSubject(subjectOf(instrument, language, question), text);
    });
    const { fixed, crime } = question;
    return {
      ...variable,
      position: index + 1,
      label,
      instruction: inAll((language) => instrument.texts[language]?.questions[question.template]?.instruction),
      universe: inAll((_, { words, tell }) => {
        const { all, where } = words.units[variable.unit];
        const { said, isNever } = tell(conditions);
        const asked = said === undefined ? all : where.replace('$1', () => said);
        return isNever ? words.nobody.replace('$1', () => asked) : asked;
      }),
      ...(fixed && {
        fixed: inAll((_, { words, say, sayCode }) =>
          filled(words.fixed, [sayCode(variable.name, fixed.value), say([fixed.when]) ?? words.isTrue]),
        ),
      }),
      values: variable.categories.map(({ code }, at) => ({
        ...codebookValue(code, at + 1, labelsOf(instrument, languages, question, code)),
        ...(variable.type === 'multiple' && { exportName: `${exportName(variable.name)}_${at + 1}` }),
      })),
      missing: variable.missing.map((code) => ({
        ...codebookValue(
          code,
          NOT_ANSWERED[code][0],
          localized(instrument, languages, (texts) => texts.missing[code]),
        ),
        stataMissing: NOT_ANSWERED[code][1],
      })),
      sensitive,
      optional: question.required === false,
      ...(crime && { iccs: crime.iccs.code }),
      exportName: exportName(variable.name),
      stataLabel: mapped(plain, stataLabel),
      spssLabel: mapped(plain, spssLabel),
      ...(question.choices !== undefined && { valueLabels: question.choices }),
    };
  });
}

interface Stamped {
  question: StampedQuestion;
  conditions: string[];
  sensitive: boolean;
}

function stampedQuestions(instrument: Instrument): Map<string, Stamped> {
  return new Map(
    instrument.forms.flatMap((module) =>
      stampScreens(instrument, module.screens).flatMap((screen) =>
        screen.questions.map((question) => {
          const given = [module.when, ...screen.visibleIf, question.visibleIf];
          const sensitive = module.sensitive !== undefined || screen.crime?.sensitive !== undefined;
          const conditions = given.filter((source) => source !== undefined);
          return [question.name, { question, conditions, sensitive }] as const;
        }),
      ),
    ),
  );
}

/** The crime or the authority that a question is written out for. */
function subjectOf({ texts }: Instrument, language: string, { crime, authority }: StampedQuestion): string | undefined {
  const { crimes, choices } = texts[language] ?? {};
  if (crime) return crimes?.[crime.key]?.name;
  return authority === undefined ? undefined : choices?.authority?.[authority];
}

/** A list of variables has no screen above it: “How many times?” says of what. */
function withSubject(subject: string | undefined, text: string): string {
  return subject === undefined || text.includes(subject) ? text : `${subject}. ${text}`;
}

function labelsOf(
  instrument: Instrument,
  languages: readonly string[],
  { choices = '' }: StampedQuestion,
  code: string,
): Localized {
  return localized(instrument, languages, (texts) => texts.choices[choices]?.[code]);
}

function codebookValue(code: string, number: number, label: Localized): CodebookValue {
  return { code, number, label, spssLabel: mapped(label, spssValueLabel) };
}

function mapped(texts: Localized, change: (text: string) => string): Localized {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, change(text)]));
}
