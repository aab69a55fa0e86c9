import { compileCondition } from '../expression/compile-expression.ts';
import { InstrumentError } from '../expression/errors.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { codesIn } from '../expression/tree.ts';
import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import type { Question } from '../instrument/instrument.ts';
import {
  formsOfSameIncident,
  incidentForm,
  localNames,
  namesFor,
  questionsOf,
  withEveryCrime,
} from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { OUTSIDE_WINDOW } from '../instrument/text.ts';
import { checkCircles, checkDueForms, type DecidingExpression } from './check-circles.ts';
import type { Find } from './finding.ts';
import { conditionProblems } from './problems/condition-problems.ts';

/**
 * Every expression compiles with the names of its form and compares with codes that exist; no two wait for
 * each other.
 */
export function checkExpressions(instrument: Instrument, find: Find): void {
  const expressions = [...formExpressions(instrument), ...crimeExpressions(instrument)];
  const findOnce = onceForEachPlace(find);
  const names = new Map(instrument.forms.map(({ form }) => [form, namesFor(instrument, form)]));
  const codes = new Map(instrument.forms.map(({ form }) => [form, codesReadBy(instrument, form)]));
  for (const { form, file, path, source } of expressions) {
    try {
      compileCondition(source, names.get(form) ?? namesFor(instrument, form));
      for (const { name, values } of codesIn(parseExpression(source))) {
        const isCode = codes.get(form)?.get(name);
        const value = isCode && values.find((each) => !isCode(each));
        if (value !== undefined) findOnce({ file, path, ...conditionProblems.unknownCode({ name, value }) });
      }
    } catch (error) {
      if (!(error instanceof InstrumentError)) throw error;
      findOnce({ file, path, ...conditionProblems.unreadable(error) });
    }
  }
  checkSyntaxOfUnusedCrimes(instrument, findOnce);
  checkCircles(expressions, find);
  checkDueForms(instrument, find);
}

/** An expression that is written out per crime fails for every crime in the same place: once is enough. */
function onceForEachPlace(find: Find): Find {
  const reported = new Set<string>();
  return (found) => {
    const key = `${found.file} ${found.path} ${found.code}`;
    if (!reported.has(key)) find(found);
    reported.add(key);
  };
}

/**
 * Expressions about crimes that are not in use must be readable, too: a country may switch the crimes on, and
 * lint reads them.
 */
function checkSyntaxOfUnusedCrimes(instrument: Instrument, find: Find): void {
  for (const { file, path, source } of formExpressions(instrument.derive(withEveryCrime))) {
    try {
      parseExpression(source);
    } catch (error) {
      if (!(error instanceof InstrumentError)) throw error;
      find({ file, path, ...conditionProblems.unreadable(error) });
    }
  }
}

function formExpressions(instrument: Instrument): DecidingExpression[] {
  const expressions: DecidingExpression[] = [];
  for (const module of instrument.forms) {
    const about = { form: module.form, file: `modules/${module.form}.json` };
    if (module.when !== undefined) expressions.push({ ...about, path: 'when', source: module.when });
    for (const { template, visibleIf, questions } of expandScreens(instrument, module.screens)) {
      for (const question of questions) {
        const decides = question.name;
        for (const source of visibleIf) expressions.push({ ...about, path: `${template}.visibleIf`, source, decides });
        for (const { setting, source, isEdit } of expressionsOfQuestion(question)) {
          const path = `${template}.${question.template}.${setting}`;
          expressions.push({ ...about, path, source, ...(!isEdit && { decides }) });
        }
      }
    }
  }
  return expressions;
}

/**
 * An expression of a question: the setting in which it stands, and whether it is an edit, which decides
 * nothing.
 */
export interface QuestionExpression {
  setting: string;
  source: string;
  isEdit: boolean;
}

