import type { HouseholdRecords, SampledRecords, SeriesColumn } from '../../analysis/analysis-file.ts';
import { amountColumns } from './amount-columns.ts';
import { type AnalysedColumn, analysedCodeColumn, flagColumn, analysedNumberColumn, analysedTextColumn } from './analysed-column.ts';

/** Parts of a column's name. */
const OF = '__';

/** What figures read of persons or households beyond weight, stratum and PSU. */
export function sampledColumns(records: SampledRecords): AnalysedColumn[] {
  const { domains, tableDomains, atRisk, notAsked, unanswered } = records;
  return [
    ...designColumns(records),
    ...Array.from(domains, ([of, column]) => analysedCodeColumn(of, { what: 'domain', of }, column)),
    ...Array.from(tableDomains ?? [], ([of, column]) => analysedCodeColumn(of, { what: 'table_domain', of }, column)),
    ...Array.from(atRisk, ([of, holds]) => flagColumn(`at_risk${OF}${of}`, { what: 'at_risk', of }, holds)),
    ...Array.from(notAsked ?? [], ([of, holds]) => flagColumn(`not_asked${OF}${of}`, { what: 'not_asked', of }, holds)),
    ...Array.from(unanswered ?? [], ([of, { dontKnow, refused }]) => [
      flagColumn(`dont_know${OF}${of}`, { what: 'dont_know', of }, dontKnow),
      flagColumn(`refused${OF}${of}`, { what: 'refused', of }, refused),
    ]).flat(),
  ];
}

/** The parts of the design that not every survey has. */
function designColumns(records: SampledRecords): AnalysedColumn[] {
  const { fpc, laterStages = [], replicates = [], unit, weights } = records;
  return [
    ...(fpc ? [analysedNumberColumn('fpc', { what: 'fpc' }, fpc)] : []),
    ...laterStages.flatMap(({ stratum, cluster, fpc: share }, stage) => {
      const of = String(stage + 2);
      return [
        ...(stratum ? [analysedTextColumn(`stratum_${of}`, { what: 'stage_stratum', of }, stratum)] : []),
        analysedTextColumn(`cluster_${of}`, { what: 'stage_cluster', of }, cluster),
        analysedNumberColumn(`fpc_${of}`, { what: 'stage_fpc', of }, share),
      ];
    }),
    ...Array.from(weights ?? [], ([of, values]) => analysedNumberColumn(`weight${OF}${of}`, { what: 'weight', of }, values)),
    ...replicates.map((values, index) =>
      analysedNumberColumn(`replicate_${index + 1}`, { what: 'replicate', of: String(index + 1) }, values),
    ),
    ...(unit ? [analysedNumberColumn('interview_of', { what: 'interview_of' }, unit)] : []),
  ];
}

/** What only households have. */
export function householdColumns(households: HouseholdRecords): AnalysedColumn[] {
  const { memberVictim, memberNotAsked, members, amounts } = households;
  const others = memberVictim && flagColumn('member_victim', { what: 'member_victim' }, memberVictim);
  return [
    // Blank where it was not asked.
    ...(others
      ? [{ ...others, valueAt: (row: number) => (memberNotAsked?.[row] === 1 ? null : others.valueAt(row)) }]
      : []),
    ...Array.from(members ?? [], ([of, counts]) => analysedNumberColumn(`members${OF}${of}`, { what: 'members', of }, counts)),
    ...amountColumns(amounts),
  ];
}

/** The series of the Sustainable Development Goals, of persons. */
export function seriesColumns(series: readonly SeriesColumn[] = []): AnalysedColumn[] {
  return series.flatMap(({ series: of, values, answered }) => [
    analysedNumberColumn(`sdg${OF}${of}`, { what: 'series', of }, values),
    ...(answered ? [analysedNumberColumn(`sdg_answered${OF}${of}`, { what: 'series_answered', of }, answered)] : []),
  ]);
}
