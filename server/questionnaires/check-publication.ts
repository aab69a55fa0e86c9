import {
  type Finding,
  type Instrument,
  InvalidInstrument,
  lint,
  parseInstrument,
  runScenario,
  SCENARIOS_FAIL,
  scenariosIn,
} from '#questionnaires';
import type { FileTexts } from '../files/pack-texts.ts';
import { filesOfTexts } from '../instruments/about-files.ts';
import { mappingFindings, storedVersion } from '../instruments/mapping-findings.ts';
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
    const wrong = await mappingFindings(storedVersion(store), instrument, files, 'error');
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
