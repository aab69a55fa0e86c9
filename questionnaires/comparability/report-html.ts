import type { Change } from '../diff/change.ts';
import type { VerdictReason } from '../diff/reasons.ts';
import { reasonWords } from '../diff/words/reason-in-words.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { formTitle, textOf, textsIn } from '../instrument/text.ts';
import { type Html, html } from '../pages/html.ts';
import { PAGE_STYLE } from '../pages/page-style.ts';
import { figureName } from './figure-name.ts';
import type { ComparabilityReport, ComparedQuestion } from './report.ts';
import { STANDINGS, type Standing } from './standing.ts';
import type { ComparabilityWords } from './words/comparability-words.ts';
import { comparabilityWords } from './words/words-of.ts';

/** The page's own: two texts under each other, a mark beside the word of each result; narrow, a row is a block. */
const STYLE = `${PAGE_STYLE}
.texts { margin: .35rem 0 0; }
.result { white-space: nowrap; font-weight: 600; }
@media screen and (max-width: 44rem) {
  .rows thead { position: absolute; left: -999rem; }
  .rows tr, .rows th, .rows td { display: block; width: auto; }
  .rows tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .rows th, .rows td { border: 0; padding: 0; overflow-wrap: anywhere; }
}
@media print { nav { display: none; } tr { break-inside: avoid; } }
`;

const MARKS: Readonly<Record<Standing, string>> = {
  same: '=',
  otherwise: '~',
  'not-comparable': '≠',
  'not-asked': '–',
};

interface ReportPage {
  readonly standard: Instrument;
  readonly own: Instrument;
  readonly language: string;
  readonly words: ComparabilityWords;
}

/**
 * The report in one language as one page of HTML, for screen and paper, complete in itself.
 *
 * @param report of `compareWithStandard(standard, own)`
 */
export function comparabilityHtml(
  report: ComparabilityReport,
  { standard, own, language }: Omit<ReportPage, 'words'>,
): string {
  const words = comparabilityWords(language);
  const page = { standard, own, language, words };
  const named = (instrument: Instrument) =>
    `${textsIn(instrument, language).instrument.title} (${instrument.id} ${instrument.version})`;
  const subtitle = words.subtitle.replace('$1', () => named(own)).replace('$2', () => named(standard));
  const sections: [string, string, Html][] = [
    ['summary', words.summary, summary(page, report)],
    ['survey', words.survey, changeList(page, report.survey)],
    ['figures', words.figures, figureTable(page, report)],
    ['questions', words.questions, questionTables(page, report)],
    ['added', words.added, addedList(page, report)],
    ['foreseen', words.foreseen, html`<p>${words.foreseenExplained}</p>${placeList(page, report.foreseen)}`],
  ];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}: ${own.id} ${own.version}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<a class="skip" href="#report">${words.skip}</a>
<header>
<h1>${words.title}</h1>
<p>${subtitle}</p>
<p class="quiet">${words.explanation}</p>
</header>
<nav aria-label="${words.contents}"><ul>
${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
</ul></nav>
<main id="report">
${sections.map(([id, title, content]) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${content}</section>\n`)}
</main>
</body>
</html>
`.html;
}

function summary({ words, language }: ReportPage, { counts }: ComparabilityReport): Html {
  const row = (standing: Standing) =>
    html`<tr><th scope="row">${words.standing[standing]}</th><td class="number">${counts.figures[standing]}</td><td class="number">${counts.questions[standing]}</td></tr>\n`;
  const languages = Object.entries(counts.otherWords).map(
    ([code, number]) =>
      html`<tr><th scope="row">${languageName(code, language)}</th><td class="number">${number}</td></tr>\n`,
  );
  return html`<table>
<thead><tr><th scope="col">${words.result}</th><th scope="col" class="number">${words.figures}</th><th scope="col" class="number">${words.questions}</th></tr></thead>
<tbody>${STANDINGS.map(row)}</tbody>
</table>
<table>
<thead><tr><th scope="col">${words.otherWords}</th><th scope="col" class="number">${words.questions}</th></tr></thead>
<tbody>${languages}</tbody>
</table>`;
}

function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

/** Each reason once, with the places where it holds. */
function changeList(page: ReportPage, changes: readonly Change[]): Html {
  if (changes.length === 0) return html`<p>${page.words.none}</p>`;
  const byReason = Map.groupBy(changes, ({ because }) => because);
  return html`<ul>${[...byReason].map(
    ([because, members]) =>
      html`<li>${reasonsOf(page, [because])} <code>${members.map(({ subject }) => subject).join(', ')}</code></li>\n`,
  )}</ul>`;
}

function placeList({ words }: ReportPage, changes: readonly Change[]): Html {
  const subjects = [...new Set(changes.map(({ subject }) => subject))];
  return subjects.length === 0 ? html`<p>${words.none}</p>` : html`<p><code>${subjects.join(', ')}</code></p>`;
}

function reasonsOf({ language }: ReportPage, reasons: readonly VerdictReason[]): string {
  const sentences = reasonWords(language).reasons;
  return reasons.map((reason) => sentences[reason]).join(' ');
}

function resultCell({ words }: ReportPage, standing: Standing): Html {
  return html`<td class="result"><span aria-hidden="true">${MARKS[standing]}</span> ${words.standing[standing]}</td>`;
}

function figureTable(page: ReportPage, { figures }: ComparabilityReport): Html {
  const { words, standard, language } = page;
  const rows = figures.map(
    (figure) =>
      html`<tr><th scope="row">${figureName(standard, language, figure)}</th>${resultCell(page, figure.standing)}<td>${reasonsOf(page, figure.reasons)}</td></tr>\n`,
  );
  return html`<table class="rows">
<thead><tr><th scope="col">${words.figure}</th><th scope="col">${words.result}</th><th scope="col">${words.why}</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

function questionTables(page: ReportPage, { questions }: ComparabilityReport): Html {
  const { words, standard, language } = page;
  const byForm = Map.groupBy(questions, ({ form }) => form);
  return html`${[...byForm].map(
    ([form, members]) => html`<h3>${formTitle(standard, language, form)}</h3>
<table class="rows">
<thead><tr><th scope="col">${words.question}</th><th scope="col">${words.result}</th><th scope="col">${words.why}</th></tr></thead>
<tbody>${members.map((question) => questionRow(page, question))}</tbody>
</table>\n`,
  )}`;
}

function questionRow(page: ReportPage, { name, standing, reasons, words: others }: ComparedQuestion): Html {
  const { words, standard, language } = page;
  const other = others.find((one) => one.language === language);
  const texts =
    other &&
    html`<dl class="texts"><dt>${words.standard}</dt><dd>${other.standard}</dd><dt>${words.own}</dt><dd>${other.own}</dd></dl>`;
  return html`<tr><td class="code">${name}</td>${resultCell(page, standing)}<td>${
    standing === 'same' ? (textOf(standard, language, name) ?? '') : reasonsOf(page, reasons)
  }${texts}</td></tr>\n`;
}

function addedList({ words, own, language }: ReportPage, { added }: ComparabilityReport): Html {
  if (added.length === 0) return html`<p>${words.none}</p>`;
  return html`<ul>${added.map(
    ({ name }) => html`<li><code>${name}</code> ${textOf(own, language, name) ?? ''}</li>\n`,
  )}</ul>`;
}
