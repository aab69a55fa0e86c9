import { rowsStated } from './answers/study-answers-schema.ts';
import type { SampledPart } from './study-parts.ts';
import type {
  CodeColumns,
  IncidentWeight,
  Study,
  StudyAmounts,
  StudyDomain,
  StudyHouseholds,
  StudyIncidents,
  StudyPersons,
  StudyWeight,
} from './study-schema.ts';

/** A column or an expression of the study, and what it has to be. */
export interface StudyUse {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly as: 'code column' | 'weight column' | 'condition' | 'number' | 'number or condition' | 'text';
}

/** Every column and expression of a study, by the file whose rows they are about. */
export function usesByFile(study: Study): { file: string; uses: StudyUse[] }[] {
  const { households, persons, incidents } = study;
  const parts: { file: string; uses: StudyUse[] }[] = [];
  if (households) {
    const memberVictim = use(['households', 'memberVictim'], households.memberVictim, 'condition');
    const amounts = amountUses(['households', 'amounts'], households.amounts);
    parts.push({
      file: households.file,
      uses: [...sampledUses('households', households), ...memberVictim, ...amounts],
    });
  }
  if (persons) {
    const household = codeUses(['persons', 'household'], persons.household);
    parts.push({ file: persons.file, uses: [...sampledUses('persons', persons), ...household] });
  }
  if (incidents) parts.push({ file: incidents.file, uses: incidentUses(incidents) });
  const fileOf = { household: households?.file, person: persons?.file, incident: incidents?.file };
  for (const [index, indicator] of study.indicators.entries()) {
    const file = fileOf[indicator.unit];
    if (file !== undefined) parts.push({ file, uses: indicatorUses(['indicators', index], indicator) });
  }
  return parts;
}

function sampledUses(part: SampledPart, sampled: StudyHouseholds | StudyPersons): StudyUse[] {
  return [
    ...use([part, 'rows'], sampled.rows, 'condition'),
    ...codeUses([part, 'key'], sampled.key),
    ...codeUses([part, 'interviewOf'], sampled.interviewOf),
    ...weightUses([part, 'weight'], sampled.weight),
    ...Object.entries(sampled.weights).flatMap(([name, weight]) => weightUses([part, 'weights', name], weight)),
    ...codeUses([part, 'stratum'], sampled.stratum),
    ...codeUses([part, 'psu'], sampled.psu),
    ...use([part, 'fpc'], sampled.fpc, 'weight column'),
    ...(sampled.laterStages ?? []).flatMap(({ stratum, cluster, fpc }, stage) => [
      ...codeUses([part, 'laterStages', stage, 'stratum'], stratum),
      ...codeUses([part, 'laterStages', stage, 'cluster'], cluster),
      ...use([part, 'laterStages', stage, 'fpc'], fpc, 'weight column'),
    ]),
    ...domainUses(part, sampled.domains),
    ...conditionUses([part, 'atRisk'], sampled.atRisk),
    ...toldUses([part, 'answers'], sampled.answers),
  ];
}

function toldUses(path: readonly PropertyKey[], answers: StudyPersons['answers'] = {}): StudyUse[] {
  return Object.entries(answers).flatMap(([question, stated]) =>
    rowsStated(stated ?? {}).flatMap(({ row, codes }) =>
      conditionUses(row === '' ? [...path, question] : [...path, question, row], codes),
    ),
  );
}

function incidentUses(incidents: StudyIncidents): StudyUse[] {
  return [
    ...use(['incidents', 'rows'], incidents.rows, 'condition'),
    ...codeUses(['incidents', 'key'], incidents.key),
    ...codeUses(['incidents', 'person'], incidents.person),
    ...codeUses(['incidents', 'household'], incidents.household),
    ...use(['incidents', 'inScope'], incidents.inScope, 'condition'),
    ...incidentWeightUses(['incidents', 'weight'], incidents.weight),
    ...Object.entries(incidents.weights).flatMap(([name, weight]) =>
      incidentWeightUses(['incidents', 'weights', name], weight),
    ),
    ...domainUses('incidents', incidents.domains),
    ...incidents.crimes.flatMap((crime, index) => crimeUses(['incidents', 'crimes', index], crime)),
    ...Object.entries(incidents.iccsTags ?? {}).flatMap(([tag, rules]) =>
      (rules ?? []).flatMap(({ when }, place) => use(['incidents', 'iccsTags', tag, place, 'when'], when, 'condition')),
    ),
    ...answerUses(['incidents', 'answers'], incidents.answers),
    ...amountUses(['incidents', 'amounts'], incidents.amounts),
  ];
}

