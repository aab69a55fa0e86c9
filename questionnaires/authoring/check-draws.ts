import type { FormModule, Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/names.ts';
import type { Find } from './finding.ts';

/** What is drawn from answers is drawn from cards of the same form with the same list, and a crime names a draw that exists. */
export function checkDraws(instrument: Instrument, find: Find): void {
  for (const module of instrument.forms) checkDrawsOf(instrument, module, find);
  const known = instrument.forms.flatMap(({ draws = [] }) => draws.map(({ name }) => name));
  for (const { key, drawn } of instrument.crimes.filter(({ inUse }) => inUse)) {
    if (drawn === undefined || known.includes(drawn)) continue;
    find('unknown-name', 'crime-types.json', `${key}.drawn`, `nothing is drawn as ${drawn}`, 'name a draw of a form');
  }
}

function checkDrawsOf(instrument: Instrument, module: FormModule, find: Find): void {
  const file = `modules/${module.form}.json`;
  const questions = questionsOf(instrument, module);
  (module.draws ?? []).forEach(({ name, from }, index) => {
    const path = `draws[${index}].from`;
    const asked = from.map((one) => questions.find((question) => question.name === one));
    for (const one of from.filter((_, at) => asked[at]?.type !== 'multiple')) {
      find(
        'unknown-name',
        file,
        path,
        `${name} is drawn from ${one}, which is no card of this form`,
        'name a multiple',
      );
    }
    if (new Set(asked.flatMap((question) => question?.choices ?? [])).size > 1) {
      find('wrong-question', file, path, `${name} is drawn from different lists`, 'draw from cards with one list');
    }
  });
}
