import { z } from 'zod';
import { language } from '../schema-parts.ts';

/**
 * Where a text stands: its path in `texts/<language>.json` with dots, `questions.ev_place.text`; `fills.office` and
 * `states.01` stand in the manifest.
 */
const textKey = z
  .string()
  .regex(/^[a-z]+\.[^.\s]+(\.[^.\s]+)?$/, 'must be the place of a text, such as questions.ev_place.text');

const state = z
  .string()
  .regex(/^(done|reviewed) [0-9a-f]{12}$/, 'must be done or reviewed, and the mark of the source (12 digits)');

/** `design/translation.json`: by language and text. */
export const translationFile = z.record(language, z.record(textKey, state));

/** State of a text as it is kept: `done 0a1b2c3d4e5f`, with the mark of the source that was translated. */
export type KeptState = string;

/** States by language and text. A text without one was never marked. */
export type TranslationFile = Readonly<Record<string, Readonly<Record<string, KeptState>>>>;