function crimeUses(
  path: readonly PropertyKey[],
  { when, iccs, weight, answers, amounts }: StudyIncidents['crimes'][number],
) {
  const rules = typeof iccs === 'object' ? iccs.rules : [];
  return [
    ...use([...path, 'when'], when, 'condition'),
    ...rules.flatMap((rule, place) => use([...path, 'iccs', 'rules', place, 'when'], rule.when, 'condition')),
    ...(weight ? incidentWeightUses([...path, 'weight'], weight) : []),
    ...(answers ? answerUses([...path, 'answers'], answers) : []),
    ...amountUses([...path, 'amounts'], amounts),
  ];
}

function amountUses(path: readonly PropertyKey[], amounts: StudyAmounts = {}): StudyUse[] {
  return Object.entries(amounts).flatMap(([name, amount]) => [
    ...use([...path, name, 'value'], amount?.value, 'number'),
    ...use([...path, name, 'unknown'], amount?.unknown, 'condition'),
  ]);
}

function answerUses(path: readonly PropertyKey[], answers: StudyIncidents['answers']): StudyUse[] {
  return Object.entries(answers).flatMap(([name, conditions]) => conditionUses([...path, name], conditions));
}

function indicatorUses(path: readonly PropertyKey[], indicator: Study['indicators'][number]): StudyUse[] {
  const isShare = indicator.statistic === 'share';
  const as = isShare ? 'condition' : 'number or condition';
  return [
    ...use([...path, 'among'], indicator.among, 'condition'),
    ...use([...path, 'numerator'], indicator.numerator, as),
    ...('denominator' in indicator ? use([...path, 'denominator'], indicator.denominator, as) : []),
    ...(isShare ? conditionUses([...path, 'categories'], indicator.categories) : []),
  ];
}

function codeUses(path: readonly PropertyKey[], columns: CodeColumns | undefined): StudyUse[] {
  if (!Array.isArray(columns)) return use(path, columns, 'code column');
  return columns.flatMap((column, place) => use([...path, place], column, 'code column'));
}

function weightUses(path: readonly PropertyKey[], weight: StudyWeight): StudyUse[] {
  return typeof weight === 'string'
    ? use(path, weight, 'weight column')
    : use([...path, 'expression'], weight.expression, 'number');
}

function incidentWeightUses(path: readonly PropertyKey[], weight: IncidentWeight): StudyUse[] {
  const numbers = ['expression', 'factor', 'times', 'forms'] as const;
  return [
    ...use([...path, 'column'], weight.column, 'weight column'),
    ...numbers.flatMap((name) => use([...path, name], weight[name], 'number')),
  ];
}

function domainUses(part: string, domains: Readonly<Record<string, StudyDomain>>): StudyUse[] {
  return Object.entries(domains).flatMap(([name, variable]) => {
    const path = [part, 'domains', name];
    return 'value' in variable
      ? use([...path, 'value'], variable.value, 'text')
      : conditionUses([...path, 'categories'], variable.categories);
  });
}

function conditionUses(path: readonly PropertyKey[], conditions: Readonly<Record<string, string | undefined>> = {}) {
  return Object.entries(conditions).flatMap(([name, text]) => use([...path, name], text, 'condition'));
}

/** None for a part that the study leaves out. */
function use(path: readonly PropertyKey[], text: string | undefined, as: StudyUse['as']): StudyUse[] {
  return text === undefined ? [] : [{ path, text, as }];
}