/** The expressions of a question, in the order in which they are read. */
export function expressionsOfQuestion(question: Question): QuestionExpression[] {
  const { visibleIf, fixed, choicesVisibleIf = {}, edits = [] } = question;
  const expressions: QuestionExpression[] = [];
  const add = (setting: string, source: string, isEdit = false) => expressions.push({ setting, source, isEdit });
  if (visibleIf !== undefined) add('visibleIf', visibleIf);
  if (fixed) add('fixed.when', fixed.when);
  for (const [code, source] of Object.entries(choicesVisibleIf)) add(`choicesVisibleIf.${code}`, source);
  for (const { id, when } of edits) add(`edits.${id}`, when, true);
  return expressions;
}

function crimeExpressions(instrument: Instrument): DecidingExpression[] {
  const form = incidentForm(instrument);
  const file = 'crime-types.json';
  const ofCodes = instrument.crimes.flatMap(({ key, iccs }) =>
    iccs.rules.map(({ when }, index) => ({ form, file, path: `${key}.iccs.rules[${index}].when`, source: when })),
  );
  const ofTags = Object.entries(instrument.iccsTags).flatMap(([tag, rules]) =>
    rules.map(({ when }, index) => ({ form, file, path: `iccsTags.${tag}[${index}].when`, source: when })),
  );
  return [...ofCodes, ...ofTags];
}

/** Whether a value is one that a name can have. */
export type IsCode = (value: string | number) => boolean;

/** The names of a form's expressions that have a code list, each with what tells its codes. */
export function codesReadBy(instrument: Instrument, form: string): Map<string, IsCode> {
  const position = instrument.forms.findIndex((module) => module.form === form);
  const sameIncident = formsOfSameIncident(instrument, form);
  const readable = instrument.forms.filter(
    (module, index) =>
      index === position || (index < position && module.repeat === undefined) || sameIncident.includes(module),
  );
  const codes = new Map<string, IsCode>();
  for (const question of readable.flatMap((module) => questionsOf(instrument, module))) {
    const isCode = codesOfQuestion(instrument, question);
    if (isCode) codes.set(question.name, isCode);
  }
  const { crimes, manifest } = instrument;
  const crimeKeys = crimes.map(({ key }) => key);
  const bodies = manifest.reportingBodies.map(({ code }) => code);
  codes.set('crimes', isOneOf(crimeKeys));
  codes.set('told_before', isOneOf(crimeKeys));
  codes.set('told_sealed', isOneOf(crimeKeys));
  const ofIncidents = instrument.forms.filter(({ repeat }) => repeat === 'incidents');
  const isOfIncident = isOneOf(ofIncidents.flatMap((form) => questionsOf(instrument, form).map(({ name }) => name)));
  for (const name of ['already_told', 'told_differs']) codes.set(name, isOfIncident);
  codes.set('packs', isOneOf(manifest.packs.map(({ key }) => key)));
  codes.set('authorities', isOneOf(bodies));
  codes.set('police_bodies', isOneOf(bodies));
  if (localNames(instrument.forms[position]?.repeat).includes('crime')) codes.set('crime', isOneOf(crimeKeys));
  return codes;
}

function codesOfQuestion({ lists }: Instrument, question: ExpandedQuestion): IsCode | undefined {
  const { type, choices, missing = [] } = question;
  if (type === 'number' || type === 'money') {
    const isMissing = isOneOf(missing);
    return (value) => typeof value === 'number' || isMissing(value);
  }
  if (choices === undefined) return undefined;
  if (choices !== 'window_months') return isOneOf([...(lists[choices] ?? []), ...missing]);
  const isOutsideOrMissing = isOneOf([...OUTSIDE_WINDOW, ...missing]);
  return (value) => isOutsideOrMissing(value) || /^\d{4}-\d{2}$/.test(String(value));
}

function isOneOf(codes: readonly string[]): IsCode {
  const set = new Set<string | number>(codes);
  return (value) => set.has(value);
}
