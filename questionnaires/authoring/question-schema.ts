import { z } from 'zod';
import { code, expression, missingCode, name, templateName } from './schema-parts.ts';

/** The settings of a question with an answer, in the order in which they are kept. */
const missing = z.array(missingCode).exactOptional();
const visibleIf = expression.exactOptional();
const required = z.boolean().exactOptional();
const choicesVisibleIf = z.record(code, expression).exactOptional();
const edits = z
  .array(z.strictObject({ id: templateName, when: expression, severity: z.enum(['hard', 'soft']) }))
  .exactOptional();
const rowEdits = z
  .array(z.strictObject({ id: templateName, row: code, when: expression, severity: z.enum(['hard', 'soft']) }))
  .exactOptional();
const observed = z.literal(true).exactOptional();
const fieldCoded = z.literal(true).exactOptional();

/**
 * Each type of question with its own settings; a setting of another type has no meaning there and is refused.
 */
export const question = z.discriminatedUnion('type', [
  z.strictObject({
    name: templateName,
    type: z.literal('single'),
    choices: name,
    missing,
    visibleIf,
    required,
    choicesVisibleIf,
    fixed: z.strictObject({ when: expression, value: code }).exactOptional(),
    edits,
    observed,
    fieldCoded,
  }),
  z.strictObject({
    name: templateName,
    type: z.literal('multiple'),
    choices: name,
    missing,
    visibleIf,
    required,
    maxSelected: z.int().min(1).exactOptional(),
    exclusive: z.array(code).exactOptional(),
    choicesVisibleIf,
    edits,
    observed,
    fieldCoded,
  }),
  z.strictObject({
    name,
    type: z.literal('rows'),
    rows: name,
    choices: name,
    missing,
    rowsMissing: z.record(code, z.array(missingCode)).exactOptional(),
    visibleIf,
    rowsVisibleIf: choicesVisibleIf,
    required,
    edits: rowEdits,
    observed,
  }),
  z.strictObject({
    name: templateName,
    type: z.enum(['number', 'money']),
    missing,
    visibleIf,
    required,
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    integer: z.boolean().exactOptional(),
    edits,
    observed,
  }),
  z.strictObject({
    name: templateName,
    type: z.literal('text'),
    missing,
    visibleIf,
    required,
    maxLength: z.int().min(1).max(10_000).exactOptional(),
    edits,
    observed,
  }),
  z.strictObject({ name: templateName, type: z.literal('date'), missing, visibleIf, required, edits, observed }),
  z.strictObject({
    name: templateName,
    type: z.literal('statement'),
    visibleIf,
    required: z.literal(false).exactOptional(),
  }),
]);

const QUESTION_SETTINGS = new Set(question.options.flatMap(({ shape }) => Object.keys(shape)));

/** Whether questions of some type have this setting. */
export function isQuestionSetting(setting: string): boolean {
  return QUESTION_SETTINGS.has(setting);
}

/** A question as the files have it. */
export type WrittenQuestion = z.output<typeof question>;

/** Rows as the files have them. */
export type WrittenRows = Extract<WrittenQuestion, { type: 'rows' }>;
