import { unitOf } from '#contract';
import { type Html, html, PAGE_STYLE } from '#questionnaires';
import { sheetWordsIn } from '../../exports/figures/words/sheet-words-in.ts';
import type { DescribedRecords } from '../../microdata/export/described-columns.ts';
import type { ViewRisk } from '../risk/measure-risk.ts';
import type { PublicFileReport } from '../risk/risk-report.ts';
import { reportNames } from './report-names.ts';
import { type ReportLanguage, RISK_WORDS, type RiskWords } from './words/risk-words.ts';

const STAGES = ['records', 'coarse', 'released'] as const;

const WHY = ['keys', 'telling', 'sensitive', 'rareCrimes', 'mergedCrimes'] as const;

/** Tables are moved sideways where the screen is narrow. */
const RISK_STYLE = `
.sideways { overflow-x: auto; margin: .75rem 0 1.5rem; }
.sideways:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.sideways caption { text-align: left; font-weight: 600; }
.sideways tbody th { font-weight: 400; }
.sideways td, .sideways thead th.number { text-align: right; font-variant-numeric: tabular-nums; width: auto; }
@media print { .sideways { overflow: visible; } }
`;

/** The report of a public-use file as one page that loads nothing. */
export function riskReportHtml(
  report: PublicFileReport,
  language: ReportLanguage,
  described: Pick<DescribedRecords, 'files'>,
): string {
  const words = RISK_WORDS[language];
  const { locale } = words;
  const names = reportNames(described, language, locale);
  const say = (value: number, digits = 0) => written(value, locale, { maximumFractionDigits: digits });
  const { withheld, diversity, attacks, design, earlier } = report;
  const { sealed, rare } = withheld.incidentsLeftOut;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.heading(titleOf(report, language))}</title>
<style>${{ html: PAGE_STYLE + RISK_STYLE }}</style>
</head>
<body>
<header><h1>${words.heading(titleOf(report, language))}</h1>
<p><strong>${words.office}</strong></p>
<dl><dt>${words.facts.study}</dt><dd>${report.study}</dd>
<dt>${words.facts.k}</dt><dd>${report.k}</dd><dt>${words.facts.l}</dt><dd>${report.l}</dd></dl></header>
<main>
<h2>${words.records}</h2>
${table(
  words.records,
  ['', words.before, words.after],
  Object.entries(report.records).map(([unit, { before, after }]) => [
    words.units[unit as 'person'],
    say(before),
    say(after),
  ]),
)}
<h2>${words.risk}</h2>
<p>${words.riskNote}</p>
${(['people', 'victims'] as const).map((view) => riskTable(report, view, words, say))}
<h2>${words.blank}</h2>
<p>${words.blankNote(say(withheld.cells), say(100 * withheld.share, 2))}</p>
<p>${words.leftOut(say(sealed), say(rare), say(withheld.incidentsMergedInAreas))}</p>
${table(
  words.blank,
  [words.column, ...WHY.map((why) => words.why[why]), words.ofCells],
  withheld.columns.map((one) => [names.column(one.column), ...WHY.map((why) => say(one[why])), say(one.cells)]),
)}
${section(
  words.diversity,
  words.diversityNote,
  [words.column, words.groups, words.alike, words.fewest],
  Object.entries(diversity).map(([name, { groups, alike, fewest }]) => [
    names.column(name),
    say(groups),
    say(alike),
    say(fewest),
  ]),
)}
<h2>${words.attacks}</h2>
${table(
  words.attacks,
  ['', ''],
  Object.entries({ ...attacks, ...attacks.rarePatterns }).flatMap(([name, count]) =>
    typeof count === 'number' ? [[words.attackNames[name as 'people'], say(count)]] : [],
  ),
)}
<h2>${words.design}</h2>
<p>${words.designNote(say(design.joinedAlike), say(design.joinedUnlike), say(design.alone))}</p>
${table(
  words.design,
  ['', words.before, words.after],
  (['strata', 'psus'] as const).map((name) => [words[name], say(design.sampled[name]), say(design.published[name])]),
)}
<h2>${words.earlier}</h2>
${
  earlier.length === 0
    ? html`<p>${words.noEarlier}</p>`
    : html`<ul>${earlier.map(
        ({ publicFile, madeAt, together }) =>
          html`<li>${publicFile}, ${madeAt.slice(0, 10)}. ${together ? words.together(say(together.people), say(together.victims)) : words.notAgain}</li>`,
      )}</ul>`
}
${section(
  words.figures,
  words.figuresNote,
  [
    words.figure,
    sheetWordsIn(language).unit,
    `${words.estimate} (${words.before})`,
    `${words.estimate} (${words.after})`,
    `${words.standardError} (${words.before})`,
    `${words.standardError} (${words.after})`,
    words.difference,
  ],
  report.figures.map(({ before, after, inStandardErrors, ...figure }) => [
    names.figure(figure),
    names.unit(figure.indicator),
    rounded(before.estimate * percent(figure.indicator), locale),
    after ? rounded(after.estimate * percent(figure.indicator), locale) : '–',
    rounded(before.se * percent(figure.indicator), locale),
    after ? rounded(after.se * percent(figure.indicator), locale) : '–',
    inStandardErrors === null ? '–' : say(inStandardErrors, 2),
  ]),
)}
</main>
</body>
</html>
`;
  return page.html;
}

function riskTable(
  { risk }: PublicFileReport,
  view: 'people' | 'victims',
  words: RiskWords,
  say: (value: number, digits?: number) => string,
): Html {
  const of = STAGES.map((stage): ViewRisk => risk[stage][view]);
  const [first] = of;
  const classes = first!.classes.map(({ from, to }, place) => [
    words.sharedBy(say(from), to === undefined ? undefined : say(to)),
    ...of.map(({ classes: counts }) => say(counts[place]?.records ?? 0)),
  ]);
  return table(
    words.views[view],
    ['', ...STAGES.map((stage) => words.stages[stage])],
    [
      ...classes,
      [words.expected, ...of.map(({ expected }) => say(expected, 1))],
      [words.highest, ...of.map(({ highest }) => say(highest, 5))],
      ...(view === 'victims' ? [[words.homes, ...STAGES.map((stage) => say(risk[stage].homes.expected, 1))]] : []),
    ],
  );
}

/** Shares are written in percent, as their unit says. */
function percent(indicator: string): number {
  return unitOf(indicator) === 'share' ? 100 : 1;
}

/** What the office calls the file, with the code that names it. */
function titleOf({ publicFile, specification }: PublicFileReport, language: ReportLanguage): string {
  const title = specification?.title?.[language];
  return title === undefined ? publicFile : `${title} (${publicFile})`;
}

/** With its heading; nothing where there is no line. */
function section(heading: string, note: string, head: readonly string[], rows: readonly (readonly string[])[]): Html {
  return rows.length === 0
    ? html``
    : html`<h2>${heading}</h2>
<p>${note}</p>
${table(heading, head, rows)}`;
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Html {
  if (rows.length === 0) return html``;
  return html`<div class="sideways" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${head.map((text, place) => (place === 0 ? html`<th scope="col">${text}</th>` : html`<th scope="col" class="number">${text}</th>`))}</tr></thead>
<tbody>${rows.map(([name, ...values]) => html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td>${value}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** Four digits that count, and every one before the point. */
function rounded(value: number, locale: string): string {
  const isLarge = Math.abs(value) >= 1000;
  return written(value, locale, isLarge ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 });
}

/** As the language writes it: what rounds to nothing is no less than nothing. */
function written(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, { ...options, signDisplay: 'negative' }).format(value);
}
