import { compileCondition } from '../expression/compile-expression.ts';
import type { Value } from '../instrument/answers.ts';
import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import type { Edit, FormModule } from '../instrument/instrument.ts';
import { choosesToldForm } from '../instrument/linkable-crimes.ts';
import { namesFor, type Scope } from '../instrument/names.ts';
import { HEAD_LINE, LINES_LEFT, REPORTED_INCIDENTS, STARTED_AT } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { looksAhead } from './looks-ahead.ts';
import { drawAnswer } from './selection/draw-answer.ts';
import { DRAW_RECORDS, REDRAW_RECORD } from './selection/household-draw.ts';

export type Condition = (scope: Scope) => boolean;

export interface CompiledEdit {
  /** Name in the journal and in violations; unique in the form, also when the question is repeated per crime. */
  id: string;
  /** Key of its text. */
  text: string;
  severity: Edit['severity'];
  violated: Condition;
}

type Compiled = 'edits' | 'choices' | 'required' | 'missing';

/** What a question with an answer keeps as it is written, for each type of question. */
type AsWritten<Q> = Q extends { type: 'statement' } ? never : Q extends Q ? Omit<Q, Compiled> : never;

/** A question with its conditions compiled. */
export type CompiledQuestion = AsWritten<ExpandedQuestion> & CompiledParts;

interface CompiledParts {
  screen: string;
  /** Its screen, its crime's gate and its own condition hold. */
  reached: Condition;
  fixedWhen?: Condition;
  /** Codes of the list; `window_months` = the months of the interview's window. */
  choices?: readonly string[] | 'window_months';
  missing: NonNullable<ExpandedQuestion['missing']>;
  /** Codes that are offered only when a condition holds. */
  offered: Map<string, Condition>;
  required: boolean;
  edits: CompiledEdit[];
}

export interface CompiledForm {
  module: FormModule;
  due: Condition;
  /** Questions with an answer, in order. */
  questions: CompiledQuestion[];
  byName: Map<string, CompiledQuestion>;
  /** Whether what a question depends on may be the answer to itself or to a later one. */
  looksAhead: boolean;
  /** Values that the program writes into this form and no question asks. */
  records: readonly RecordName[];
  /** Names of all that the form holds: its questions in order, then the records. */
  holds: readonly string[];
  /** Whether its answers may change which incidents there are. */
  countsIncidents: boolean;
  /** What is drawn from the form's answers and kept with them. */
  draws: { name: string; draw(answers: ReadonlyMap<string, Value>, seed: string): string | undefined }[];
}

type RecordName =
  | typeof STARTED_AT
  | typeof LINES_LEFT
  | typeof HEAD_LINE
  | (typeof DRAW_RECORDS)[number]
  | typeof REDRAW_RECORD
  | typeof REPORTED_INCIDENTS;

/** An instrument as functions. */
export interface CompiledInstrument {
  instrument: Instrument;
  forms: CompiledForm[];
  /** Whether a form of an incident asks which form told of the same incident before. */
  choosesToldForm: boolean;
}

const always: Condition = () => true;

/** An instrument as functions; compiled once. */
export function compileInstrument(instrument: Instrument): CompiledInstrument {
  return instrument.derive(compile);
}

function compile(instrument: Instrument): CompiledInstrument {
  const last = instrument.forms.length - 1;
  const roster = instrument.forms.findIndex(({ repeat }) => repeat === 'members');
  const forms = instrument.forms.map((module, index) => {
    const place = { isFirst: index === 0, isLast: index === last, isBeforeRoster: index === roster - 1 };
    return compileForm(instrument, module, recordsOf(module, place));
  });
  return { instrument, forms, choosesToldForm: choosesToldForm(instrument) };
}

function compileForm(instrument: Instrument, module: FormModule, records: CompiledForm['records']): CompiledForm {
  const names = namesFor(instrument, module.form);
  const condition = (source: string | undefined) => (source === undefined ? always : compileCondition(source, names));
  const screens = expandScreens(instrument, module.screens);
  const questions = screens.flatMap((screen) =>
    screen.questions
      .filter((question) => question.type !== 'statement')
      .map((question): CompiledQuestion => {
        const { edits = [], choices, missing = [], ...rest } = question;
        return {
          ...rest,
          screen: screen.name,
          reached: every([...screen.visibleIf, question.visibleIf].map(condition)),
          ...(question.fixed && { fixedWhen: condition(question.fixed.when) }),
          ...(choices !== undefined && { choices: listOf(instrument, choices) }),
          missing,
          offered: new Map(
            Object.entries(question.choicesVisibleIf ?? {}).map(([code, when]) => [code, condition(when)]),
          ),
          required: question.required ?? true,
          edits: edits.map((edit) => ({
            id: question.crime ? `${edit.id}.${question.crime.key}` : edit.id,
            text: edit.id,
            severity: edit.severity,
            violated: condition(edit.when),
          })),
        };
      }),
  );
  return {
    module,
    due: condition(module.when),
    questions,
    byName: new Map(questions.map((question) => [question.name, question])),
    looksAhead: looksAhead(screens),
    records,
    holds: [...questions.map(({ name }) => name), ...records],
    countsIncidents: module.draws !== undefined || questions.some(({ name }) => isAboutACrime(instrument, name)),
    draws: (module.draws ?? []).map((draw) => ({
      name: draw.name,
      draw: (answers, seed) => drawAnswer(instrument, draw, answers, seed),
    })),
  };
}

function isAboutACrime({ crimes }: Instrument, name: string): boolean {
  return crimes.some(({ key, asked }) => name.startsWith(`${key}_`) || name === asked?.ref || name === asked?.times);
}

/** Where a form stands in the chain. */
interface Place {
  isFirst: boolean;
  isLast: boolean;
  isBeforeRoster: boolean;
}

/**
 * Values that the program writes into a form: the start time (first form), who left the roster and who heads it
 * (the form before it), the draw (`selection`), and the list of incidents as it was when the first one was
 * reported (last form).
 */
function recordsOf({ form, repeat }: FormModule, { isFirst, isLast, isBeforeRoster }: Place): CompiledForm['records'] {
  const records: RecordName[] = [];
  if (isFirst) records.push(STARTED_AT);
  if (isBeforeRoster && repeat === undefined) records.push(LINES_LEFT, HEAD_LINE);
  if (form === 'selection') records.push(...DRAW_RECORDS, REDRAW_RECORD);
  if (isLast && repeat === undefined) records.push(REPORTED_INCIDENTS);
  return records;
}

function listOf(instrument: Instrument, list: string): readonly string[] | 'window_months' {
  return list === 'window_months' ? 'window_months' : (instrument.lists[list] ?? []);
}

function every(conditions: Condition[]): Condition {
  const actual = conditions.filter((condition) => condition !== always);
  const [first] = actual;
  if (!first) return always;
  return actual.length === 1 ? first : (scope) => actual.every((condition) => condition(scope));
}
