import {
  checkMapping,
  type Finding,
  type Instrument,
  InvalidInstrument,
  lint,
  mappingsIn,
  parseInstrument,
  runScenario,
  SCENARIOS_FAIL,
  scenariosIn,
} from '#questionnaires';
import { type FileTexts, unpackTexts } from '../files/pack-texts.ts';
import { filesOfTexts } from '../instruments/about-files.ts';
import type { ReadingStore, Task } from '../runs/task.ts';

type VersionReader = Pick<ReadingStore, 'versionFiles'>;

/** Everything that is wrong with the files of a questionnaire: errors, or where there are none the lint's warnings. */
export const CHECK_QUESTIONNAIRE: Task<{ texts: FileTexts }, readonly Finding[]> = {
  name: 'check-questionnaire',
  run: async ({ store }, { texts }) => publicationFindings(store, texts),
};

/** The same on this thread. */
export async function publicationFindings(store: VersionReader, texts: FileTexts): Promise<readonly Finding[]> {
  const files = filesOfTexts(texts);
  try {
    const instrument = parseInstrument(files);
    const wrong = await mappingFindings(store, instrument, files);
    return wrong.length > 0 ? wrong : publicationWarnings(instrument, files);
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings;
  }
}

/** What needs a reason before a questionnaire is published: the lint's warnings, and scenarios that fail. */
export function publicationWarnings(instrument: Instrument, files: Readonly<Record<string, unknown>>): Finding[] {
  const scenarios = scenariosIn(files);
  const failing = scenarios.filter((scenario) => runScenario(instrument, scenario).failures.length > 0);
  const warnings = lint(instrument);
  if (failing.length === 0) return warnings;
  const message = `${failing.length} of ${scenarios.length} scenarios fail: ${failing.map(({ id }) => id).join(', ')}`;
  const remedy = 'correct the questionnaire or the scenarios, or give a reason';
  return [...warnings, { ...SCENARIOS_FAIL, severity: 'warning', message, remedy }];
}

const FILE = 'design/mappings.json';

/** What is wrong with how answers of earlier versions are read: the analysis would leave them out, or misread them. */
async function mappingFindings(
  store: VersionReader,
  later: Instrument,
  files: Readonly<Record<string, unknown>>,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [key, mapping] of Object.entries(mappingsIn(files))) {
    const [version = '', id = later.id] = key.split(' ').reverse();
    const packed = await store.versionFiles(id, version);
    const problems = packed
      ? checkMapping(parseInstrument(filesOfTexts(unpackTexts(packed))), later, mapping)
      : [{ path: '', message: `there is no published version ${id} ${version}; name one that is published` }];
    for (const { path, message } of problems) {
      const [what = message, remedy = 'correct the mapping'] = message.split('; ');
      const place = path === '' ? key : `${key}.${path}`;
      found.push({ code: 'wrong-mapping', severity: 'error', file: FILE, path: place, message: what, remedy });
    }
  }
  return found;
}
