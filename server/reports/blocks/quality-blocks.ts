import { categoryName, isUnread, measureName, type SampleAccountingReply, STANDARD_LABELS } from '#contract';
import { type Html, html } from '#questionnaires';
import type { MadeTables } from '../made/make-tables.ts';
import { withMinus } from '../made/number-writer.ts';
import { plainTable } from '../page/plain-table.ts';
import type { InterviewerEffect } from '../quality/interviewer-effect.ts';
import { type ToldCoverage, toldCoverage } from '../quality/told-coverage.ts';
import type { ReportContext } from '../report-context.ts';
import { figureInWords } from '../sentences/figure-in-words.ts';
import { printedQuality } from '../sentences/printed-quality.ts';
import { SHOWN_RATES } from '../words/report-texts.ts';

/** The classes of the standard: sign, word, and their limits. */
export function labelKey({ facts: { standard }, standards, pictures, words }: ReportContext): Html {
  const labels = STANDARD_LABELS[standard].map((label) => {
    const quality = printedQuality(label);
    return html`<li>${{ html: pictures.swatch(quality) }} <span class="precision precision-${quality}">${standards.labels[label]}</span></li>`;
  });
  return html`<ul class="key">${labels}</ul><p>${standards.thresholds[standard]}</p><p>${words.notes.low}</p>${
    isUnread(standard) && html`<p>${standards.asCited[standard]}</p>`
  }\n`;
}

/** How many figures of the report have each label. */
export function labelCounts({ made, facts: { standard }, standards, words, locale }: ReportContext): Html {
  const number = new Intl.NumberFormat(locale);
  const cells = made.tables.flatMap(({ figures }) => figures.flatMap((figure) => figure.cells.map(({ cell }) => cell)));
  const count = (is: (label: string) => boolean) =>
    cells.filter(({ label, suppressed }) => suppressed === '' && is(label)).length;
  const labels: readonly string[] = STANDARD_LABELS[standard];
  const rows = STANDARD_LABELS[standard].map((label) => [
    standards.labels[label],
    number.format(count((one) => one === label)),
  ]);
  const others = count((label) => !labels.includes(label));
  return plainTable(
    words.quality.counts,
    [words.columns.label, words.columns.count],
    others === 0 ? rows : [...rows, [standards.labels.none, number.format(others)]],
    words,
  );
}

export function responseRates({ facts: { accounting }, words, locale }: ReportContext): Html | undefined {
  if (accounting === undefined) return undefined;
  const { household, person, joint } = accounting.rates;
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const stages = { household, person, joint };
  const names = ['household', 'person', 'joint'] as const;
  const heads = names.flatMap((name) => [
    words.stages[name],
    `${words.stages[name]} (${words.columns.weighted.toLocaleLowerCase(locale)})`,
  ]);
  const rows = SHOWN_RATES.map((rate) => [
    words.rates[rate],
    ...names.flatMap((name) =>
      [stages[name].unweighted, stages[name].weighted].map(({ rates }) => {
        const value = rates[rate];
        return typeof value === 'number' ? percent.format(value) : '–';
      }),
    ),
  ]);
  const open = fatesBeforeEligible(accounting).open.n;
  const note = open === 0 ? '' : ` ${words.rateNoteOpen(new Intl.NumberFormat(locale).format(open))}`;
  return html`${plainTable(words.quality.rates, [words.columns.what, ...heads], rows, words)}<div class="notes"><p>${words.rateNote}${note}</p></div>\n`;
}

export function sampleAccounts({ facts: { accounting }, words, locale }: ReportContext): Html | undefined {
  if (accounting === undefined) return undefined;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const row = (name: string, { n, weighted }: UnitsOfStep) => [name, number.format(n), number.format(weighted)];
  const fates = fatesBeforeEligible(accounting);
  const rows = accounting.steps.flatMap((step) => [
    row(words.accounts[step.step], step),
    ...(step.step === 'households'
      ? (['notEligible', 'unknown', 'open'] as const)
          .filter((fate) => fates[fate].n > 0)
          .map((fate) => row(words.accountsLess[fate], fates[fate]))
      : []),
  ]);
  const heads = [words.columns.step, words.columns.count, words.columns.weighted];
  return plainTable(words.quality.accounts, heads, rows, words);
}

type UnitsOfStep = Pick<SampleAccountingReply['steps'][number], 'n' | 'weighted'>;

