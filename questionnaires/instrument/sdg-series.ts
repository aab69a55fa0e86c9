import type { SdgSeries } from './manifest.ts';
import type { Instrument } from './prepared-instrument.ts';

/** The question about walking alone at any hour, which an earlier series of 16.1.4 counts. */
const WALKING_AT_ANY_HOUR = 'walk_alone_day';

const AFTER_DARK = 'VC_SNS_WALN_DRK';
const AT_ANY_HOUR = 'VC_SNS_WALN';

/**
 * The series of the Sustainable Development Goals that a questionnaire gives: those of its manifest, and of 16.1.4 the
 * series of earlier metadata, walking alone at any hour, where it is asked with the answers that count after dark.
 *
 * @returns each series once, those of the manifest first
 */
export function sdgSeriesOf(instrument: Instrument): readonly SdgSeries[] {
  return instrument.derive(findSeries);
}

function findSeries({ manifest, forms, lists }: Instrument): readonly SdgSeries[] {
  const dark = manifest.sdg.find(({ series }) => series === AFTER_DARK);
  if (dark === undefined || !('questions' in dark.source)) return manifest.sdg;
  if (manifest.sdg.some(({ series }) => series === AT_ANY_HOUR)) return manifest.sdg;
  const { counts = [] } = dark.source;
  const questions = forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
  const asked = questions.find(({ name }) => name === WALKING_AT_ANY_HOUR);
  const codes = asked?.type === 'single' ? (lists[asked.choices ?? ''] ?? []) : [];
  if (counts.length === 0 || !counts.every((code) => codes.includes(code))) return manifest.sdg;
  return [...manifest.sdg, { ...dark, series: AT_ANY_HOUR, source: { questions: [WALKING_AT_ANY_HOUR], counts } }];
}
