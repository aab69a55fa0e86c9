import { compileCondition, type Reader } from '../expression/compile-expression.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import type { Value } from '../instrument/answers.ts';
import { OF_TOLD_INCIDENT } from '../instrument/computed-names.ts';
import type { FormModule } from '../instrument/instrument.ts';
import { namesFor, questionsOf } from '../instrument/names.ts';
import { INCIDENT } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { ReadValue } from '../respondent/quiet-answers.ts';
import type { AskedQuestion } from '../respondent/walk.ts';

/** The hard edits of an instrument, compiled for somebody who answers one question after the other. */
export interface HardEdits {
  /**
   * The ids of the hard edits that an answer would break, given the answers before it.
   * An interviewer could not go on with such an answer.
   *
   * @param readIf reads what is answered once an answer is given; most questions have no hard edit and need none of it
   */
  brokenBy(
    asked: AskedQuestion,
    value: Value | undefined,
    readIf: (answer: Value | undefined) => ReadValue,
  ): readonly string[];
}

interface HardEdit {
  id: string;
  question: string;
  /** The question and the other variables that the edit reads. */
  names: readonly string[];
  isViolated: (read: ReadValue) => boolean;
}

const NONE: readonly string[] = [];

/** The hard edits of an instrument as functions; compiled once. */
export function hardEditsOf(instrument: Instrument): HardEdits {
  return instrument.derive(compileHardEdits);
}

function compileHardEdits(instrument: Instrument): HardEdits {
  const editsByForm = new Map(instrument.forms.map((module) => [module.form, editsByName(instrument, module)]));
  return {
    brokenBy(asked, value, readIf) {
      const edits = editsByForm.get(asked.form)?.get(asked.name);
      if (edits === undefined) return NONE;
      const read = readIf(value);
      const readWithAnswer: ReadValue = (name) => (name === asked.name ? value : read(name));
      return edits
        .filter(({ question, isViolated }) => readWithAnswer(question) !== undefined && isViolated(readWithAnswer))
        .map(({ id }) => id);
    },
  };
}

/** The first answer that breaks no hard edit; the first of all when each of them breaks one. */
export function firstAccepted(
  hardEdits: HardEdits,
  asked: AskedQuestion,
  values: Iterable<Value | undefined>,
  readIf: (answer: Value | undefined) => ReadValue,
): Value | undefined {
  const refused: (Value | undefined)[] = [];
  for (const value of values) {
    if (hardEdits.brokenBy(asked, value, readIf).length === 0) return value;
    refused.push(value);
  }
  return refused[0];
}

/** The hard edits of a form by each variable that they read. */
function editsByName(instrument: Instrument, module: FormModule): Map<string, HardEdit[]> {
  const names = namesFor(instrument, module.form);
  const readerOf = (name: string): Reader<ReadValue> | undefined => {
    const reader = names(name);
    if (!reader) return undefined;
    const readName: Reader<ReadValue> = (read) => read(name);
    return reader.type === undefined ? readName : Object.assign(readName, { type: reader.type });
  };
  const found = new Map<string, HardEdit[]>();
  for (const question of questionsOf(instrument, module)) {
    for (const { id, when, severity } of question.edits ?? []) {
      if (severity !== 'hard') continue;
      const edit: HardEdit = {
        id,
        question: question.name,
        names: withLinkQuestions([question.name, ...namesIn(parseExpression(when))]),
        isViolated: compileCondition(when, readerOf),
      };
      for (const name of new Set(edit.names)) found.set(name, [...(found.get(name) ?? []), edit]);
    }
  }
  return found;
}

/** What was told of the same incident before follows from the questions that name it. */
function withLinkQuestions(names: readonly string[]): readonly string[] {
  const isOfLink = names.some((name) => OF_TOLD_INCIDENT.includes(name));
  return isOfLink ? [...names, INCIDENT.sameAs, INCIDENT.sameAsWhich, INCIDENT.sameAsSealed] : names;
}
