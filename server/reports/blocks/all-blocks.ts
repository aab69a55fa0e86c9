import type { Html } from '#questionnaires';
import type { ReportContext } from '../report-context.ts';
import type { TemplateBlock } from '../template/known-names.ts';
import { changeSentences, changeTables, notComparable } from './change-blocks.ts';
import { funnelBlock } from './funnel-block.ts';
import { headlineFigures } from './headline-blocks.ts';
import {
  comparabilityBlock,
  definitionsBlock,
  designBlock,
  provenanceBlock,
  questionnaireBlock,
  weightingBlock,
} from './method-blocks.ts';
import {
  coverageBlock,
  imputationBlock,
  interviewerBlock,
  labelCounts,
  labelKey,
  responseRates,
  sampleAccounts,
  suppressionBlock,
} from './quality-blocks.ts';
import { ownTables, tableBlock } from './table-blocks.ts';

/** Makes one block. @param level of a heading in it. @returns undefined where there is nothing to show */
export type MakeBlock = (context: ReportContext, level: number) => Html | undefined;

/** Every block that a template can name. */
export const REPORT_BLOCKS: Readonly<Record<TemplateBlock, MakeBlock>> = {
  'headline-figures': (context) => headlineFigures('headline', context),
  'headline-table': (context, level) => tableBlock('headline', context, level),
  'sdg-figures': (context) => headlineFigures('sdg', context),
  'sdg-table': (context, level) => tableBlock('sdg', context, level),
  'persons-table': (context, level) => tableBlock('persons', context, level),
  'households-table': (context, level) => tableBlock('households', context, level),
  'reporting-funnel': funnelBlock,
  'reporting-table': (context, level) => tableBlock('reporting', context, level),
  'reasons-table': (context, level) => tableBlock('reasons', context, level),
  'sex-table': (context, level) => tableBlock('sex', context, level),
  'age-table': (context, level) => tableBlock('age', context, level),
  'area-table': (context, level) => tableBlock('area', context, level),
  'state-table': (context, level) => tableBlock('state', context, level),
  'perception-table': (context, level) => tableBlock('perception', context, level),
  'places-table': (context, level) => tableBlock('places', context, level),
  'trust-table': (context, level) => tableBlock('trust', context, level),
  'own-tables': ownTables,
  'change-sentences': changeSentences,
  'change-table': changeTables,
  'not-comparable': notComparable,
  'label-key': labelKey,
  'label-counts': labelCounts,
  'response-rates': responseRates,
  'sample-accounts': sampleAccounts,
  coverage: coverageBlock,
  'interviewer-effect': interviewerBlock,
  imputation: imputationBlock,
  suppression: suppressionBlock,
  design: designBlock,
  'weighting-steps': weightingBlock,
  'questionnaire-version': questionnaireBlock,
  comparability: comparabilityBlock,
  definitions: definitionsBlock,
  provenance: provenanceBlock,
};
