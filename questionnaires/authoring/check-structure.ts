import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import type { FormModule, Question, Screen } from '../instrument/instrument.ts';
import { computedNames, localNames } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { rowsTogether } from '../instrument/rows.ts';
import { checkCrimeCodes, checkCrimes } from './check-catalogue.ts';
import { checkDraws } from './check-draws.ts';
import { checkNeededVariables } from './check-needed-variables.ts';
import { checkSettings } from './check-settings.ts';
import type { Find } from './finding.ts';
import { conditionProblems } from './problems/condition-problems.ts';
import { questionProblems } from './problems/question-problems.ts';
import { settingProblems } from './problems/setting-problems.ts';
import { repeated } from './repeated.ts';

/** What everybody is asked on a screen; and with what follows from an answer on the same screen. */
const PER_SCREEN = { always: 6, inAll: 10 };
const PER_FORM = 40;
/** Rows are one question to the eye; each is an answer to the respondent and to the tablet. */
const ANSWERS_PER_FORM = 80;
const ADULT_FROM = 18;
const MANIFEST = 'manifest.json';

/** Names, lists, crimes and sizes: everything about an instrument except its texts and expressions. */
export function checkStructure(instrument: Instrument, find: Find): void {
  checkManifest(instrument, find);
  checkSettings(instrument, find);
  checkAdultsOnly(instrument, find);
  checkNeededVariables(instrument, find);
  checkCrimes(instrument, find);
  checkCrimeCodes(instrument, find);
  for (const module of instrument.forms) {
    const file = `modules/${module.form}.json`;
    checkSizes(instrument, module, find);
    for (const [s, screen] of module.screens.entries())
      for (const [q, [question]] of rowsTogether(screen.questions).entries())
        checkQuestion(instrument, { screen, question, file, path: `screens[${s}].questions[${q}]` }, find);
  }
  checkDraws(instrument, find);
  checkNames(instrument, find);
}

function checkManifest({ manifest, forms }: Instrument, find: Find): void {
  if (!manifest.languages.includes(manifest.defaultLanguage))
    find({ file: MANIFEST, path: 'defaultLanguage', ...settingProblems.defaultLanguageMissing() });
  for (const form of repeated(manifest.chain))
    find({ file: MANIFEST, path: 'chain', ...settingProblems.formTwice({ form }) });
  for (const [index, { form }] of forms.entries())
    if (form !== manifest.chain[index])
      find({ file: `modules/${form}.json`, path: 'form', ...settingProblems.otherFormName() });
  for (const [fill, texts] of Object.entries(manifest.fills))
    for (const language of manifest.languages)
      if (!Object.hasOwn(texts, language))
        find({ file: MANIFEST, path: `fills.${fill}`, ...settingProblems.fillNotTranslated({ language }) });
}

/** Adults only; younger people may be drawn where the country has a protocol for them. */
function checkAdultsOnly({ manifest }: Instrument, find: Find): void {
  const hasProtocol = manifest.packs.some(({ key, active }) => key === 'minors' && active);
  if (manifest.selection.minimumAge >= ADULT_FROM || hasProtocol) return;
  const problem = settingProblems.minorsDrawn({ adultFrom: ADULT_FROM });
  find({ file: MANIFEST, path: 'selection.minimumAge', ...problem });
}

function checkSizes(instrument: Instrument, module: FormModule, find: Find): void {
  const file = `modules/${module.form}.json`;
  const screens = expandScreens(instrument, module.screens).map(({ name, template, questions }) => ({
    name,
    template,
    ...countsOf(questions),
    answers: questions.filter(({ type }) => type !== 'statement').length,
  }));
  for (const { template, always, inAll } of screens) {
    if (always > PER_SCREEN.always)
      find({ file, path: template, ...questionProblems.screenTooLong({ count: always, most: PER_SCREEN.always }) });
    else if (inAll > PER_SCREEN.inAll)
      find({ file, path: template, ...questionProblems.screenTooLong({ count: inAll, most: PER_SCREEN.inAll }) });
  }
  const count = screens.reduce((sum, screen) => sum + screen.inAll, 0);
  if (count > PER_FORM) find({ file, path: 'screens', ...questionProblems.formTooLong({ count, most: PER_FORM }) });
  const answers = screens.reduce((sum, screen) => sum + screen.answers, 0);
  if (answers > ANSWERS_PER_FORM)
    find({ file, path: 'screens', ...questionProblems.tooManyVariables({ count: answers, most: ANSWERS_PER_FORM }) });
  for (const screen of repeated(screens.map(({ name }) => name)))
    find({ file, path: 'screens', ...questionProblems.screenTwice({ screen }) });
}

