import { instrumentFiles } from '../instrument-files.ts';
import { eachText, list, manifest, question } from '../mutations/judging.ts';
import type { Json } from '../mutations/mutation.ts';

/** A version after the one that there is: a question has another name, two codes are one, something is asked newly. */
export const LATER = '1.2.0';

const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
manifest(files).version = LATER;
const merged: string[] = list(files, 'ethnicity').splice(0, 2, 'merged');
eachText(files, (texts) => {
  for (const code of merged) delete texts.choices.ethnicity[code];
  texts.choices.ethnicity.merged = 'Merged';
  texts.questions.home_tenure = texts.questions.tenure;
  delete texts.questions.tenure;
  texts.questions.home_years = { text: 'How many years?' };
});
question(files, 'household', 'tenure').name = 'home_tenure';
files['modules/household.json'].screens.at(-1).questions.push({ name: 'home_years', type: 'number', min: 0, max: 99 });

/** Its files. */
export const laterFiles: Readonly<Record<string, unknown>> = files;

/** What its designer states of answers of the version before. */
export const laterMapping = {
  variables: { tenure: 'home_tenure' },
  codes: { m_ethnicity: Object.fromEntries(merged.map((code) => [code, 'merged'])) },
};
