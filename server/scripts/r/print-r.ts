import type { ScriptPlan } from '../plan/script-plan.ts';
import { hasApostrophes, headLines, stepComment } from '../print-head.ts';
import { filledSentence, type ScriptWords } from '../words/script-words.ts';
import { blockLines } from './block-lines.ts';
import { cellFunction } from './cell-function.ts';
import { amountR, conditionR, nameR, textR, textsR } from './expression-r.ts';

/** With which versions the scripts of R are run in the tests. */
const CHECKED = 'R 4.5.0, survey 4.4.2';

/** A script of R that reproduces a table with the package survey from the CSV of an analysis file. */
export function printR(plan: ScriptPlan, words: ScriptWords): string {
  const files = [...plan.files.keys()].map((unit) => `${unit}.csv`);
  const head = headLines(plan, words, { checked: filledSentence(words.checkedWith, { with: CHECKED }), files });
  const gathers = plan.steps.some(({ step }) => step === 'gather');
  return [
    ...head.map((line) => `# ${line}`),
    '',
    'library(survey)',
    `level <- ${plan.level}`,
    '',
    `# ${words.read}`,
    ...[...plan.files].flatMap(([unit, columns]) => {
      const codes = columns.filter(({ kind }) => kind === 'code').map(({ name }) => name);
      const types = codes.map((name) => `${nameR(name)} = "character"`).join(', ');
      const wanted = textsR(columns.map(({ name }) => name));
      const asText = codes.length === 0 ? '' : `,\n  colClasses = c(${types})`;
      return [
        `${unit} <- read.csv("${unit}.csv", na.strings = "", check.names = FALSE, encoding = "UTF-8"${asText})[, ${wanted}, drop = FALSE]`,
        ...(hasApostrophes(columns)
          ? [`${unit}[] <- lapply(${unit}, function(x) if (is.character(x)) sub("^'(?=[=+@-])", "", x, perl = TRUE) else x)`]
          : []),
      ];
    }),
    '',
    ...(gathers ? gathered(words) : []),
    `# ${words.variables}`,
    ...plan.steps.flatMap((one, place) => {
      const comment = stepComment(one.says, words);
      const isSaid = comment === undefined || comment === stepComment(plan.steps[place - 1]?.says, words);
      return [...(isSaid ? [] : [`# ${comment}`]), ...stepLines(one)];
    }),
    '',
    ...cellFunction(plan, words),
    '',
    ...plan.blocks.flatMap((block, place) => [...blockLines(plan, block, { number: place + 1, words }), '']),
    `# ${words.result}`,
    `cells <- do.call(rbind, list(${plan.blocks.map((_, place) => `cells_${place + 1}`).join(', ')}))`,
    'cells <- cells[order(cells$place), names(cells) != "place"]',
    'print(cells, row.names = FALSE)',
    `write.csv(cells, ${textR(`${plan.table}-r.csv`)}, row.names = FALSE, na = "")`,
    '',
  ].join('\n');
}

function gathered(words: ScriptWords): string[] {
  return [
    `# ${words.gathered}`,
    'gathered <- function(value, key, at, how = sum, none = 0) {',
    '  there <- !is.na(value) & !is.na(key)',
    '  found <- tapply(value[there], key[there], how)',
    '  found <- as.vector(found[match(at, names(found))])',
    '  ifelse(is.na(found), none, found)',
    '}',
    '',
  ];
}

function stepLines(one: ScriptPlan['steps'][number]): string[] {
  const { on } = one;
  switch (one.step) {
    case 'keep':
      return [`${on} <- ${on}[with(${on}, which(${conditionR(one.where)})), ]`];
    case 'make': {
      const into = `${on}$${nameR(one.column)}`;
      const isPlainStart = 'number' in one.start || 'missing' in one.start;
      return [
        `${into} <- ${isPlainStart ? amountR(one.start) : `with(${on}, ${amountR(one.start)})`}`,
        ...one.cases.flatMap(({ where, value }) => {
          const isPlain = 'number' in value || 'missing' in value;
          const rows = `with(${on}, which(${conditionR(where)}))`;
          if (isPlain) return [`${into}[${rows}] <- ${amountR(value)}`];
          return [`rows <- ${rows}`, `${into}[rows] <- with(${on}, ${amountR(value)})[rows]`];
        }),
      ];
    }
    case 'gather': {
      const [from, to] = one.keys;
      const least = one.how === 'least' ? ', min, NA' : '';
      return [
        `${on}$${nameR(one.column)} <- gathered(${one.from}$${nameR(one.value)}, ${one.from}$${nameR(from)}, ${on}$${nameR(to)}${least})`,
      ];
    }
    case 'bring': {
      const [from, to] = one.keys;
      const rows = `match(${on}$${nameR(to)}, ${one.from}$${nameR(from)})`;
      return [`${on}$${nameR(one.column)} <- ${one.from}$${nameR(one.value)}[${rows}]`];
    }
  }
}
