import { parseExpression } from '../expression/parse-expression.ts';
import { namesIn } from '../expression/tree.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { computedNames, localNames, questionsOf } from '../instrument/names.ts';
import type { Find } from './finding.ts';

const MANIFEST = 'manifest.json';
const CATALOGUE = 'crime-types.json';

/** What is named twice, or names what is not there, in the manifest, the catalogue and the settings of questions. */
export function checkSettings(instrument: Instrument, find: Find): void {
  const { manifest, crimes } = instrument;
  const twice = (file: string, path: string, names: readonly string[]) => {
    for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index)))
      find('duplicate-name', file, path, `${name} is there twice`, 'name it once');
  };
  const codes = manifest.reportingBodies.map(({ code }) => code);
  const states = manifest.states.map(({ code }) => code);
  twice(MANIFEST, 'languages', manifest.languages);
  twice(MANIFEST, 'reportingBodies', codes);
  twice(MANIFEST, 'states', states);
  const packs = manifest.packs.map(({ key }) => key);
  twice(MANIFEST, 'packs', packs);
  if (codes.length > 0 && !codes.includes(manifest.formalComplaintIs)) {
    const message = `${manifest.formalComplaintIs} is none of reportingBodies`;
    find('unknown-code', MANIFEST, 'formalComplaintIs', message, 'use a code of theirs');
  }
  manifest.states.forEach(({ name }, index) => {
    for (const language of manifest.languages.filter((each) => !Object.hasOwn(name, each)))
      find('missing-text', MANIFEST, `states[${index}].name`, `there is no name in ${language}`, 'translate it');
  });
  crimes.forEach(({ place }, index) => {
    twice(CATALOGUE, `crimes[${index}].place.without`, place?.without ?? []);
  });
  checkGates(instrument, find);
  for (const { form, screens } of instrument.forms) {
    const file = `modules/${form}.json`;
    screens.forEach(({ each, questions }, s) => {
      for (const setting of ['only', 'except'] as const) {
        for (const crime of (each && 'crimes' in each ? (each[setting] ?? []) : []).filter((key) =>
          crimes.every((known) => known.key !== key),
        )) {
          const message = `it names ${crime}, which is no crime`;
          find('unknown-crime', file, `screens[${s}].each.${setting}`, message, 'use a key of crimes');
        }
      }
      questions.forEach(({ exclusive = [], edits = [] }, q) => {
        const path = `screens[${s}].questions[${q}]`;
        twice(file, `${path}.exclusive`, exclusive);
        const ids = edits.map(({ id }) => id);
        twice(file, `${path}.edits`, ids);
      });
    });
  }
}

/** Gates are written into every screen of their crime; a mistake is told where it was made. */
function checkGates(instrument: Instrument, find: Find): void {
  const known = new Set([
    ...computedNames,
    ...localNames('incidents'),
    ...instrument.forms.flatMap((module) => questionsOf(instrument, module).map(({ name }) => name)),
  ]);
  // Also those of crimes that are not asked in this version.
  const isStamped = (name: string) =>
    instrument.crimes.some(({ key }) =>
      ['5y', 'ref', 'times', 'owner_in_household'].some((end) => name === `${key}_${end}`),
    );
  instrument.crimes.forEach(({ key, gate, atRisk }) => {
    for (const [setting, source] of [
      ['gate', gate],
      ['atRisk', atRisk],
    ] as const) {
      for (const name of namesOf(source ?? '').filter((each) => !known.has(each) && !isStamped(each)))
        find('unknown-name', CATALOGUE, `${key}.${setting}`, `there is no question {${name}}`, 'correct its name');
    }
  });
}

function namesOf(source: string): string[] {
  if (source === '') return [];
  try {
    return namesIn(parseExpression(source));
  } catch {
    // A gate that cannot be read is reported where it is compiled.
    return [];
  }
}
