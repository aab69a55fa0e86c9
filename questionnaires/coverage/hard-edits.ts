import { compileCondition, type Reader } from '../expression/compile-expression.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import type { Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { namesFor, questionsOf } from '../instrument/names.ts';
import type { Known } from '../respondent/random-answer.ts';
import type { AskedQuestion } from '../respondent/walk.ts';

interface HardEdit {
  id: string;
  question: string;
  names: string[];
  violated: (known: Known) => boolean;
}

/** The hard edits that an answer would break, given what was said before: an interviewer would not get past them. */
export type BrokenEdits = (asked: AskedQuestion, value: Value | undefined, known: Known) => string[];

const cache = new WeakMap<Instrument, BrokenEdits>();

/** Compiles the hard edits of an instrument for somebody who answers one question after the other. */
export function hardEditsOf(instrument: Instrument): BrokenEdits {
  const compiled = cache.get(instrument);
  if (compiled) return compiled;
  const edits = new Map(instrument.forms.map((module) => [module.form, byName(instrument, module)]));
  const broken: BrokenEdits = (asked, value, known) => {
    const concerned = edits.get(asked.form)?.get(asked.name) ?? [];
    const told: Known = (name) => (name === asked.name ? value : known(name));
    return concerned
      .filter(({ question, violated }) => told(question) !== undefined && violated(told))
      .map(({ id }) => id);
  };
  cache.set(instrument, broken);
  return broken;
}

/** The first answer that breaks no hard edit; the first one when all of them do. */
export function firstUnbroken(
  broken: BrokenEdits,
  asked: AskedQuestion,
  values: Iterable<Value | undefined>,
  known: Known,
): Value | undefined {
  const tried: (Value | undefined)[] = [];
  for (const value of values) {
    if (broken(asked, value, known).length === 0) return value;
    tried.push(value);
  }
  return tried[0];
}

function byName(instrument: Instrument, module: Instrument['forms'][number]): Map<string, HardEdit[]> {
  const names = namesFor(instrument, module.form);
  const edits = questionsOf(instrument, module).flatMap((question) =>
    (question.edits ?? [])
      .filter(({ severity }) => severity === 'hard')
      .map(
        ({ id, when }): HardEdit => ({
          id,
          question: question.name,
          names: [question.name, ...namesIn(parseExpression(when))],
          violated: compileCondition<Known>(when, (name) => {
            const reader = names(name);
            if (!reader) return undefined;
            const read: Reader<Known> = (known) => known(name);
            return reader.type === undefined ? read : Object.assign(read, { type: reader.type });
          }),
        }),
      ),
  );
  const found = new Map<string, HardEdit[]>();
  for (const edit of edits) {
    for (const name of new Set(edit.names)) found.set(name, [...(found.get(name) ?? []), edit]);
  }
  return found;
}
