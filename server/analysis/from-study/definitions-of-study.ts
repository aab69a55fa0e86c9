import type { StatedDefinition, StudyDefinitions } from '../analysis-file.ts';
import { presentParts } from './study-parts.ts';
import type { IncidentWeight, Study } from './study-schema.ts';

const UNIT_OF_PART = { households: 'household', persons: 'person', incidents: 'incident' } as const;

/**
 * What a study says a crime, a stated figure and a group of a domain are, so that two studies can be told apart that
 * call different things alike.
 */
export function definitionsOfStudy(study: Study): StudyDefinitions {
  const { incidents, indicators, files } = study;
  const crimes = (incidents?.crimes ?? []).map(({ key, level, when, weight }): [string, StatedDefinition] => [
    key,
    {
      when,
      ...countedBy(weight ?? incidents?.weight ?? {}),
      atRisk: (level === 'person' ? study.persons : study.households)?.atRisk[key],
    },
  ]);
  const figures = indicators.map((indicator): [string, StatedDefinition] => {
    const { id, among } = indicator;
    const { numerator, denominator, categories = {} } = { denominator: undefined, categories: undefined, ...indicator };
    const ofCategories = Object.entries(categories).map(([category, when]) => [`category ${category}`, when]);
    return [id, { among, numerator, denominator, ...Object.fromEntries(ofCategories) }];
  });
  const groups = presentParts(study).map(({ name, part }): [string, Record<string, StatedDefinition>] => {
    const ofPart = Object.entries(part.domains).flatMap(([variable, of]) =>
      'categories' in of ? [[variable, of.categories] as const] : [],
    );
    return [UNIT_OF_PART[name], Object.fromEntries(ofPart)];
  });
  return {
    columns: new Set(Object.values(files).flatMap(({ columns }) => Object.keys(columns))),
    crimes: new Map(crimes),
    figures: new Map(figures),
    groups: new Map(groups),
  };
}

/** How many incidents a record stands for. The weight itself is of the sample, and another one every year. */
function countedBy({ factor, times, cap, forms }: IncidentWeight): StatedDefinition {
  return { factor, times, cap: cap === undefined ? undefined : String(cap), forms };
}
