import { type House, productFiles } from './house.ts';

/** One habit of the house that can be read from the text of a line. */
interface Habit {
  files: RegExp;
  wrong: RegExp;
  /** What is wrong and what to do. */
  sentence: string;
}

const TYPESCRIPT = /\.(tsx?|mts)$/;
/** An example is one line, because it runs; so is a direction to Biome. */
const COMMENT_LINE = /^\s*(\/\/|\/?\*)(?!.*(@example|biome-ignore))/;
const LONGEST_COMMENT_LINE = 120;

const HABITS: Habit[] = [
  {
    files: /^(client|questionnaires|server)\/(.*\/)?(fr\/[\w-]+|fr|[\w-]*french[\w-]*)\.ts$/,
    wrong: /« | [»;]| [?!](?=['`])/,
    sentence: 'has a plain space beside a French sign; write U+202F, so that no line ends there',
  },
  {
    files: TYPESCRIPT,
    wrong: /^\s*(private|protected)\s|\((private|protected)\s/,
    sentence: 'has a private or protected member; write #name',
  },
  { files: /^tests\/.*\.ts$/, wrong: /^\s*test(\.\w+)*\(/, sentence: 'says test; write it(...) inside describe' },
  { files: TYPESCRIPT, wrong: /\.\.\.\{/, sentence: 'spreads a literal; write its fields one by one' },
  {
    files: TYPESCRIPT,
    wrong: /^\s*const \[[^\]]+,[^\]]+\] = \[(?!.*\.map\()/,
    sentence: 'declares several things as a tuple; write a line for each',
  },
];

/** Lines that break a habit of the house, each with what to do. */
export function brokenHabits(house: House): string[] {
  const broken: string[] = [];
  for (const [path, text] of house) {
    for (const [index, line] of text.split('\n').entries()) {
      const where = `${path}:${index + 1}`;
      for (const { files, wrong, sentence } of HABITS)
        if (files.test(path) && wrong.test(line)) broken.push(`${where} ${sentence}`);
      if (TYPESCRIPT.test(path) && COMMENT_LINE.test(line) && line.length > LONGEST_COMMENT_LINE)
        broken.push(`${where} has a comment of ${line.length} characters; wrap it at 110`);
    }
  }
  return broken;
}

const EXPORTED =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|class|interface|type|enum) +([A-Za-z_$][\w$]*)/gm;

/** Every file of one of these families exports the same name on purpose: the family is read as a table. */
const FAMILIES = [/^server\/commands\/[\w-]+\.ts$/, /\/(es|en|pt|fr)(\/[\w-]+)?\.ts$/];

/** Names that two files of the product export. */
export function namesExportedTwice(house: House): string[] {
  const owners = new Map<string, string[]>();
  for (const file of productFiles(house)) {
    if (FAMILIES.some((family) => family.test(file))) continue;
    for (const [, name] of house.get(file)!.matchAll(EXPORTED)) owners.set(name!, [...(owners.get(name!) ?? []), file]);
  }
  return [...owners]
    .map(([name, files]) => [name, [...new Set(files)]] as const)
    .filter(([, files]) => files.length > 1)
    .map(([name, files]) => `${name} is exported by ${files.join(' and ')}; give each thing a name of its own`);
}