/** How many questions a screen has, rows as one: those without a condition of their own, and all. */
function countsOf(questions: readonly ExpandedQuestion[]): { always: number; inAll: number } {
  const asked = rowsTogether(questions).filter(([{ type }]) => type !== 'statement');
  const always = asked.filter(([{ row, visibleIf }]) => row !== undefined || visibleIf === undefined);
  return { always: always.length, inAll: asked.length };
}

/** A question where it is written. */
interface WrittenQuestion {
  screen: Screen;
  question: Question;
  file: string;
  path: string;
}

function checkQuestion(instrument: Instrument, written: WrittenQuestion, find: Find): void {
  const { screen, question, file, path } = written;
  const { name, choices, min, max, exclusive = [], fixed, choicesVisibleIf = {} } = question;
  if (choices !== undefined && choices !== 'window_months' && !Object.hasOwn(instrument.lists, choices)) {
    find({ file, path: `${path}.choices`, ...questionProblems.unknownList({ list: choices }) });
    return;
  }
  if (min !== undefined && max !== undefined && min > max)
    find({ file, path, ...questionProblems.minAboveMax({ question: name }) });
  checkMark({ mark: '[c]_', isNeeded: screen.each !== undefined && 'crimes' in screen.each, written }, find);
  checkMark({ mark: '_[a]', isNeeded: screen.each !== undefined && 'authorities' in screen.each, written }, find);
  const codes = choices === undefined || choices === 'window_months' ? [] : (instrument.lists[choices] ?? []);
  const namedCodes = [...Object.keys(choicesVisibleIf), ...exclusive];
  if (fixed && codes.length > 0) namedCodes.push(fixed.value);
  for (const code of namedCodes.filter((each) => !codes.includes(each)))
    find({ file, path, ...questionProblems.codeNotInList({ question: name, code, list: choices ?? '' }) });
}

/**
 * Names of questions that are written out contain the mark of what they are written out for, and only theirs
 * do.
 */
function checkMark(
  { mark, isNeeded, written }: { mark: string; isNeeded: boolean; written: WrittenQuestion },
  find: Find,
): void {
  const { file, path, question } = written;
  if (question.name.includes(mark) === isNeeded) return;
  const about = { question: question.name, mark };
  find({ file, path, ...(isNeeded ? questionProblems.nameLacksMark(about) : questionProblems.markWithoutEach(about)) });
}

/** The names of questions, and those under which the texts of rows stand. */
function named(questions: readonly ExpandedQuestion[]): { name: string }[] {
  return rowsTogether(questions).flatMap((group) => (group[0].row ? [{ name: group[0].row.of }, ...group] : group));
}

/** A name is a variable of the whole interview: no two forms, computed values or definitions share one. */
function checkNames(instrument: Instrument, find: Find): void {
  const owners = new Map<string, string | undefined>();
  for (const name of [...computedNames, ...localNames('members'), ...localNames('incidents')])
    owners.set(name, undefined);
  for (const module of instrument.forms) {
    const [first, ...others] = expandScreens(instrument, module.screens).map(({ questions }) => named(questions));
    for (const { name } of [...(first ?? []), ...(module.draws ?? []), ...others.flat()]) {
      const owner = owners.get(name);
      if (owners.has(name))
        find({ file: `modules/${module.form}.json`, path: name, ...questionProblems.nameTaken({ name, owner }) });
      owners.set(name, module.form);
    }
  }
  for (const { name } of instrument.definitions)
    if (owners.has(name))
      find({ file: MANIFEST, path: `definitions.${name}`, ...conditionProblems.definitionShadows({ name }) });
}
