import { stataNames } from '../../exports/data-files/stata/stata-names.ts';
import { type DataFileColumns, dataFileColumns } from '../plan/code-numbers.ts';
import type { ScriptPlan } from '../plan/script-plan.ts';
import type { ScriptStep } from '../plan/steps.ts';
import { headLines, stepComment } from '../print-head.ts';
import { filledSentence, type ScriptWords } from '../words/script-words.ts';
import { blockStata } from './block-stata.ts';
import { cellProgram } from './cell-program.ts';
import { stataExpressions } from './expression-stata.ts';

const CHECKED = 'Stata 16';

/** A do-file that reproduces a table with Stata's svy from the .dta files of an analysis file. */
export function printStata(plan: ScriptPlan, words: ScriptWords): string {
  const columns = dataFileColumns(plan, stataNames);
  const files = [...plan.files.keys()].map((unit) => `${unit}.dta`);
  const head = headLines(plan, words, { checked: filledSentence(words.checkedAgainst, { with: CHECKED }), files });
  return [
    ...head.map((line) => `* ${line}`),
    '',
    'version 16',
    'clear all',
    '',
    `* ${words.read}`,
    ...[...plan.files].flatMap(([unit, used]) => [
      `frame create ${unit}`,
      `frame ${unit}: use ${used.map(({ name }) => columns.nameOf(unit, name)).join(' ')} using ${unit}.dta`,
    ]),
    '',
    `* ${words.variables}`,
    ...plan.steps.flatMap((one, place) => {
      const comment = stepComment(one.says, words);
      const isSaid = comment === undefined || comment === stepComment(plan.steps[place - 1]?.says, words);
      const isSame = plan.steps[place - 1]?.on === one.on;
      return [
        ...(isSame ? [] : [`frame change ${one.on}`]),
        ...(isSaid ? [] : [`* ${comment}`]),
        ...stepLines(one, columns),
      ];
    }),
    '',
    ...cellProgram(plan, words),
    '',
    ...plan.blocks.flatMap((block, place) => [...blockStata(plan, block, { number: place + 1, words, columns }), '']),
    `* ${words.result}`,
    'postclose results',
    'use "`results\'", clear',
    'sort place, stable',
    'drop place',
    'list, noobs sepby(indicator crime)',
    `save "${plan.table}-stata.dta", replace`,
    '',
  ].join('\n');
}

function stepLines(one: ScriptStep, columns: DataFileColumns): string[] {
  const { name, condition, amount } = stataExpressions(columns, one.on);
  switch (one.step) {
    case 'keep':
      return [`keep if ${condition(one.where)}`];
    case 'make':
      return [
        `generate double ${one.column} = ${amount(one.start)}`,
        ...one.cases.map(({ where, value }) => `replace ${one.column} = ${amount(value)} if ${condition(where)}`),
      ];
    case 'gather': {
      const [from, to] = one.keys;
      const ofFrom = stataExpressions(columns, one.from);
      const how = one.how === 'sum' ? 'sum' : 'min';
      return [
        `frame copy ${one.from} gathered, replace`,
        `frame gathered: drop if missing(${ofFrom.name(from)})`,
        `frame gathered: collapse (${how}) ${one.column} = ${ofFrom.name(one.value)}, by(${ofFrom.name(from)})`,
        `frlink m:1 ${name(to)}, frame(gathered ${ofFrom.name(from)}) generate(link)`,
        `frget ${one.column}, from(link)`,
        ...(one.how === 'sum' ? [`replace ${one.column} = 0 if missing(link)`] : []),
        'drop link',
      ];
    }
    case 'bring': {
      const [from, to] = one.keys;
      const ofFrom = stataExpressions(columns, one.from);
      return [
        `frlink m:1 ${name(to)}, frame(${one.from} ${ofFrom.name(from)}) generate(link)`,
        `frget ${one.column} = ${ofFrom.name(one.value)}, from(link)`,
        'drop link',
      ];
    }
  }
}