/** Households that are not among the eligible ones, by why: AAPOR's codes that begin with 4 are of ineligible ones. */
function fatesBeforeEligible({
  steps,
}: SampleAccountingReply): Record<'notEligible' | 'unknown' | 'open', UnitsOfStep> {
  const { out } = steps.find(({ step }) => step === 'households')!;
  const sumOf = (is: (reason: string) => boolean) =>
    out
      .filter(({ reason }) => is(reason))
      .reduce((sum, { n, weighted }) => ({ n: sum.n + n, weighted: sum.weighted + weighted }), { n: 0, weighted: 0 });
  return {
    notEligible: sumOf((reason) => reason.startsWith('4')),
    unknown: sumOf((reason) => reason.startsWith('3')),
    open: sumOf((reason) => reason === 'open'),
  };
}

/** Sums of weights before they were fitted beside the totals of the population; a sentence where there are none. */
export function coverageBlock({
  made,
  facts: { isStudy, weighting, rules },
  words,
  names,
  locale,
}: ReportContext): Html {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const told = toldCoverage(weighting?.steps ?? [], { hidesGroups: made.hidesGroups, fewest: rules.minimumCases });
  if (told.length === 0) {
    const { coverageOfStudy, coverageWithoutTotals } = words.quality;
    return html`<p>${isStudy ? coverageOfStudy : coverageWithoutTotals}</p>\n`;
  }
  const nameOf = (of: ToldCoverage['of']) => {
    if (of === 'all') return words.quality.coverageAll;
    return 'label' in of ? className(of.label, names) : words.quality.coverageOthers(number.format(of.others));
  };
  const rows = told.map(({ weight, of, before, total }) => [
    `${words.methods.weightNames[weight]}${words.colon}${nameOf(of)}`,
    number.format(before),
    number.format(total),
    percent.format(before / total),
  ]);
  const heads = [words.columns.what, words.methods.before, words.columns.total, words.columns.share];
  return html`${plainTable(words.quality.coverage, heads, rows, words)}<div class="notes"><p>${words.quality.coverageNote}</p></div>\n`;
}

/** A class of one variable in words; of several as the specification names it. */
function className(label: string, names: ReportContext['names']): string {
  return /^\w+=[^=,]+$/u.test(label) ? categoryName(names, label) : label;
}

/** How alike the answers to one interviewer are, of figures that the report tells: of a hidden one they would tell. */
export function interviewerBlock(context: ReportContext): Html | undefined {
  const { made, facts, words, locale } = context;
  const interviewers = facts.interviewers.filter((effect) => isShown(made, effect));
  if (interviewers.length === 0) return undefined;
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const two = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  });
  const { rho, interviewers: count, mean, deff } = words.quality.interviewerColumns;
  const rows = interviewers.map((effect) => [
    figureInWords({ ...effect, outcome: 'both', category: '' }, context),
    new Intl.NumberFormat(locale).format(effect.interviewers),
    one.format(effect.interviews / effect.interviewers),
    withMinus(two.format(effect.rho)),
    one.format(effect.factor),
  ]);
  return html`${plainTable(words.quality.interviewers, [words.columns.what, count, mean, rho, deff], rows, words)}<div class="notes"><p>${words.quality.interviewerNote}</p></div>\n`;
}

/** Whether the report has the figure of everybody and does not hide it. */
function isShown({ tables }: MadeTables, { indicator, crime }: InterviewerEffect): boolean {
  return tables.some(({ figures }) =>
    figures.some(({ cells }) =>
      cells.some(
        ({ cell }) =>
          cell.indicator === indicator &&
          cell.crime === crime &&
          cell.suppressed === '' &&
          Object.values(cell.domain).every((value) => value === ''),
      ),
    ),
  );
}

export function imputationBlock({ made, words, names }: ReportContext): Html {
  const imputed = [...new Set(made.tables.flatMap((table) => table.imputed))].map((name) => measureName(names, name));
  const isMoney = made.tables.some(({ figures }) => figures.some(({ cells }) => 'currency' in cells[0]!.cell));
  return html`<p>${imputed.length === 0 ? words.quality.noImputation : words.quality.imputed(imputed.join(', '))}</p>${
    isMoney && html`<p>${words.quality.unknownAmounts}</p>`
  }\n`;
}

export function suppressionBlock({ made, facts: { rules }, words, locale }: ReportContext): Html {
  const number = new Intl.NumberFormat(locale);
  const said = { cells: number.format(made.cells), minimum: number.format(rules.minimumCases) };
  const sentence =
    made.hidden === 0
      ? words.quality.nothingHidden(said)
      : words.quality.suppression({ ...said, hidden: number.format(made.hidden) });
  return html`<p>${sentence}${made.release === undefined ? '' : ` ${words.quality.besideRelease}`}</p>\n`;
}
