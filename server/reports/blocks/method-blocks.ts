import { definitionOf, measureName, sourceInWords } from '#contract';
import { comparabilityWords, type Html, html } from '#questionnaires';
import { notesOnSource } from '../../analysis/exported/figure-source.ts';
import { toCases } from '../../suppression/rounded/steps.ts';
import type { StepSummary } from '../../weighting/step-summary.ts';
import { plainTable } from '../page/plain-table.ts';
import type { ReportContext } from '../report-context.ts';

/** Records of each kind, strata, PSUs, and how standard errors are made. */
export function designBlock({ facts, words, locale, made }: ReportContext): Html {
  const number = new Intl.NumberFormat(locale);
  const { methods } = words;
  const { households, persons, incidents } = facts.records;
  // Incidents are what tables count, and may hide.
  const told = { households, persons, incidents: hidesWholes(made) ? 0 : toCases(incidents) };
  const rows = [
    ...(['households', 'persons', 'incidents'] as const)
      .filter((unit) => told[unit] > 0)
      .map((unit) => [methods.units[unit], number.format(told[unit])]),
    [methods.strata, number.format(facts.strata)],
    [methods.psus, number.format(facts.psus)],
  ];
  return html`${plainTable(methods.records, [words.columns.what, words.columns.count], rows, words)}<p>${methods.variance}${words.colon}${methods.varianceKinds[facts.variance]}.</p>\n`;
}

/** Whether a figure of everybody is hidden. */
function hidesWholes({ tables }: ReportContext['made']): boolean {
  const cells = tables.flatMap(({ figures }) => figures.flatMap((figure) => figure.cells));
  return cells.some(({ cell }) => cell.suppressed !== '' && Object.values(cell.domain).every((value) => value === ''));
}

/**
 * Every step of weighting with what it did, or a sentence where the weights were not made here; then which weights the
 * edition before has, where one is compared with.
 */
export function weightingBlock(context: ReportContext): Html {
  return html`${ownWeights(context)}${weightsBefore(context)}`;
}

function ownWeights({ facts: { weighting, isStudy }, words, locale }: ReportContext): Html {
  const { methods, columns } = words;
  if (weighting === undefined) return html`<p>${isStudy ? methods.studyWeights : methods.designWeights}</p>\n`;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const factor = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const rows = weighting.steps.map((step) => [
    `${methods.weightNames[step.weight]}, ${step.number}: ${nameOfStep(step.step, methods.stepNames)}${step.reason === undefined ? '' : ` (${step.reason})`}`,
    whole.format(step.n),
    whole.format(step.sumBefore),
    whole.format(step.sum),
    // The factor of a class that was fitted to a known total tells its records.
    isFit(step) ? '–' : `${factor.format(step.smallestFactor)} – ${factor.format(step.largestFactor)}`,
  ]);
  const heads = [columns.step, columns.n, methods.before, methods.after, methods.factors];
  return html`<p>${methods.weighting(weighting)}</p>${plainTable(methods.weights, heads, rows, words)}`;
}

function weightsBefore({ facts: { before, sourceBefore, isStudy }, words }: ReportContext): Html | undefined {
  if (before === undefined) return undefined;
  const { made, design, study } = words.methods.weightsOfBefore;
  const weights = sourceBefore?.weighting ? made(sourceBefore.weighting) : isStudy ? study : design;
  return html`<p>${words.methods.weightsBefore({ edition: before, weights })}</p>\n`;
}

function isFit({ classes, numbers = [] }: StepSummary): boolean {
  return numbers.length > 0 || classes.some(({ total }) => total !== undefined);
}

function nameOfStep(step: string, names: Readonly<Record<string, string>>): string {
  return Object.hasOwn(names, step) ? names[step]! : step;
}

export function questionnaireBlock({ facts: { questionnaire }, words, locale }: ReportContext): Html | undefined {
  if (questionnaire === undefined) return undefined;
  const { methods } = words;
  const { id, version, sha256, versions } = questionnaire;
  const number = new Intl.NumberFormat(locale);
  const counted = versions.filter(({ leftOut }) => leftOut.length === 0);
  const facts = [
    [methods.questionnaire, id],
    [methods.version, version],
    [methods.hash, sha256],
    ...counted.map((one) => [
      `${methods.interviews}, ${methods.version} ${one.version}`,
      number.format(one.interviews),
    ]),
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>\n`;
}

/** How many figures and questions of the standard are the same, asked otherwise, not comparable or not asked. */
export function comparabilityBlock({
  facts: { comparability },
  words,
  language,
  locale,
}: ReportContext): Html | undefined {
  if (comparability === undefined) return undefined;
  const { standing } = comparabilityWords(language);
  const { standard, own, counts } = comparability;
  const number = new Intl.NumberFormat(locale);
  const kinds = ['same', 'otherwise', 'not-comparable', 'not-asked'] as const;
  const rows = kinds.map((kind) => [
    standing[kind],
    number.format(counts.figures[kind]),
    number.format(counts.questions[kind]),
  ]);
  const note = words.methods.comparabilityNote({
    standard: `${standard.id} ${standard.version}`,
    own: `${own.id} ${own.version}`,
  });
  return html`<p>${note}</p>${plainTable(words.methods.comparability, [words.columns.what, words.methods.figures, words.methods.questions], rows, words)}`;
}

/** Where the figures are from: source, analysis file, weights, program. */
export function provenanceBlock({ facts, words, language, sheet }: ReportContext): Html {
  const { numbered, weighting, source, program, madeFrom = [], before = '', sourceBefore } = facts;
  const notes = notesOnSource({ ...(numbered && { numbered }), ...(weighting && { weighting }) }, language);
  if (sourceBefore?.numbered) {
    const { number, sha256 } = sourceBefore.numbered;
    notes.push(words.methods.fileBefore({ edition: before, number: String(number), hash: sha256 }));
  }
  const files = madeFrom.map(({ name, sha256 }) => html`<div><dt>${name}</dt><dd>${sha256}</dd></div>`);
  return html`<p>${sheet.source}${words.colon}${sourceInWords(source, language)}.</p>${notes.map((note) => html`<p>${note}</p>`)}<p>${words.madeWith(program)}</p>${
    files.length > 0 && html`<p>${words.methods.sourceFiles}</p><dl class="facts hashes">${files}</dl>`
  }\n`;
}

/** Every indicator of the report with its definition. */
export function definitionsBlock({ made, names }: ReportContext): Html | undefined {
  const indicators = new Set(
    made.tables.flatMap(({ figures }) => figures.map(({ cells }) => cells[0]!.cell.indicator)),
  );
  const defined = [...indicators]
    .map((id) => ({ name: measureName(names, id), definition: definitionOf(names, id) ?? '' }))
    .filter(({ definition }) => definition !== '')
    .sort((a, b) => a.name.localeCompare(b.name));
  if (defined.length === 0) return undefined;
  return html`<dl class="terms">${defined.map(({ name, definition }) => html`<div><dt>${name}</dt><dd>${definition}</dd></div>`)}</dl>\n`;
}
