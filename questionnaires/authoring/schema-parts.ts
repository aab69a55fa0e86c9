import { z } from 'zod';
import { LONGEST_EXPRESSION } from '../expression/parse-expression.ts';

/**
 * Names become variables of SurveyJS, which compares them in lower case and gives some of them a meaning of
 * its own; `constructor` and the like would reach into objects.
 */
const RESERVED = ['constructor', 'prototype', 'item', 'row', 'panel', 'survey', 'locale', 'no', 'require', 'title'];

const NAME = /^[a-z][a-z0-9_]{0,63}$/;
const TEMPLATE_NAME = /^(\[c\]_[a-z0-9]|[a-z])[a-z0-9_]{0,63}(\[a\])?$/;
const CODE = /^[a-z0-9_]{1,64}$/;

const notReserved = (name: string) => !RESERVED.includes(name);
export const name = z
  .string()
  .regex(NAME, 'must be lower-case letters, digits and _ (at most 64), a letter first')
  .refine(notReserved, 'is a reserved word; choose another name');
export const templateName = z
  .string()
  .regex(
    TEMPLATE_NAME,
    'must be lower-case letters, digits and _ (at most 64), a letter first; [c]_ may stand before it, [a] after it',
  )
  .refine(notReserved, 'is a reserved word; choose another name');
export const screenName = z.union([z.literal('[c]'), templateName]);
export const code = z.string().regex(CODE, 'must be lower-case letters, digits and _');
export const missingCode = z.enum(['dk', 'refused', 'na']);
export const text = z.string().min(1);
export const expression = z.string().min(1).max(LONGEST_EXPRESSION);
export const localizedText = z.record(z.string(), text);
export const language = z.string().regex(/^[a-z]{2,3}(-[a-z]{2})?$/, 'must be a language such as es, pt-br or arn');
