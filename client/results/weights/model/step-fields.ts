import { z } from 'zod';
import { type WeightingSpecStep, weightingStep } from '#contract';
import type { StepField } from '../../../text/weighting-page/weighting-page-texts.ts';
import type { WrittenStep } from './weighting-draft.ts';

type StepKind = WeightingSpecStep['step'];

/** How a field is filled in. */
export type FieldKind =
  | { readonly is: 'text' | 'number' | 'tick' | 'margins' | 'numbers' | 'bounds' | 'totals' }
  /** Several texts, with a sign between them. */
  | { readonly is: 'texts'; readonly between: ',' | ';' }
  | { readonly is: 'choice'; readonly options: readonly string[] };

/** A field of a step, as the schema has it. */
export interface FieldOfStep {
  readonly key: string;
  /** What it is called: two steps may name different things alike. */
  readonly label: StepField;
  readonly isOptional: boolean;
  readonly kind: FieldKind;
}

/** The steps, in the order of the schema. */
export const STEP_KINDS: readonly StepKind[] = weightingStep.options.map(({ shape }) => shape.step.value);

/** The fields of a step, from its schema. */
export function fieldsOfStep(step: StepKind): FieldOfStep[] {
  const { shape } = weightingStep.options.find((each) => each.shape.step.value === step)!;
  return Object.entries(shape).flatMap(([key, schema]) => {
    if (key === 'step') return [];
    const isOptional = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
    const kind = kindOfField(key, plain(schema));
    return [{ key, label: labelOf(step, key), isOptional, kind }];
  });
}

function plain(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? plain(schema.unwrap()) : schema;
}

function kindOfField(key: string, schema: unknown): FieldKind {
  if (key === 'margins' || key === 'bounds' || key === 'totals') return { is: key };
  if (schema instanceof z.ZodEnum) return { is: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { is: 'tick' };
  if (schema instanceof z.ZodNumber) return { is: 'number' };
  if (!(schema instanceof z.ZodArray)) return { is: 'text' };
  if (schema.element instanceof z.ZodString) return { is: 'texts', between: key === 'numbers' ? ';' : ',' };
  return { is: 'numbers' };
}

function labelOf(step: StepKind, key: string): StepField {
  if (step === 'multiply' && key === 'by') return 'factor';
  if (step === 'propensity' && key === 'classes') return 'classCount';
  return key as StepField;
}

/** A new step with what it needs, to be filled in. */
export function newStep(step: StepKind): WrittenStep {
  switch (step) {
    case 'design':
      return { step, weight: '1 / {probability}' };
    case 'multiply':
      return { step, by: '1 / {selection}', reason: 'one adult was selected' };
    case 'eligibility':
      return { step, known: "{disposition} <> 'UH'" };
    case 'nonresponse':
    case 'propensity':
      return { step, responded: "{answered} = 'yes'", eligible: "{disposition} <> 'NE'" };
    case 'poststratify':
      return { step, by: ['sex'], totals: { path: 'totals.csv' } };
    case 'rake':
      return { step, margins: [{ by: ['sex'], totals: { path: 'totals.csv' } }] };
    case 'calibrate':
      return { step, method: 'raking', margins: [{ by: ['sex'], totals: { path: 'totals.csv' } }] };
    case 'trim':
      return { step, upper: 5, of: 'median' };
  }
}

/** A step with another value of a field; one without a value is left out. */
export function withField(step: WrittenStep, key: string, value: unknown): WrittenStep {
  const changed = Object.entries({ ...step, [key]: value }).filter(([, each]) => each !== undefined);
  // The server judges what is written; the page only fills it in.
  return Object.fromEntries(changed) as WrittenStep;
}
