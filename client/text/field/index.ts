import type { InEveryLanguage } from '../shell/index.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';

/** Texts of the field work place. The questionnaire's own texts belong to the questionnaire. */
export type FieldTexts = typeof es;

export const fieldTexts: InEveryLanguage<FieldTexts> = { es, en, pt, fr };
