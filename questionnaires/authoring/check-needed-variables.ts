import type { FormModule } from '../instrument/instrument.ts';
import { REQUIRED, type RequiredVariable } from '../instrument/needed-variables.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { Find } from './finding.ts';
import { questionProblems } from './problems/question-problems.ts';

/**
 * The programs read some variables by name; see `instrument/needed-variables.ts`. Without a roster there are
 * no figures, and nothing is required.
 */
export function checkNeededVariables({ forms }: Instrument, find: Find): void {
  const hasRoster = forms.some(({ repeat }) => repeat === 'members');
  if (!hasRoster) return;
  for (const required of REQUIRED) {
    const places = formsFor(required, forms);
    if (required.where === 'incidents' && places.length === 0) continue;
    if (places.some((module) => asksOneOf(module, required.names))) continue;
    const file = required.where === 'once' ? 'manifest.json' : `modules/${places[0]?.form}.json`;
    const path = required.where === 'once' ? 'chain' : 'screens';
    find({ file, path, ...questionProblems.neededVariableMissing(required) });
  }
}

function formsFor({ where }: RequiredVariable, forms: readonly FormModule[]): readonly FormModule[] {
  switch (where) {
    case 'first':
      return forms.slice(0, 1);
    case 'members':
    case 'incidents':
      return forms.filter(({ repeat }) => repeat === where);
    case 'once':
      return forms.filter(({ repeat }) => repeat === undefined);
  }
}

function asksOneOf({ screens }: FormModule, names: readonly string[]): boolean {
  return screens.some(({ questions }) => questions.some(({ name }) => names.includes(name)));
}
