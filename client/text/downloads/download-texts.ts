import type { FigureFormatName, RecordFormatName } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { downloadsInEnglish } from './en.ts';
import { downloadsInSpanish } from './es.ts';
import { downloadsInFrench } from './fr.ts';
import { downloadsInPortuguese } from './pt.ts';

/** Texts of downloading figures as files. */
export interface DownloadTexts {
  readonly format: string;
  readonly formats: Readonly<Record<FigureFormatName, string>>;
  /** The country and the year, which SDMX needs. */
  readonly area: string;
  readonly areaHint: string;
  readonly period: string;
  readonly periodHint: string;
  readonly download: string;
  readonly making: string;
  readonly made: string;
  /** The records of a numbered analysis file. */
  readonly records: {
    readonly title: (number: string) => string;
    readonly about: string;
    readonly formats: Readonly<Record<RecordFormatName, string>>;
    readonly download: string;
    readonly making: string;
    readonly made: string;
    readonly cancelled: string;
  };
}

export const downloadTexts: InEveryLanguage<DownloadTexts> = {
  es: downloadsInSpanish,
  en: downloadsInEnglish,
  pt: downloadsInPortuguese,
  fr: downloadsInFrench,
};
