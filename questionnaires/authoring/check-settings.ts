import type { Instrument, Screen } from '../instrument/instrument.ts';
import { computedNames, localNames, questionsOf } from '../instrument/names.ts';
import { namesOrNone } from './check-circles.ts';
import type { Find } from './finding.ts';
import { conditionProblems } from './problems/condition-problems.ts';
import { settingProblems } from './problems/setting-problems.ts';
import { repeated } from './repeated.ts';

const MANIFEST = 'manifest.json';
const CATALOGUE = 'crime-types.json';

/**
 * Names that stand twice, or that nothing has, in the manifest, the catalogue and the settings of questions.
 */
export function checkSettings(instrument: Instrument, find: Find): void {
  const { manifest, crimes } = instrument;
  const checkTwice = (file: string, path: string, names: readonly string[]) => {
    for (const name of repeated(names)) find({ file, path, ...settingProblems.namedTwice({ name }) });
  };
  const bodies = manifest.reportingBodies.map(({ code }) => code);
  checkTwice(MANIFEST, 'languages', manifest.languages);
  checkTwice(MANIFEST, 'reportingBodies', bodies);
  checkTwice(
    MANIFEST,
    'states',
    manifest.states.map(({ code }) => code),
  );
  checkTwice(
    MANIFEST,
    'packs',
    manifest.packs.map(({ key }) => key),
  );
  if (bodies.length > 0 && !bodies.includes(manifest.formalComplaintIs)) {
    const problem = settingProblems.unknownComplaintBody({ body: manifest.formalComplaintIs });
    find({ file: MANIFEST, path: 'formalComplaintIs', ...problem });
  }
  for (const [index, { name }] of manifest.states.entries()) {
    for (const language of manifest.languages) {
      if (Object.hasOwn(name, language)) continue;
      find({ file: MANIFEST, path: `states[${index}].name`, ...settingProblems.stateNotTranslated({ language }) });
    }
  }
  for (const [index, { place }] of crimes.entries())
    checkTwice(CATALOGUE, `crimes[${index}].place.without`, place?.without ?? []);
  checkGates(instrument, find);
  for (const { form, screens } of instrument.forms) {
    const file = `modules/${form}.json`;
    for (const [s, screen] of screens.entries()) {
      checkCrimesOfScreen(instrument, screen, { file, path: `screens[${s}].each` }, find);
      for (const [q, { exclusive = [], edits = [] }] of screen.questions.entries()) {
        const path = `screens[${s}].questions[${q}]`;
        checkTwice(file, `${path}.exclusive`, exclusive);
        checkTwice(
          file,
          `${path}.edits`,
          edits.map(({ id }) => id),
        );
      }
    }
  }
}

/** A screen that is written out only for some crimes, or not for some, names crimes of the catalogue. */
function checkCrimesOfScreen(
  { crimes }: Instrument,
  { each }: Screen,
  place: { file: string; path: string },
  find: Find,
): void {
  if (!each || 'authorities' in each) return;
  for (const setting of ['only', 'except'] as const) {
    for (const crime of each[setting] ?? []) {
      if (crimes.some(({ key }) => key === crime)) continue;
      const path = `${place.path}.${setting}`;
      find({ file: place.file, path, ...settingProblems.screenOfUnknownCrime({ crime }) });
    }
  }
}

/** Gates become part of every screen of their crime; an unknown name is reported at the gate. */
function checkGates(instrument: Instrument, find: Find): void {
  const names = new Set([
    ...computedNames,
    ...localNames('incidents'),
    ...instrument.forms.flatMap((module) => questionsOf(instrument, module).map(({ name }) => name)),
  ]);
  // Crimes that are not in use in this version may be named, too.
  for (const { key } of instrument.crimes)
    for (const suffix of ['5y', 'ref', 'times', 'owner_in_household']) names.add(`${key}_${suffix}`);
  for (const { key, gate, atRisk } of instrument.crimes) {
    for (const [setting, source] of Object.entries({ gate, atRisk })) {
      for (const name of namesOrNone(source ?? '')) {
        if (names.has(name)) continue;
        find({ file: CATALOGUE, path: `${key}.${setting}`, ...conditionProblems.unknownInGate({ name }) });
      }
    }
  }
}
