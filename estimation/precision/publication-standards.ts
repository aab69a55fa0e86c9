import type { Needs, PrecisionClass, PrecisionStandard, PublicationStandard } from './standard.ts';

/** Without degrees of freedom a coefficient of variation has nothing to stand on. */
const INEGI: readonly PrecisionClass[] = [
  { label: 'high', needs: { cvBelow: 0.15, df: 1 } },
  { label: 'moderate', needs: { cvBelow: 0.3, df: 1 } },
  { label: 'low', needs: {} },
];

const INE_CHILE: Needs = { n: 60, df: 9 };

const CEPAL_2020: Needs = { n: 100, effectiveN: 140, positive: 50 };

/** The rule for planned domains (deff below 1 with n of 100) is not here: nothing tells which domains were planned. */
const CEPAL_2023: Needs = { deff: 1, effectiveN: 60, df: 9 };

const NCHS_RATE: Needs = { effectiveN: 10, effectivePositive: 10, relativeWidthAtMost: 1.6 };

const DANE: readonly PrecisionClass[] = [
  { label: 'precise', needs: { cvAtMost: 0.07, df: 1 } },
  { label: 'acceptable', needs: { cvBelow: 0.15, df: 1 } },
  { label: 'regular', needs: { cvAtMost: 0.2, df: 1 } },
  { label: 'imprecise', needs: {} },
];

const ABS: readonly PrecisionClass[] = [
  { label: 'sufficient', needs: { cvBelow: 0.25, df: 1 } },
  { label: 'use-with-caution', needs: { cvAtMost: 0.5, df: 1 } },
  { label: 'too-unreliable', needs: {} },
];

/** The standards, one record each. Sources and differences: docs/methods.md, Quality labels. */
export const PUBLICATION_STANDARDS: Readonly<Record<PublicationStandard, PrecisionStandard>> = {
  inegi: {
    source: 'INEGI, ENVIPE, Tabulados básicos: notes on precision levels',
    boundary: 'none',
    classes: { share: INEGI, other: INEGI },
  },
  ine_chile: {
    source:
      'INE Chile (2020), Estándar para la evaluación de la calidad de las estimaciones en encuestas de hogares; R package calidad, assess with scheme chile and publish_table',
    classes: {
      share: [
        { label: 'reliable', needs: { ...INE_CHILE, seAtMost: { power: 2 / 3, divisor: 9 } } },
        { label: 'weakly-reliable', needs: INE_CHILE },
        { label: 'not-reliable', needs: {} },
      ],
      other: [
        { label: 'reliable', needs: { ...INE_CHILE, cvAtMost: 0.15 } },
        { label: 'weakly-reliable', needs: { ...INE_CHILE, cvAtMost: 0.3 } },
        { label: 'not-reliable', needs: {} },
      ],
    },
    tableShare: 0.5,
  },
  cepal_2020: {
    source:
      'CEPAL (2020), Criterios de calidad en la estimación de indicadores a partir de encuestas de hogares, LC/TS.2020/52; R package calidad, assess with scheme eclac_2020',
    classes: {
      share: [
        { label: 'publish', needs: { ...CEPAL_2020, logCvAtMost: 0.175, cvBelow: 0.2, df: 9 } },
        { label: 'review', needs: { ...CEPAL_2020, logCvAtMost: 0.175 } },
        { label: 'suppress', needs: {} },
      ],
      other: [
        { label: 'publish', needs: { ...CEPAL_2020, cvBelow: 0.2, df: 9 } },
        { label: 'review', needs: CEPAL_2020 },
        { label: 'suppress', needs: {} },
      ],
    },
  },
  cepal_2023: {
    source:
      'CEPAL (2023), as R package calidad implements it: assess with scheme eclac_2023. The rule for shares from 0.5 on (weakly reliable with 30 cases, whatever the log CV) is of versions of R/evaluate_internal.R whose date is not known; that of commit 127380a31b6c (inesscc/calidad) has no such rule, and calls a share with a log CV over 17.5 % non-reliable',
    classes: {
      share: [
        { label: 'reliable', needs: { ...CEPAL_2023, logCvAtMost: 0.175, positive: 50 } },
        { label: 'weakly-reliable', needs: { ...CEPAL_2023, logCvAtMost: 0.175, positive: 30 } },
        { label: 'weakly-reliable', needs: { ...CEPAL_2023, shareAtLeast: 0.5, positive: 30 } },
        { label: 'not-reliable', needs: {} },
      ],
      other: [
        { label: 'reliable', needs: { ...CEPAL_2023, cvAtMost: 0.2, positive: 50 } },
        { label: 'weakly-reliable', needs: { ...CEPAL_2023, cvAtMost: 0.3, positive: 30 } },
        { label: 'not-reliable', needs: {} },
      ],
    },
  },
  nchs: {
    source:
      'National Center for Health Statistics, Data Presentation Standards: for proportions (Vital and Health Statistics, Series 2, No. 175, 2017), for rates and counts (Series 2, No. 200, 2023). Compared: every limit of both (No. 175: 30 effective cases, widths of 5 and 30 points and of 130 %, the complement, 8 degrees of freedom; No. 200: 10 effective cases, 160 %, 8 degrees of freedom) with R package surveytable, which cites them (R/z_lpe.R); those of No. 200 also with the abstract of the evaluation by NCHS (stacks.cdc.gov/view/cdc/123462). Not compared: the text of No. 200, which could not be read, and which intervals it calls appropriate; compare it before publication',
    classes: {
      share: [
        { label: 'publish', needs: { kornGraubard: true, df: 8, inside: true } },
        { label: 'review', needs: { kornGraubard: true } },
        { label: 'suppress', needs: {} },
      ],
      other: [
        { label: 'publish', needs: { ...NCHS_RATE, df: 8 } },
        { label: 'review', needs: NCHS_RATE },
        { label: 'suppress', needs: {} },
      ],
    },
  },
  dane: {
    source:
      'DANE (June 2008), Estimación e interpretación del coeficiente de variación de la encuesta cocensal, Censo General 2005. Compared with the document (scribd.com/document/131573643): title, date and what it is about, which its beginning says. Not compared: all limits of the classes (7, 15 and 20 %) and their names, which are those that are commonly quoted; compare them before publication',
    boundary: 'none',
    classes: { share: DANE, other: DANE },
  },
  abs: {
    source:
      'Australian Bureau of Statistics, 4530.0 Crime Victimisation, Australia, 2009-10, Technical Note Data Quality, paragraph 5',
    boundary: 'none',
    classes: { share: ABS, other: ABS },
  },
};
