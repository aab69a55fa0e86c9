import { isAsked, isPlain, type Json, type Mutation, questionsOf, type Random, type Written } from './mutation.ts';

const lists = (files: Json): Record<string, string[]> => files['modules/lists.json'].lists;
const MANIFEST = 'manifest.json';

/** Changes one of the questions that qualify. */
function atQuestion(
  kind: string,
  qualifies: (written: Written, files: Json) => unknown,
  change: (question: Json, random: Random, written: Written, files: Json) => string[] | undefined,
): Mutation {
  return {
    kind,
    apply(files, random) {
      const found = random.pick(questionsOf(files).filter((written) => qualifies(written, files)));
      if (!found) return undefined;
      const at = change(found.question, random, found, files) ?? found.at;
      return { file: found.file, at };
    },
  };
}

/** Defects of forms that were edited by hand, copied from another question, or merged from two versions. */
export const editedMutations: Mutation[] = [
  atQuestion(
    'a question required that nobody is shown',
    (each) => isPlain(each) && isAsked(each) && !each.question.visibleIf,
    (question) => {
      question.visibleIf = '1 = 2';
      question.required = true;
      return undefined;
    },
  ),
  atQuestion(
    'a code in capitals',
    ({ question }) =>
      /= '[a-z]\w+'/.test(question.visibleIf ?? '') && !/crime|screener_mode|packs|crimes/.test(question.visibleIf),
    (question) => {
      question.visibleIf = question.visibleIf.replace(
        /= '(\w+)'/,
        (_: string, code: string) => `= '${code.toUpperCase()}'`,
      );
      return undefined;
    },
  ),
  atQuestion(
    'a name in capitals',
    (each) => isPlain(each),
    (question) => {
      question.name = question.name.toUpperCase();
      return undefined;
    },
  ),
  atQuestion(
    'a name with a hyphen',
    (each) => isPlain(each),
    (question) => {
      question.name = `${question.name.replaceAll('_', '-')}-x`;
      return undefined;
    },
  ),
  atQuestion('an empty condition', isPlain, (question) => {
    question.visibleIf = '';
    return undefined;
  }),
  atQuestion(
    'a name without braces',
    ({ question }) => /^\{\w+\} = /.test(question.visibleIf ?? ''),
    (question) => {
      question.visibleIf = question.visibleIf.replace(/^\{(\w+)\}/, '$1');
      return undefined;
    },
  ),
  atQuestion(
    'a code without quotes',
    ({ question, screen }) => /= '\w+'$/.test(question.visibleIf ?? '') && !screen.each,
    (question) => {
      question.visibleIf = question.visibleIf.replace(/= '(\w+)'$/, '= $1');
      return undefined;
    },
  ),
  atQuestion(
    'curly quotes around a code',
    ({ question }) => /= '\w+'$/.test(question.visibleIf ?? ''),
    (question) => {
      question.visibleIf = question.visibleIf.replace(/= '(\w+)'$/, '= ‘$1’');
      return undefined;
    },
  ),
  atQuestion(
    '“and” in Spanish',
    ({ question }) => / and /.test(question.visibleIf ?? ''),
    (question) => {
      question.visibleIf = question.visibleIf.replace(' and ', ' y ');
      return undefined;
    },
  ),
  atQuestion(
    'a condition on a crime that was removed',
    (each) => isPlain(each) && isAsked(each) && each.module.repeat === 'incidents',
    (question) => {
      question.visibleIf = "{crime} = 'piracy'";
      return undefined;
    },
  ),
  atQuestion(
    'a condition on a pack that does not exist',
    (each) => isPlain(each) && isAsked(each) && !each.question.visibleIf,
    (question) => {
      question.visibleIf = "{packs} contains 'cyber_bullying'";
      return undefined;
    },
  ),
  {
    kind: 'a condition on a later form',
    apply(files, random) {
      const all = questionsOf(files).filter((each) => isPlain(each) && !each.module.repeat);
      const late = random.pick(all.slice(-15));
      const found = random.pick(all.slice(0, 25));
      if (!late || !found) return undefined;
      found.question.visibleIf = `{${late.question.name}} notempty`;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a code renamed in its list alone',
    apply(files, random) {
      const list = random.pick(Object.keys(lists(files)))!;
      lists(files)[list]![0] += '_new';
      return { file: `texts/${random.pick<string>(files[MANIFEST].languages)}.json`, at: [`choices.${list}`] };
    },
  },
  {
    kind: 'two forms exchanged in the chain',
    apply(files) {
      const { chain } = files[MANIFEST];
      const household = chain.indexOf('household');
      const control = chain.indexOf('control');
      chain[household] = 'control';
      chain[control] = 'household';
      return { file: 'modules/household.json', at: ['when'] };
    },
  },
  {
    kind: 'consent asked after what it covers',
    apply(files) {
      const { chain } = files[MANIFEST];
      chain.splice(chain.indexOf('selection'), 1);
      chain.splice(chain.indexOf('habits') + 1, 0, 'selection');
      return { file: 'modules/habits.json', at: ['when'] };
    },
  },
  {
    kind: 'a screen stamped for a crime that does not exist',
    apply(files, random) {
      const found = random.pick(questionsOf(files).filter(({ screen }) => screen.each?.except));
      if (!found) return undefined;
      found.screen.each.except.push('piracy');
      return {
        file: found.file,
        at: [found.screen.name, `screens[${found.module.screens.indexOf(found.screen)}].each`],
      };
    },
  },
  {
    kind: 'one id for two edits',
    apply(files, random) {
      const edits = questionsOf(files).flatMap(({ question, file, screen }) =>
        (question.edits ?? []).map((edit: Json) => ({ edit, file, screen, question })),
      );
      const original = random.pick(edits);
      const copy = random.pick(edits);
      if (!original || !copy || original.edit.id === copy.edit.id || original.file === copy.file) return undefined;
      const { id } = copy.edit;
      copy.edit.id = original.edit.id;
      // Two edits may share a message; the message that is no longer used shows the defect.
      return { file: `texts/${files[MANIFEST].languages[0]}.json`, at: [`edits.${id}`] };
    },
  },
  atQuestion(
    'an edit twice on its question',
    ({ question, screen }) => question.edits && !screen.each,
    (question) => {
      question.edits.push({ ...question.edits[0] });
      return undefined;
    },
  ),
  atQuestion(
    'an edit that does not read its question',
    ({ question, screen }) => question.edits && !screen.each,
    (question) => {
      question.edits[0].when = "{case_id} = 'x'";
      return [question.edits[0].id];
    },
  ),
  atQuestion(
    'an edit turned round',
    ({ question, screen }) =>
      question.max !== undefined &&
      question.edits &&
      !screen.each &&
      new RegExp(`^\\{${question.name}\\} > \\d+$`).test(question.edits[0].when),
    (question) => {
      question.edits[0].when = `{${question.name}} >= ${question.min ?? 0}`;
      return [question.edits[0].id];
    },
  ),
  atQuestion(
    'a way of not answering that does not exist',
    ({ question }) => question.missing,
    (question) => {
      question.missing.push('ns');
      return undefined;
    },
  ),
  atQuestion(
    'a way of not answering named twice',
    ({ question }) => question.missing,
    (question) => {
      question.missing.push(question.missing[0]);
      return undefined;
    },
  ),
  atQuestion(
    'a number as text',
    ({ question }) => question.max !== undefined,
    (question) => {
      question.max = String(question.max);
      return undefined;
    },
  ),
  atQuestion(
    'yes in the place of true',
    (each) => isAsked(each),
    (question) => {
      question.required = 'yes';
      return undefined;
    },
  ),
  atQuestion(
    'every code stands alone',
    ({ question }, files) => question.exclusive && lists(files)[question.choices],
    (question, _, __, files) => {
      question.exclusive = [...lists(files)[question.choices]!];
      return undefined;
    },
  ),
  atQuestion(
    'a code that stands alone twice',
    ({ question }) => question.exclusive,
    (question) => {
      question.exclusive.push(question.exclusive[0]);
      return undefined;
    },
  ),
  atQuestion(
    'a statement that must be answered',
    ({ question }) => question.type === 'statement',
    (question) => {
      question.required = true;
      return undefined;
    },
  ),
  atQuestion(
    'a rule that gives a code which the list lacks',
    ({ question }) => question.fixed,
    (question) => {
      question.fixed.value = 'unknown';
      return undefined;
    },
  ),
  atQuestion(
    'one condition twice',
    ({ question, screen }) => /^\{\w+\} = '\w+'$/.test(question.visibleIf ?? '') && !screen.each,
    (question) => {
      question.visibleIf += ` and ${question.visibleIf}`;
      return undefined;
    },
  ),
];
