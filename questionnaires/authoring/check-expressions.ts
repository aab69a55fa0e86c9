import { compileCondition, type Names } from '../expression/compile-expression.ts';
import { InstrumentError } from '../expression/errors.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { codesIn } from '../expression/tree.ts';
import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import type { FormModule, Question } from '../instrument/instrument.ts';
import type { Memory } from '../instrument/memory.ts';
import {
  formsOfSameIncident,
  incidentForm,
  localNames,
  namesFor,
  questionsOf,
  type Scope,
  withEveryCrime,
} from '../instrument/names.ts';
import { once } from '../instrument/once.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { OUTSIDE_WINDOW } from '../instrument/text.ts';
import { checkCircles, checkDueForms, type DecidingExpression, namesOrNone } from './check-circles.ts';
import type { Find } from './finding.ts';
import { conditionProblems, unreadable } from './problems/condition-problems.ts';

/**
 * Every expression compiles with the names of its form and compares with codes that exist; no two wait for
 * each other.
 */
export function checkExpressions(instrument: Instrument, find: Find): void {
  const { forms, memory } = instrument;
  const findOnce = onceForEachPlace(find);
  const ofForms = forms.map((module) => ({ form: module.form, expressions: expressionsOfForm(instrument, module) }));
  const ofCrimes = { form: incidentForm(instrument), expressions: crimeExpressions(instrument) };
  for (const { form, expressions } of ofForms)
    for (const found of problemsIn(instrument, { form, expressions, memory: memory.within(`form ${form}`) }))
      findOnce(found);
  for (const found of problemsIn(instrument, { ...ofCrimes, memory: memory.within('crimes') })) findOnce(found);
  checkSyntaxOfUnusedCrimes(instrument, findOnce);
  checkCircles(
    ofForms.map(({ expressions }) => expressions),
    find,
  );
  checkDueForms(instrument, find);
}

type Found = Parameters<Find>[0];

/** Names and codes of expressions that are read with the names of one form. */
function problemsIn(
  instrument: Instrument,
  about: { form: string; expressions: readonly DecidingExpression[]; memory: Memory },
): readonly Found[] {
  const { form, expressions, memory } = about;
  const names = namesFor(instrument, form);
  const codes = codesReadBy(instrument, form);
  const read = memory.keep('names', [expressions], () => [
    ...new Set(expressions.flatMap(({ source }) => namesOrNone(source))),
  ]);
  const known = read.map((name) => (names(name) ? (names(name)?.type ?? 'any') : 'none')).join();
  return memory.keep('problems', [expressions, known, ...read.map(codes)], () =>
    expressions.flatMap((expression) => problemsOf(expression, names, codes)),
  );
}

function problemsOf({ file, path, source }: DecidingExpression, names: Names<Scope>, codes: FindCodes): Found[] {
  try {
    compileCondition(source, names);
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    return [{ file, path, ...unreadable(error) }];
  }
  return codesIn(parseExpression(source)).flatMap(({ name, values }) => {
    const isCode = codes(name);
    const value = isCode && values.find((each) => !isCode(each));
    return value === undefined
      ? []
      : [{ file, path, ...conditionProblems.unknownCode({ name, value, isNumber: isCode?.ofNumber === true }) }];
  });
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
  const all = instrument.derive(withEveryCrime);
  for (const module of all.forms) for (const found of unreadableIn(expressionsOfForm(all, module))) find(found);
}

const unreadableIn = once((expressions: readonly DecidingExpression[]): readonly Found[] =>
  expressions.flatMap(({ file, path, source }) => {
    try {
      parseExpression(source);
      return [];
    } catch (error) {
      if (!(error instanceof InstrumentError)) throw error;
      return [{ file, path, ...unreadable(error) }];
    }
  }),
);

