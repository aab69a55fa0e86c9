import { valueNumber } from '../codebook/value-number.ts';
import { InstrumentError } from '../expression/errors.ts';
import { instrumentProblems } from '../expression/instrument-problems.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { formTitle } from '../instrument/text.ts';
import { type Html, html } from '../pages/html.ts';
import type { GapName } from '../words/paper-words.ts';
import { type Paper, paperOf } from './paper.ts';
import { gapLabel } from './paper-text.ts';
import { dateBoxes } from './print-answers.ts';
import { printForm } from './print-form.ts';
import { type PaperSize, printStyle } from './print-style.ts';
import type { ShowCard } from './show-cards.ts';

/** Dates that the interviewer writes on the cover. */
const COVER_DATES: readonly GapName[] = ['window_start', 'window_end', 'lead_start', 'year_start'];

/**
 * The questionnaire on paper in one language, as one page of HTML complete in itself. Questions are numbered
 * and have their routing in words and boxes to mark. Instructions look different from what is read aloud,
 * checks are notes, forms that repeat stand once, and the cards to show stand at the end. Crimes, dates and
 * names that the tablet would fill in are gaps.
 *
 * @param options paper size, default A4; the seed of a case, to fill in its draw number
 * @throws InstrumentError unknown-language
 * @example printQuestionnaire(instrument, 'es', { paper: 'letter' })
 */
export function printQuestionnaire(
  instrument: Instrument,
  language: string,
  options: { paper?: PaperSize; seed?: string } = {},
): string {
  const { languages } = instrument.manifest;
  if (!languages.includes(language))
    throw new InstrumentError({ place: language, ...instrumentProblems.unknownLanguage({ languages }) });
  const paper = paperOf(instrument, language);
  const { title } = paper.texts.instrument;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ html: printStyle(options.paper ?? 'a4', paper.words.page) }}</style>
</head>
<body>
${cover(paper)}
${paper.forms.map((form) => printForm(paper, form, options.seed))}
${paper.cards.length > 0 && html`<section class="form apart">${paper.cards.map((card) => printCard(paper, card))}</section>`}
</body>
</html>
`;
  return page.html;
}

function cover(paper: Paper): Html {
  const { instrument, language, words, texts } = paper;
  const { id, version } = instrument.manifest;
  return html`<header>
<h1>${texts.instrument.title}</h1>
<p class="quiet">${id} ${version}. ${texts.instrument.note}</p>
<div class="identity">${[words.caseNumber, words.interviewer, words.date].map((label) => html`<div><span></span>${label}</div>`)}</div>
<div class="cover-block period">
<p><b>${words.route.period}</b></p>
${COVER_DATES.map((date) => html`<p class="entry"><span class="what">${gapLabel(paper, date)}</span> ${dateBoxes(paper)}</p>`)}
</div>
<div class="cover-block">
<h3>${words.howTo}</h3>
<ul class="legend">
<li class="aloud">${words.readAloud}</li>
<li class="instruction">${words.notReadAloud}</li>
<li><ul class="options inline"><li><span class="circle"></span>${words.oneAnswer}</li><li><span class="box"></span>${words.severalAnswers}</li></ul></li>
</ul>
</div>
<nav class="cover-block">
<h3>${words.contents}</h3>
<ul class="contents">${paper.forms.map(({ letter, module }) => html`<li><a href="#form-${letter}"><b class="letter">${letter}</b> ${formTitle(instrument, language, module.form)}</a></li>`)}</ul>
</nav>
</header>
`;
}

function printCard({ words, texts, instrument }: Paper, { number, list, codes, questions }: ShowCard): Html {
  return html`<div class="card">
<h3><span>${words.card.replace('$1', String(number))}</span> <span class="quiet">${questions.join(', ')}</span></h3>
<ol>${codes.map((code) => html`<li><small>${valueNumber(instrument.lists[list] ?? [], code)}</small> ${texts.choices[list]?.[code] ?? code}</li>`)}</ol>
</div>
`;
}
