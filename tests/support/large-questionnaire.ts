import { instrumentFiles } from './instrument-files.ts';

// biome-ignore lint/suspicious/noExplicitAny: the files of a questionnaire are changed as JSON
type Json = any;

/** Copies of LACSI's forms beside the forms themselves: 1,500 questions as they are written. */
const COPIES = 4;

/** Forms from which the program reads persons: a second roster would be another household. */
const ONCE = ['roster', 'member'];

/**
 * A questionnaire of 1,500 questions in four languages: LACSI with copies of its forms, whose questions, edits and
 * conditions have names of their own. Screens that are written out per crime or per authority are not copied.
 *
 * @returns fresh files, as `parseInstrument` takes them, without errors
 */
export function largeQuestionnaire(copies = COPIES): Record<string, Json> {
  const files: Record<string, Json> = instrumentFiles('lacsi-2018-r1');
  const manifest = files['manifest.json'];
  const chain: string[] = [];
  // Forms about one incident follow each other, copies too.
  let together: string[] = [];
  const addCopies = () => {
    for (let copy = 2; copy < 2 + copies; copy += 1)
      chain.push(...together.flatMap((form) => copyOf(files, form, `_${copy}`)));
    together = [];
  };
  for (const form of manifest.chain as string[]) {
    if (together.length > 0 && files[`modules/${form}.json`].repeat === undefined) addCopies();
    chain.push(form);
    if (!ONCE.includes(form)) together.push(form);
    if (files[`modules/${form}.json`].repeat === undefined) addCopies();
  }
  addCopies();
  files['manifest.json'] = { ...manifest, chain };
  return files;
}

/** Adds the copy of a form with its texts. @returns its name, where anything of the form can be copied */
function copyOf(files: Record<string, Json>, form: string, suffix: string): string[] {
  const original = files[`modules/${form}.json`];
  const screens = original.screens.filter(({ each }: Json) => each === undefined);
  if (screens.length === 0) return [];
  const questions = screens.flatMap((screen: Json) => screen.questions);
  const names = new Map<string, string>();
  for (const { name, rows } of questions) {
    names.set(name, `${name}${suffix}`);
    for (const code of (rows && files['modules/lists.json'].lists[rows]) ?? [])
      names.set(`${name}_${code}`, `${name}${suffix}_${code}`);
  }
  for (const { name } of original.draws ?? []) names.set(name, `${name}${suffix}`);
  const written = JSON.stringify({ ...original, form: `${form}${suffix}`, screens });
  const copy = JSON.parse(written.replace(/\{(\w+)\}/g, (_, name) => `{${names.get(name) ?? name}}`));
  for (const draw of copy.draws ?? []) {
    draw.name = `${draw.name}${suffix}`;
    draw.from = draw.from.map((name: string) => `${name}${suffix}`);
  }
  for (const question of copy.screens.flatMap((screen: Json) => screen.questions)) {
    question.name = `${question.name}${suffix}`;
    for (const edit of question.edits ?? []) edit.id = `${edit.id}${suffix}`;
  }
  files[`modules/${form}${suffix}.json`] = copy;
  for (const language of files['manifest.json'].languages)
    copyTexts(files[`texts/${language}.json`], form, questions, suffix);
  return [`${form}${suffix}`];
}

function copyTexts(texts: Json, form: string, questions: readonly Json[], suffix: string): void {
  const number = suffix.slice(1);
  texts.forms[`${form}${suffix}`] = texts.forms[form];
  for (const { name, edits = [] } of questions) {
    const { text, ...others } = texts.questions[name];
    // With the words of the first one it would be a question that was copied and not rewritten.
    texts.questions[`${name}${suffix}`] = { text: `${text} (${number})`, ...others };
    for (const { id } of edits) texts.edits[`${id}${suffix}`] = texts.edits[id];
  }
}
