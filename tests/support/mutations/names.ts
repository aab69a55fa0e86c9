import { isAsked, isPlain, type Json, type Mutation, questionsOf } from './mutation.ts';

const withCondition = (files: Json) => questionsOf(files).filter(({ question }) => question.visibleIf !== undefined);
const lists = (files: Json): Record<string, string[]> => files['modules/lists.json'].lists;

/** Gives every file the new name of a question. */
function rename(files: Json, from: string, to: string): void {
  const word = new RegExp(`(?<![\\w])${from}(?![\\w])`, 'g');
  for (const [file, content] of Object.entries(files))
    files[file] = JSON.parse(JSON.stringify(content).replace(word, to));
}

/** Names, codes, types and settings. */
export const nameMutations: Mutation[] = [
  {
    kind: 'a misspelt name in a condition',
    apply(files, random) {
      const found = random.pick(withCondition(files).filter(({ question }) => /\{[a-z]\w+\}/.test(question.visibleIf)));
      if (!found) return undefined;
      found.question.visibleIf = found.question.visibleIf.replace(/\{([a-z]\w+)\}/, '{$1x}');
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a misspelt code in a condition',
    apply(files, random) {
      const found = random.pick(
        withCondition(files).filter(({ question }) => /^\{(?!crime)\w+\} = '\w+'/.test(question.visibleIf)),
      );
      if (!found) return undefined;
      found.question.visibleIf = found.question.visibleIf.replace(/= '(\w+)'/, "= '$1s'");
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a condition that cannot be read',
    apply(files, random) {
      const found = random.pick(withCondition(files));
      if (!found) return undefined;
      found.question.visibleIf = `(${found.question.visibleIf}`;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a number compared as text',
    apply(files, random) {
      const numbers = questionsOf(files).filter(
        ({ question, module }) => question.type === 'number' && !question.missing && !module.repeat,
      );
      const number = random.pick(numbers.filter(isPlain));
      const all = questionsOf(files).filter(isPlain);
      const found = random.pick(all.slice(all.findIndex(({ question }) => question === number?.question) + 1));
      if (!number || !found) return undefined;
      found.question.visibleIf = `{${number.question.name}} = '1'`;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a condition on an answer of one of several',
    apply(files, random) {
      const repeated = random.pick(questionsOf(files).filter((each) => isPlain(each) && each.module.repeat));
      const found = random.pick(questionsOf(files).filter((each) => isPlain(each) && each.file !== repeated?.file));
      if (!repeated || !found) return undefined;
      found.question.visibleIf = `{${repeated.question.name}} notempty`;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'one name for two questions',
    apply(files, random) {
      const all = questionsOf(files).filter(isPlain);
      const original = random.pick(all.slice(0, -1));
      const copy = random.pick(all.slice(all.indexOf(original!) + 1));
      if (!original || !copy) return undefined;
      copy.question.name = original.question.name;
      return { file: copy.file, at: [original.question.name, ...copy.at] };
    },
  },
  {
    kind: 'an unknown type',
    apply(files, random) {
      const found = random.pick(questionsOf(files));
      if (!found) return undefined;
      found.question.type = 'radio';
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a misspelt setting',
    apply(files, random) {
      const found = random.pick(questionsOf(files));
      if (!found) return undefined;
      found.question.requird = true;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a list that does not exist',
    apply(files, random) {
      const found = random.pick(questionsOf(files).filter(({ question }) => question.choices));
      if (!found) return undefined;
      found.question.choices += '_list';
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a code twice in its list',
    apply(files, random) {
      const list = random.pick(Object.keys(lists(files)));
      if (!list) return undefined;
      lists(files)[list]!.push(random.pick(lists(files)[list]!)!);
      return { file: 'modules/lists.json', at: [`lists.${list}`] };
    },
  },
  {
    kind: 'a code that is also a way of not answering',
    apply(files, random) {
      const found = random.pick(
        questionsOf(files).filter(({ question }) => question.missing?.includes('dk') && lists(files)[question.choices]),
      );
      if (!found) return undefined;
      const list = found.question.choices;
      lists(files)[list]!.push('dk');
      for (const language of files['manifest.json'].languages)
        files[`texts/${language}.json`].choices[list].dk = `(${language}) ?`;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a least value above the greatest',
    apply(files, random) {
      const found = random.pick(questionsOf(files).filter(({ question }) => question.max !== undefined));
      if (!found) return undefined;
      found.question.min = found.question.max + 1;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a setting of another type',
    apply(files, random) {
      const found = random.pick(questionsOf(files).filter((each) => isAsked(each) && each.question.choices));
      if (!found) return undefined;
      found.question[random.pick(['min', 'max', 'maxLength'])!] = 5;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a “none” that can be chosen with others',
    apply(files, random) {
      const found = random.pick(questionsOf(files).filter(({ question }) => question.exclusive?.includes('none')));
      if (!found) return undefined;
      delete found.question.exclusive;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'free text in a form without narratives',
    apply(files, random) {
      const found = random.pick(questionsOf(files).filter((each) => isPlain(each) && each.question.type === 'text'));
      if (!found) return undefined;
      const care = { selfCompleted: true, privacyCheck: true, skippable: true, sealed: true, referralCard: true };
      found.module.sensitive = { ...care, noNarrative: true };
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a name too long for Stata',
    apply(files, random) {
      const found = random.pick(questionsOf(files).filter(isPlain));
      if (!found) return undefined;
      const { name } = found.question;
      const long = `${name}_in_the_words_of_the_respondent`.slice(0, 63);
      rename(files, name, long);
      return { file: found.file, at: [long] };
    },
  },
  {
    kind: 'a name too long for SPSS',
    apply(files, random) {
      const found = random.pick(questionsOf(files).filter(isPlain));
      if (!found) return undefined;
      const { name } = found.question;
      const long = `${name}_${'as_the_respondent_told_it_to_the_interviewer_on_the_day_of_the_visit'}`;
      rename(files, name, long);
      return { file: found.file, at: [long, ...found.at] };
    },
  },
  {
    kind: 'a list that nothing uses',
    apply(files, random) {
      const list = random.pick(Object.keys(lists(files)));
      if (!list) return undefined;
      lists(files)[`${list}_old`] = [...lists(files)[list]!];
      return { file: 'modules/lists.json', at: [`lists.${list}_old`] };
    },
  },
  {
    kind: 'another name for a variable that the figures read',
    apply(files) {
      const renamed = JSON.parse(JSON.stringify(files).replaceAll('rep_file_opened', 'rep_file_made'));
      Object.assign(files, renamed);
      return { file: 'modules/incident_report.json', at: ['screens'] };
    },
  },
];
