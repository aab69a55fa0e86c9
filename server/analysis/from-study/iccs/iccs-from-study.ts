import { ICCS_TAG_NAMES, ICCS_TAGS } from '#questionnaires';
import type { Categories, IncidentRecords } from '../../analysis-file.ts';
import { categoriesAt } from '../../columns.ts';
import type { Records } from '../records.ts';
import { conditionOf } from '../study-columns.ts';
import type { StudyIncidents } from '../study-schema.ts';

/** Codes and tags of ICCS of the rows of a file, as far as the study states them. @param crime of every row */
export function iccsFromStudy(
  { crimes, iccsTags }: Pick<StudyIncidents, 'crimes' | 'iccsTags'>,
  file: Records,
  { crime, rows }: { readonly crime: Int32Array; readonly rows: Int32Array },
): Pick<IncidentRecords, 'iccs' | 'iccsTags'> {
  const isCoded = crimes.some(({ iccs }) => iccs !== undefined);
  return {
    ...(isCoded && { iccs: categoriesAt(codesOfCrimes(crimes, file, crime), rows) }),
    ...(iccsTags && {
      iccsTags: new Map(
        ICCS_TAG_NAMES.flatMap((tag) => {
          const rules = iccsTags[tag];
          return rules === undefined ? [] : [[tag, categoriesAt(tagOf(ICCS_TAGS[tag], rules, file), rows)] as const];
        }),
      ),
    }),
  };
}

function codesOfCrimes(crimes: StudyIncidents['crimes'], file: Records, crime: Int32Array): Categories {
  const stated = crimes.map(({ iccs }) => (typeof iccs === 'object' ? iccs : { code: iccs, rules: [] }));
  const names = [...new Set(stated.flatMap(({ code, rules }) => [code ?? [], rules.map((rule) => rule.code)].flat(2)))];
  names.sort();
  const codes = new Int32Array(file.rows).fill(-1);
  for (const [of, { code, rules }] of stated.entries()) {
    const conditions = rules.map((rule) => ({ holds: conditionOf(rule.when, file), code: names.indexOf(rule.code) }));
    const otherwise = code === undefined ? -1 : names.indexOf(code);
    for (let row = 0; row < file.rows; row++)
      if (crime[row] === of) codes[row] = conditions.find(({ holds }) => holds[row] === 1)?.code ?? otherwise;
  }
  return { codes, names };
}

function tagOf(
  names: readonly string[],
  rules: readonly { readonly when: string; readonly is: string }[],
  file: Records,
): Categories {
  const conditions = rules.map(({ when, is }) => ({ holds: conditionOf(when, file), code: names.indexOf(is) }));
  const unknown = names.indexOf('unknown');
  const codes = Int32Array.from(
    { length: file.rows },
    (_, row) => conditions.find(({ holds }) => holds[row] === 1)?.code ?? unknown,
  );
  return { codes, names };
}