function expressionsOfForm(instrument: Instrument, module: FormModule): readonly DecidingExpression[] {
  const screens = expandScreens(instrument, module.screens);
  return instrument.memory.keep(`expressions ${module.form}`, [module, screens], () => {
    const file = `modules/${module.form}.json`;
    const expressions: DecidingExpression[] = [];
    if (module.when !== undefined) expressions.push({ file, path: 'when', source: module.when });
    for (const { template, visibleIf, questions } of screens) {
      for (const question of questions) {
        const decides = question.name;
        for (const source of visibleIf) expressions.push({ file, path: `${template}.visibleIf`, source, decides });
        for (const { setting, source, isEdit } of expressionsOfQuestion(question)) {
          const path = `${template}.${question.template}.${setting}`;
          expressions.push({ file, path, source, ...(!isEdit && { decides }) });
        }
      }
    }
    return expressions;
  });
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

function crimeExpressions({ crimes, iccsTags, memory }: Instrument): readonly DecidingExpression[] {
  const file = 'crime-types.json';
  return memory.keep('expressions of crimes', [crimes, iccsTags], () => {
    const ofCodes = crimes.flatMap(({ key, iccs }) =>
      iccs.rules.map(({ when }, index) => ({ file, path: `${key}.iccs.rules[${index}].when`, source: when })),
    );
    const ofTags = Object.entries(iccsTags).flatMap(([tag, rules]) =>
      rules.map(({ when }, index) => ({ file, path: `iccsTags.${tag}[${index}].when`, source: when })),
    );
    return [...ofCodes, ...ofTags];
  });
}

/** Whether a value is one that a name can have. */
export interface IsCode {
  (value: string | number): boolean;
  /** The name is that of a number. */
  readonly ofNumber?: true;
}

/** Finds out whether a value is one that a name can have; undefined for a name without a code list. */
export type FindCodes = (name: string) => IsCode | undefined;

/** The codes of the names that the expressions of a form read. */
export function codesReadBy(instrument: Instrument, form: string): FindCodes {
  const { forms } = instrument;
  const position = forms.findIndex((module) => module.form === form);
  const sameIncident = new Set(formsOfSameIncident(instrument, form).map((other) => forms.indexOf(other)));
  const isReadable = (at: number) =>
    at === position || (at < position && forms[at]?.repeat === undefined) || sameIncident.has(at);
  const byProgram = instrument.derive(codesOfProgram);
  const asked = instrument.derive(codesByName);
  const hasCrime = localNames(forms[position]?.repeat).includes('crime');
  return (name) => {
    const byCatalogue = name === 'crime' && hasCrime ? byProgram.get('crimes') : byProgram.get(name);
    return byCatalogue ?? asked.get(name)?.findLast(({ at }) => isReadable(at))?.isCode;
  };
}

/** The codes of names that the program computes. */
function codesOfProgram(instrument: Instrument): ReadonlyMap<string, IsCode> {
  const { crimes, manifest, forms, memory } = instrument;
  const ofIncidents = forms
    .filter(({ repeat }) => repeat === 'incidents')
    .flatMap((form) => questionsOf(instrument, form).map(({ name }) => name));
  const names = memory.same('names of incidents', ofIncidents);
  return memory.keep('codes of the program', [crimes, manifest, names], () => {
    const isCrime = isOneOf(crimes.map(({ key }) => key));
    const isBody = isOneOf(manifest.reportingBodies.map(({ code }) => code));
    const isOfIncident = isOneOf(names);
    return new Map([
      ['crimes', isCrime],
      ['told_before', isCrime],
      ['told_sealed', isCrime],
      ['already_told', isOfIncident],
      ['told_differs', isOfIncident],
      ['packs', isOneOf(manifest.packs.map(({ key }) => key))],
      ['authorities', isBody],
      ['police_bodies', isBody],
    ]);
  });
}

/** The codes of every question, with the position of its form in the chain. */
function codesByName(instrument: Instrument): ReadonlyMap<string, readonly { at: number; isCode: IsCode }[]> {
  const { forms, lists, memory } = instrument;
  const codes = new Map<string, { at: number; isCode: IsCode }[]>();
  for (const [at, module] of forms.entries())
    for (const question of questionsOf(instrument, module)) {
      const { name, choices = '' } = question;
      const isCode = memory.keep(`codes ${name}`, [question, lists[choices]], () =>
        codesOfQuestion(instrument, question),
      );
      if (!isCode) continue;
      const ofName = codes.get(name);
      if (ofName) ofName.push({ at, isCode });
      else codes.set(name, [{ at, isCode }]);
    }
  return codes;
}

function codesOfQuestion({ lists }: Instrument, question: ExpandedQuestion): IsCode | undefined {
  const { type, choices, missing = [] } = question;
  if (type === 'number' || type === 'money') {
    const isMissing = isOneOf(missing);
    const isCode = (value: string | number) => typeof value === 'number' || isMissing(value);
    return Object.assign(isCode, { ofNumber: true as const });
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
