import type { NamedEdition } from '#contract';
import type { DescribedRecords } from './export/described-columns.ts';

/** The edition whose interviews record files are of, as their description names it; undefined of an existing survey. */
export function editionOfRecords({
  survey,
  title = {},
  questionnaire,
}: Pick<DescribedRecords, 'survey' | 'title' | 'questionnaire'>): NamedEdition | undefined {
  if (survey === undefined) return undefined;
  const { id = '', versions = [] } = questionnaire ?? {};
  const used = versions.filter(({ interviews }) => interviews > 0);
  return { key: survey, title, questionnaires: used.map(({ version }) => `${id} ${version}`) };
}
