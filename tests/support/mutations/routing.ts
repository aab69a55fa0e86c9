import { isPlain, type Json, type Mutation, questionsOf, type Written } from './mutation.ts';

const SIMPLE = /^\{(\w+)\} = '(\w+)'$/;

const withCondition = (files: Json) => questionsOf(files).filter(({ question }) => question.visibleIf !== undefined);
const withEdits = (files: Json) => questionsOf(files).filter(({ question }) => question.edits?.length > 0);
const codesOf = (files: Json, question: Json): string[] => files['modules/lists.json'].lists[question.choices] ?? [];
const earlierInForm = (files: Json, written: Written) => {
  const all = questionsOf(files);
  const at = all.findIndex(({ question }) => question === written.question);
  return all.filter((other, index) => index < at && other.file === written.file && isPlain(other));
};

/** Conditions that nobody or everybody meets, sources that come too late, edits that are never or always true. */
export const routingMutations: Mutation[] = [
  {
    kind: 'a condition that contradicts itself',
    apply(files, random) {
      const found = random.pick(withCondition(files).filter(({ question }) => SIMPLE.test(question.visibleIf)));
      if (!found) return undefined;
      const [, name, code] = SIMPLE.exec(found.question.visibleIf)!;
      const source = questionsOf(files).find(({ question }) => question.name === name)?.question;
      const other = codesOf(files, source ?? {}).find((each) => each !== code);
      if (!other || source.type === 'multiple') return undefined;
      found.question.visibleIf += ` and {${name}} = '${other}'`;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a condition beyond the range of a number',
    apply(files, random) {
      const number = random.pick(
        questionsOf(files).filter(
          (each) => isPlain(each) && each.question.type === 'number' && each.question.max && !each.module.repeat,
        ),
      );
      const later = questionsOf(files).filter(isPlain);
      const after = later.slice(later.findIndex(({ question }) => question === number?.question) + 1);
      const found = random.pick(after.filter(({ question }) => question.visibleIf === undefined && !question.fixed));
      if (!number || !found) return undefined;
      found.question.visibleIf = `{${number.question.name}} > ${number.question.max}`;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a screen that waits for what its form excludes',
    apply(files, random) {
      const modules = Object.entries<Json>(files).filter(([, { when }]) => SIMPLE.test(when ?? ''));
      const [file, module] = random.pick(modules) ?? [];
      const screen = random.pick<Json>((module?.screens ?? []).filter((each: Json) => each.visibleIf === undefined));
      if (!file || !screen) return undefined;
      const [, name] = SIMPLE.exec(module.when)!;
      screen.visibleIf = `{${name}} = 'no'`;
      return { file, at: [screen.name] };
    },
  },
  {
    kind: 'a question that waits for an answer which routes around it',
    apply(files, random) {
      const found = random.pick(
        withCondition(files).filter(({ question, screen }) => SIMPLE.test(question.visibleIf) && !screen.each),
      );
      const [, name, code] = SIMPLE.exec(found?.question.visibleIf ?? '') ?? [];
      const all = questionsOf(files);
      const after = all.slice(all.findIndex(({ question }) => question === found?.question) + 1);
      const next = random.pick(
        after.filter((each) => each.file === found?.file && !each.question.visibleIf && !each.question.fixed),
      );
      const source = all.find(({ question }) => question.name === name)?.question;
      if (!found || !next || source?.type !== 'single') return undefined;
      const other = codesOf(files, source).find((each) => each !== code);
      next.question.visibleIf = `{${found.question.name}} notempty and {${name}} = '${other}'`;
      return { file: next.file, at: next.at };
    },
  },
  {
    kind: 'a condition that leaves nobody out',
    apply(files, random) {
      const found = random.pick(
        questionsOf(files).filter((each) => isPlain(each) && !each.question.visibleIf && !each.question.fixed),
      );
      const when = found?.module.when;
      if (!found || !when) return undefined;
      found.question.visibleIf = when;
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a source asked after the question that needs it',
    apply(files, random) {
      const candidates = withCondition(files).filter((each) => {
        const [, name] = SIMPLE.exec(each.question.visibleIf) ?? [];
        return !each.screen.each && earlierInForm(files, each).some(({ question }) => question.name === name);
      });
      const found = random.pick(candidates);
      if (!found) return undefined;
      const [, name] = SIMPLE.exec(found.question.visibleIf)!;
      const source = earlierInForm(files, found).find(({ question }) => question.name === name)!;
      source.screen.questions = source.screen.questions.filter((each: Json) => each !== source.question);
      found.screen.questions.splice(found.screen.questions.indexOf(found.question) + 1, 0, source.question);
      return { file: found.file, at: [...found.at, name!] };
    },
  },
  {
    kind: 'a choice that is never offered',
    apply(files, random) {
      const found = random.pick(
        withCondition(files).filter(
          ({ question, screen }) =>
            question.choices && SIMPLE.test(question.visibleIf) && !question.choicesVisibleIf && !screen.each,
        ),
      );
      const code = random.pick(codesOf(files, found?.question ?? {}));
      if (!found || !code) return undefined;
      found.question.choicesVisibleIf = { [code]: `!(${found.question.visibleIf})` };
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'a question always answered by rule',
    apply(files, random) {
      const found = random.pick(
        withCondition(files).filter(
          ({ question, screen }) => question.type === 'single' && !question.fixed && !screen.each,
        ),
      );
      if (!found) return undefined;
      found.question.fixed = { when: found.question.visibleIf, value: codesOf(files, found.question)[0] };
      return { file: found.file, at: found.at };
    },
  },
  {
    kind: 'an edit beyond the range of its question',
    apply(files, random) {
      const found = random.pick(
        withEdits(files).filter(({ question, screen }) => question.max !== undefined && !screen.each),
      );
      const edit = random.pick<Json>(found?.question.edits ?? []);
      if (!found || !edit) return undefined;
      edit.when = `{${found.question.name}} > ${found.question.max}`;
      return { file: found.file, at: [edit.id] };
    },
  },
  {
    kind: 'an edit that two answers to one question would have to trip',
    apply(files, random) {
      const found = random.pick(
        withEdits(files).filter(({ question, screen }) => question.type === 'single' && !screen.each),
      );
      const edit = random.pick<Json>(found?.question.edits ?? []);
      const [code, otherCode] = codesOf(files, found?.question ?? {});
      if (!found || !edit || !otherCode) return undefined;
      edit.when = `{${found.question.name}} = '${code}' and {${found.question.name}} = '${otherCode}'`;
      return { file: found.file, at: [edit.id] };
    },
  },
  {
    kind: 'an edit that every answer trips',
    apply(files, random) {
      const found = random.pick(withEdits(files).filter(({ screen }) => !screen.each));
      const edit = random.pick<Json>(found?.question.edits ?? []);
      if (!found || !edit) return undefined;
      edit.when = `{${found.question.name}} notempty or ${edit.when}`;
      return { file: found.file, at: [edit.id] };
    },
  },
  {
    kind: 'two questions that wait for each other',
    apply(files, random) {
      const candidates = withCondition(files).filter((each) => {
        const [, name] = SIMPLE.exec(each.question.visibleIf) ?? [];
        return !each.screen.each && earlierInForm(files, each).some(({ question }) => question.name === name);
      });
      const found = random.pick(candidates);
      if (!found) return undefined;
      const [, name] = SIMPLE.exec(found.question.visibleIf)!;
      const source = earlierInForm(files, found).find(({ question }) => question.name === name)!;
      source.question.visibleIf = `{${found.question.name}} empty`;
      return { file: found.file, at: [found.question.name, name!] };
    },
  },
];
