import { InstrumentError } from '../expression/errors.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { IccsTagRules } from '../instrument/iccs-tags.ts';
import type { CrimeType, Definition } from '../instrument/instrument.ts';
import type { Find } from './finding.ts';
import type { FormFile } from './instrument-schema.ts';
import { conditionProblems, unreadable } from './problems/condition-problems.ts';
import type { WrittenQuestion } from './question-schema.ts';

const MANIFEST = 'manifest.json';

/** Definitions inside each other. Nobody follows more, and a far longer chain would exhaust the program's stack. */
const MOST_NESTED = 50;

/** Definitions in definitions could make a condition longer than any memory. */
const MOST_CHARACTERS = 10_000;

/** Stands for a definition that cannot be used; the instrument is refused for it anyway. */
const UNUSABLE = '1 = 1';

/** A name of a definition, e.g. `@force_used`; or a text in quotes, in which `@` means nothing. */
const NAME_OR_QUOTED = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|@(\w*)/g;

/**
 * How closely an operator binds what stands beside it; a condition needs brackets beside one that binds more
 * closely.
 */
const BINDING = { nothing: 0, or: 1, and: 2, other: 3 } as const;

/**
 * Writes conditions out: each name of a definition is replaced by its condition, in brackets where these are
 * needed.
 */
export interface Definitions {
  writeOut(source: string, place: { file: string; path: string }): string;
  /** The definitions written out, and whether anything has used each. */
  list(): Definition[];
}

/**
 * The definitions of a manifest.
 *
 * @param written name -> condition, which may use other definitions
 * @param find reports unknown names, circles, and conditions that cannot be read
 */
export function definitionsOf(written: Readonly<Record<string, string>>, find: Find): Definitions {
  const conditions = new Map<string, string>();
  const used = new Set<string>();
  const circular = new Set<string>();
  let isTooDeep = false;

  const replaceNames = (source: string, place: { file: string; path: string }, outer: readonly string[]): string =>
    source.replace(NAME_OR_QUOTED, (found: string, name: string | undefined, offset: number) => {
      if (name === undefined) return found;
      if (!Object.hasOwn(written, name)) {
        find({ ...place, ...conditionProblems.unknownDefinition({ name }) });
        return UNUSABLE;
      }
      used.add(name);
      const condition = conditionOf(name, outer);
      const before = bindingAtEnd(source.slice(0, offset));
      const after = bindingAtStart(source.slice(offset + found.length));
      return bindingOf(condition) < Math.max(before, after) ? `(${condition})` : condition;
    });

  const conditionOf = (name: string, outer: readonly string[]): string => {
    const finished = conditions.get(name);
    if (finished !== undefined) return finished;
    const place = { file: MANIFEST, path: `definitions.${name}` };
    if (outer.includes(name)) {
      const circle = [...outer.slice(outer.indexOf(name)), name];
      if (!circle.some((each) => circular.has(each)))
        find({ ...place, ...conditionProblems.definitionsInCircle({ circle }) });
      for (const each of circle) circular.add(each);
      return UNUSABLE;
    }
    if (outer.length === MOST_NESTED) {
      if (!isTooDeep) find({ ...place, ...conditionProblems.definitionsTooDeep({ most: MOST_NESTED }) });
      isTooDeep = true;
      return UNUSABLE;
    }
    const condition = usable(replaceNames(written[name]!, place, [...outer, name]), place);
    conditions.set(name, condition);
    return condition;
  };

  const usable = (condition: string, place: { file: string; path: string }): string => {
    if (condition.length > MOST_CHARACTERS) {
      const { length } = condition;
      find({ ...place, ...conditionProblems.definitionTooLong({ length, most: MOST_CHARACTERS }) });
      return UNUSABLE;
    }
    try {
      parseExpression(condition);
      return condition;
    } catch (error) {
      if (!(error instanceof InstrumentError)) throw error;
      find({ ...place, ...unreadable(error) });
      return UNUSABLE;
    }
  };

  for (const name of Object.keys(written)) conditionOf(name, []);
  return {
    writeOut: (source, place) => replaceNames(source, place, []),
    list: () => [...conditions].map(([name, condition]) => ({ name, condition, isUsed: used.has(name) })),
  };
}

/** What has conditions: forms, crimes, and rules of tags. */
export interface WithConditions {
  forms: readonly FormFile[];
  crimes: readonly CrimeType[];
  iccsTags: IccsTagRules;
}

