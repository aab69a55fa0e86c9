import { readConfig } from '../../config.ts';
import { deriveMissing } from '../../derivation/derive-missing.ts';
import { instrumentsWithFolder } from '../../instruments/import-folder.ts';
import { openServerStore } from '../../start/open-server-store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import { sampleFromInterviews } from '../../weighting/sample-from-interviews.ts';
import type { SampleRows } from '../../weighting/sample-rows.ts';

/** The sample of an edition in the database, once its interviews are derived. @param named its key */
export async function sampleOfEdition(named: string | undefined): Promise<SampleRows> {
  const config = readConfig();
  const { store } = await openServerStore(config);
  try {
    const { key } = await findSurvey(store, named);
    const instruments = await instrumentsWithFolder(store, config.instruments, new Date().toISOString());
    await deriveMissing({ store, keepDerived: store.keepDerived, instruments }, key);
    return await sampleFromInterviews(store, key);
  } finally {
    await store.close();
  }
}
