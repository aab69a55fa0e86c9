import type { CaseReply } from '#contract';
import { dueForms, openForm } from '#questionnaires';
import { loadInstrument } from './load-instrument.ts';

/** Reads the questionnaire of a case and makes its first form once: the next time it is quick. */
export async function readyFor({ caseId, seed, instrument: id, version }: CaseReply): Promise<void> {
  const instrument = await loadInstrument(id, version);
  const context = { caseId, seed };
  const [first] = dueForms(instrument, {}, context);
  const language = instrument.manifest.defaultLanguage;
  if (first) openForm(instrument, first.key, {}, context, { language }).dispose();
}