/** Forms, crimes and tags with the names of definitions written out in every condition. */
export function writeOutConditions(written: WithConditions, definitions: Definitions): WithConditions {
  const forms = written.forms.map((module) => {
    const file = `modules/${module.form}.json`;
    return writtenOutForm(module, (source, path) => definitions.writeOut(source, { file, path }));
  });
  const inCatalogue = (source: string, path: string) =>
    definitions.writeOut(source, { file: 'crime-types.json', path });
  const crimes = written.crimes.map((crime, c) => ({
    ...crime,
    ...(crime.gate !== undefined && { gate: inCatalogue(crime.gate, `crimes[${c}].gate`) }),
    ...(crime.atRisk !== undefined && { atRisk: inCatalogue(crime.atRisk, `crimes[${c}].atRisk`) }),
    iccs: {
      ...crime.iccs,
      rules: crime.iccs.rules.map((rule, r) => ({
        ...rule,
        when: inCatalogue(rule.when, `crimes[${c}].iccs.rules[${r}].when`),
      })),
    },
  }));
  const tags = Object.entries(written.iccsTags).map(([tag, rules]) => [
    tag,
    rules.map((rule, r) => ({ ...rule, when: inCatalogue(rule.when, `iccsTags.${tag}[${r}].when`) })),
  ]);
  return { forms, crimes, iccsTags: Object.fromEntries(tags) as IccsTagRules };
}

type WriteOut = (source: string, path: string) => string;

function writtenOutForm(module: FormFile, writeOut: WriteOut): FormFile {
  return {
    ...module,
    ...(module.when !== undefined && { when: writeOut(module.when, 'when') }),
    screens: module.screens.map((screen, s) => {
      const path = `screens[${s}]`;
      return {
        ...screen,
        ...(screen.visibleIf !== undefined && { visibleIf: writeOut(screen.visibleIf, `${path}.visibleIf`) }),
        questions: screen.questions.map((question, q) =>
          writtenOutQuestion(question, (source, setting) => writeOut(source, `${path}.questions[${q}].${setting}`)),
        ),
      };
    }),
  };
}

function writtenOutQuestion(written: WrittenQuestion, writeOut: WriteOut): WrittenQuestion {
  const question = { ...written };
  if (question.visibleIf !== undefined) question.visibleIf = writeOut(question.visibleIf, 'visibleIf');
  if (question.type === 'statement') return question;
  if (question.type === 'single' && question.fixed)
    question.fixed = { ...question.fixed, when: writeOut(question.fixed.when, 'fixed.when') };
  if ((question.type === 'single' || question.type === 'multiple') && question.choicesVisibleIf)
    question.choicesVisibleIf = writtenOutEach(question.choicesVisibleIf, 'choicesVisibleIf', writeOut);
  if (question.type === 'rows' && question.rowsVisibleIf)
    question.rowsVisibleIf = writtenOutEach(question.rowsVisibleIf, 'rowsVisibleIf', writeOut);
  if (question.type === 'rows' && question.edits)
    question.edits = question.edits.map((edit, e) => ({ ...edit, when: writeOut(edit.when, `edits[${e}].when`) }));
  else if (question.edits)
    question.edits = question.edits.map((edit, e) => ({ ...edit, when: writeOut(edit.when, `edits[${e}].when`) }));
  return question;
}

function writtenOutEach(
  conditions: Readonly<Record<string, string>>,
  setting: string,
  writeOut: WriteOut,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(conditions).map(([code, condition]) => [code, writeOut(condition, `${setting}.${code}`)]),
  );
}

/** How closely what stands before a name binds it. */
function bindingAtEnd(before: string): number {
  if (/(^|[(,])\s*$/.test(before)) return BINDING.nothing;
  if (/(\bor|\|\|)\s*$/i.test(before)) return BINDING.or;
  return /(\band|&&)\s*$/i.test(before) ? BINDING.and : BINDING.other;
}

/** How closely what stands after a name binds it. */
function bindingAtStart(after: string): number {
  if (/^\s*($|[),])/.test(after)) return BINDING.nothing;
  if (/^\s*(or\b|\|\|)/i.test(after)) return BINDING.or;
  return /^\s*(and\b|&&)/i.test(after) ? BINDING.and : BINDING.other;
}

/** How closely a condition holds together: one with an "or" outside brackets falls apart beside an "and". */
function bindingOf(condition: string): number {
  const tree = parseExpression(condition);
  if (tree.kind !== 'operator') return BINDING.other;
  if (tree.operator === 'or') return BINDING.or;
  return BINDING.and;
}
