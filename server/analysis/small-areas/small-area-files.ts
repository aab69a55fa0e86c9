import { FIGURE_LANGUAGES } from '#contract';
import { csvText } from '../../exports/csv-text.ts';
import { type SourceOfRows, sourceColumns } from '../../exports/source-columns.ts';
import type { AnalysisFile } from '../analysis-file.ts';
import type { MadeSmallAreas, ModelFigure } from './made-small-areas.ts';
import { saidOfModelFigure, saidOfSmallAreas } from './small-area-words.ts';

const DIRECT = ['estimate', 'se', 'cv', 'lower', 'upper', 'df', 'n', 'standard', 'label', 'flag'] as const;

const MODEL = [
  'basis',
  'estimate',
  'rmse',
  'cv',
  'direct_weight',
  'synthetic',
  'sampling_variance',
  'standardized_residual',
] as const satisfies readonly (keyof ModelFigure)[];

/**
 * Figures of areas as CSV, a line an area: the direct figure in the columns `direct_...`, with the label of the
 * standard, that of the model in the columns `model_...`, which have none.
 */
export function smallAreaCsv({ areas, direct }: MadeSmallAreas, source: SourceOfRows = {}): string {
  const told = sourceColumns(source);
  const { id, crime, outcome, category } = direct.figure;
  const figure = { indicator: id, crime, outcome: outcome ?? 'both', category, per: direct.per };
  const head = [
    ...Object.keys(figure),
    'area',
    ...DIRECT.map((name) => `direct_${name}`),
    'direct_not_computed',
    ...MODEL.map((name) => `model_${name}`),
    'model_outside_range',
    ...FIGURE_LANGUAGES.map((language) => `model_said_${language}`),
    ...Object.keys(told),
  ];
  return csvText([
    head,
    ...areas.map(({ area, direct: cell, model }) => [
      ...Object.values(figure),
      area,
      ...DIRECT.map((name) => cell?.[name]),
      Object.entries(cell?.not_computed ?? {})
        .map(([quantity, code]) => `${quantity}=${code}`)
        .join(';'),
      ...MODEL.map((name) => model[name]),
      model.outside_range ? 'yes' : 'no',
      ...FIGURE_LANGUAGES.map((language) => saidOfModelFigure(model, language)),
      ...Object.values(told),
    ]),
  ]);
}

/** The model as CSV, a line a number: `part` says which (`coefficient`, `diagnostic`, `variance_function`). */
export function smallAreaModelCsv(made: MadeSmallAreas): string {
  const { coefficients, variance_function: curve, ...diagnostics } = modelOf(made);
  const { heterogeneity, residuals, direct_cvs: cvs, ...numbers } = diagnostics;
  const lines = Object.entries({
    ...numbers,
    heterogeneity: heterogeneity.statistic,
    heterogeneity_df: heterogeneity.df,
    residuals_beyond_2: residuals.beyond_2,
    direct_cv_limit: cvs.limit,
    direct_cvs_above: cvs.above,
    direct_cvs_smaller: cvs.smaller,
    direct_cvs_within: cvs.within,
  }).map(([name, value]) => ['diagnostic', name, value, null, null, name === 'heterogeneity' ? heterogeneity.p : null]);
  return csvText([
    ['part', 'name', 'value', 'se', 'z', 'p'],
    ...coefficients.map(({ name, value, se, z, p }) => ['coefficient', name, value, se, z, p]),
    ...lines,
    ...Object.entries(curve ?? {}).map(([name, value]) => ['variance_function', name, value]),
  ]);
}

/** Everything as JSON: what was specified, the model, then one area a line, so that two runs can be compared. */
export function smallAreaJson(
  made: MadeSmallAreas,
  { study, weighting, numbered }: Pick<AnalysisFile, 'study' | 'weighting' | 'numbered'>,
): string {
  const { spec, direct, covariates, areas } = made;
  const { id, unit, crime, outcome, category, statistic } = direct.figure;
  const head = {
    study,
    ...(weighting && { weighting }),
    ...(numbered && { analysis_file: numbered }),
    specification: spec,
    figure: { indicator: id, unit, crime, outcome: outcome ?? 'both', category, statistic, per: direct.per },
    covariates: { file: covariates.file, sha256: covariates.sha256 },
    said: inLanguages((language) => saidOfSmallAreas(made, language)),
    model: modelOf(made),
  };
  const lines = areas.map(({ model, ...area }) =>
    JSON.stringify({
      ...area,
      model: { ...model, said: inLanguages((language) => saidOfModelFigure(model, language)) },
    }),
  );
  return `${JSON.stringify(head).slice(0, -1)},"areas":[\n${lines.join(',\n')}\n]}\n`;
}

function modelOf({ spec, fit, variances: { curve }, areas, cvs }: MadeSmallAreas) {
  const residuals = areas.flatMap(({ model: { standardized_residual: residual } }) => residual ?? []);
  const { statistic, df, pValue } = fit.heterogeneity;
  return {
    method: spec.method,
    /** Of the areas around what their covariates say, in the square of the figure's unit. */
    variance_between: fit.variance,
    areas: areas.length,
    areas_in_model: fit.sampledAreas,
    rounds: fit.rounds,
    log_likelihood: fit.logLikelihood,
    aic: fit.aic,
    bic: fit.bic,
    heterogeneity: { statistic, df, p: pValue },
    residuals: { beyond_2: residuals.filter((residual) => Math.abs(residual) > 2).length },
    direct_cvs: cvs,
    variances: curve ? 'smoothed' : 'direct',
    ...(curve && {
      variance_function: {
        form: curve.form,
        a: curve.a,
        b: curve.b,
        r2: curve.r2,
        points: curve.points.length,
        left_out: curve.leftOut,
      },
    }),
    coefficients: fit.coefficients.map(({ name, value, se, z, pValue: p }) => ({ name, value, se, z, p })),
  };
}

function inLanguages<Said>(say: (language: (typeof FIGURE_LANGUAGES)[number]) => Said) {
  return Object.fromEntries(FIGURE_LANGUAGES.map((language) => [language, say(language)]));
}
