import type { FormModule, Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/names.ts';
import type { Find } from './finding.ts';
import { questionProblems } from './problems/question-problems.ts';
import { settingProblems } from './problems/setting-problems.ts';

/**
 * A draw must use `multiple` questions of its own form that share one list, and `drawn` of a crime must name
 * an existing draw.
 */
export function checkDraws(instrument: Instrument, find: Find): void {
  for (const module of instrument.forms) checkDrawsOfForm(instrument, module, find);
  const draws = instrument.forms.flatMap((module) => (module.draws ?? []).map(({ name }) => name));
  for (const { key, drawn, inUse } of instrument.crimes) {
    if (!inUse || drawn === undefined || draws.includes(drawn)) continue;
    find({ file: 'crime-types.json', path: `${key}.drawn`, ...settingProblems.unknownDraw({ draw: drawn }) });
  }
}

function checkDrawsOfForm(instrument: Instrument, module: FormModule, find: Find): void {
  const file = `modules/${module.form}.json`;
  const questions = new Map(questionsOf(instrument, module).map((question) => [question.name, question]));
  for (const [index, { name: draw, from }] of (module.draws ?? []).entries()) {
    const path = `draws[${index}].from`;
    const lists = new Set<string>();
    for (const name of from) {
      const question = questions.get(name);
      if (question?.type !== 'multiple')
        find({ file, path, ...questionProblems.drawFromOther({ draw, question: name }) });
      if (question?.choices !== undefined) lists.add(question.choices);
    }
    if (lists.size > 1) find({ file, path, ...questionProblems.drawFromTwoLists({ draw }) });
  }
}
