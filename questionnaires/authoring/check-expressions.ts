import { compileCondition } from '../expression/compile-expression.ts';
import { InstrumentError } from '../expression/errors.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import { codesIn } from '../expression/tree.ts';
import type { Instrument, Question } from '../instrument/instrument.ts';
import { formsOfSameIncident, incidentForm, localNames, namesFor, questionsOf } from '../instrument/names.ts';
import { stampScreens } from '../instrument/stamp.ts';
import { OUTSIDE_WINDOW } from '../instrument/text.ts';
import { checkCircles, checkDueForms, type DecidingExpression } from './check-circles.ts';
import type { Find, FindingCode } from './finding.ts';

/** Every expression compiles with the names of its form, compares with codes that exist, and no two wait for each other. */
export function checkExpressions(instrument: Instrument, find: Find): void {
  const expressions = [...formExpressions(instrument), ...crimeExpressions(instrument)];
  const seen = new Set<string>();
  const names = new Map(instrument.forms.map(({ form }) => [form, namesFor(instrument, form)]));
  const codes = new Map(instrument.forms.map(({ form }) => [form, knownCodes(instrument, form)]));
  for (const expression of expressions) {
    const { form, file, path, source } = expression;
    const note = (code: FindingCode, message: string, remedy: string) => {
      // Stamped expressions fail for every crime in the same place: once is enough.
      if (!seen.has(`${file} ${path} ${code}`)) find(code, file, path, message, remedy);
      seen.add(`${file} ${path} ${code}`);
    };
    try {
      compileCondition(source, names.get(form) ?? namesFor(instrument, form));
      for (const { name, values } of codesIn(parseExpression(source))) {
        const known = codes.get(form)?.get(name);
        const unknown = known && values.find((value) => !known(value));
        if (unknown !== undefined)
          note('unknown-code', `{${name}} is never ${unknown}`, 'use a code of its list, or a number for a number');
      }
    } catch (error) {
      if (!(error instanceof InstrumentError)) throw error;
      note(error.code as FindingCode, `${error.place}: ${error.problem}`, remedyFor(error));
    }
  }
  checkCircles(expressions, find);
  checkDueForms(instrument, find);
}

function remedyFor(error: InstrumentError): string {
  return error.code === 'unknown-name'
    ? 'name a question of this form, of an earlier form that does not repeat, or a computed name'
    : error.remedy;
}

function formExpressions(instrument: Instrument): DecidingExpression[] {
  return instrument.forms.flatMap((module) => {
    const about = { form: module.form, file: `modules/${module.form}.json` };
    const screens = stampScreens(instrument, module.screens).flatMap((screen) =>
      screen.questions.flatMap((question) => [
        ...screen.visibleIf.map((source) => ({
          ...about,
          path: `${screen.template}.visibleIf`,
          source,
          decides: question.name,
        })),
        ...questionExpressions(question).map(({ at, source, decides }) => ({
          ...about,
          path: `${screen.template}.${question.template}.${at}`,
          source,
          ...(decides && { decides: question.name }),
        })),
      ]),
    );
    return module.when === undefined ? screens : [{ ...about, path: 'when', source: module.when }, ...screens];
  });
}

function questionExpressions(question: Question): { at: string; source: string; decides: boolean }[] {
  const { visibleIf, fixed, choicesVisibleIf = {}, edits = [] } = question;
  return [
    ...(visibleIf === undefined ? [] : [{ at: 'visibleIf', source: visibleIf, decides: true }]),
    ...(fixed ? [{ at: 'fixed.when', source: fixed.when, decides: true }] : []),
    ...Object.entries(choicesVisibleIf).map(([code, source]) => ({
      at: `choicesVisibleIf.${code}`,
      source,
      decides: true,
    })),
    ...edits.map(({ id, when }) => ({ at: `edits.${id}`, source: when, decides: false })),
  ];
}

function crimeExpressions(instrument: Instrument): DecidingExpression[] {
  const form = incidentForm(instrument);
  return instrument.crimes.flatMap(({ key, iccs }) =>
    iccs.rules.map(({ when }, index) => ({
      form,
      file: 'crime-types.json',
      path: `${key}.iccs.rules[${index}].when`,
      source: when,
    })),
  );
}

/** Which values a name can have in a form's expressions, for names that have a code list. */
function knownCodes(instrument: Instrument, form: string): Map<string, (value: string | number) => boolean> {
  const at = instrument.forms.findIndex((module) => module.form === form);
  const sameIncident = formsOfSameIncident(instrument, form);
  const readable = instrument.forms.filter(
    (module, index) => index === at || (index < at && module.repeat === undefined) || sameIncident.includes(module),
  );
  const known = new Map<string, (value: string | number) => boolean>();
  for (const { name, type, choices, missing = [] } of readable.flatMap((module) => questionsOf(instrument, module))) {
    const codes: readonly string[] = [...(choices === undefined ? [] : (instrument.lists[choices] ?? [])), ...missing];
    if (choices === 'window_months') {
      const others = [...OUTSIDE_WINDOW, ...missing] as string[];
      known.set(name, (value) => others.includes(value as string) || /^\d{4}-\d{2}$/.test(String(value)));
      continue;
    }
    if (choices !== undefined) known.set(name, (value) => codes.includes(value as string));
    if (type === 'number' || type === 'money')
      known.set(name, (value) => typeof value === 'number' || codes.includes(value));
  }
  const settings: [string, readonly { key?: string; code?: string }[]][] = [
    ['crimes', instrument.crimes],
    ['told_before', instrument.crimes],
    ['packs', instrument.manifest.packs],
    ['authorities', instrument.manifest.reportingBodies],
    ['police_bodies', instrument.manifest.reportingBodies],
  ];
  for (const [name, items] of settings)
    known.set(name, (value) => items.some(({ key, code }) => (key ?? code) === value));
  if (localNames(instrument.forms[at]?.repeat).includes('crime')) {
    known.set('crime', (value) => instrument.crimes.some(({ key }) => key === value));
  }
  return known;
}
