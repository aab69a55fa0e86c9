import { filled } from '../conditions-in-words/filled.ts';
import type { Sensitive } from '../instrument/instrument.ts';
import { formsOfSameIncident } from '../instrument/names.ts';
import { rowsTogether } from '../instrument/rows.ts';
import { formTitle } from '../instrument/text.ts';
import { type Html, html } from '../pages/html.ts';
import { incidentSheet } from './incident-sheet.ts';
import type { Paper, PaperForm, PaperScreen } from './paper.ts';
import { printDraw } from './print-draw.ts';
import { printQuestion } from './print-question.ts';
import { printRows } from './print-rows.ts';

/** One form on paper: when it is asked, of whom, its parts and its questions. */
export function printForm(paper: Paper, form: PaperForm, seed?: string): Html {
  const { module, letter, screens } = form;
  const { words, instrument, language } = paper;
  const condition = paper.say([module.when], module.form);
  return html`<section class="form${module.repeat && ' apart'}" id="form-${letter}">
<h2><span class="letter">${letter}</span> ${formTitle(instrument, language, module.form)}</h2>
${condition !== undefined && html`<p class="note">${words.formIf.replace('$1', () => condition)}</p>`}
${repeatNotes(paper, form)}
${module.sensitive && sensitiveNotes(paper, module.sensitive)}
${module.form === 'selection' && printDraw(paper, seed)}
${screens.map((screen) => printScreen(paper, form, screen))}
${afterCopy(paper, form)}
</section>
`;
}

function repeatNotes(paper: Paper, { module }: PaperForm): Html {
  const { words, instrument } = paper;
  if (module.repeat === 'members') {
    return html`<p class="instruction">${words.perMember}</p><p class="head">${words.line}</p>`;
  }
  if (module.repeat !== 'incidents') return html``;
  const head = html`<p class="head">${words.crime} ________________________ ${words.incidentNumber}</p>`;
  const isFirst = formsOfSameIncident(instrument, module.form).length === 0;
  if (!isFirst) return html`<p class="instruction">${words.sameIncident}</p>\n${head}`;
  const { perCrime, perInterview } = instrument.manifest.details;
  const most = filled(words.incidentsAtMost, [String(perCrime), String(perInterview)]);
  return html`<p class="instruction">${words.perIncident} ${most}</p>${incidentSheet(paper)}\n${head}`;
}

/** Where to go after a copy: to the copy of the next person, or to the first form of the next incident. */
function afterCopy({ words, forms }: Paper, form: PaperForm): Html {
  const { module, letter } = form;
  const next = forms[forms.indexOf(form) + 1];
  if (module.repeat === 'members' && next)
    return html`<p class="instruction">${words.route.nextMember.replace('$1', next.letter)}</p>`;
  const incidentForms = forms.filter(({ module: other }) => other.repeat === 'incidents');
  if (module.repeat !== 'incidents' || incidentForms.at(-1)?.letter !== letter) return html``;
  return html`<p class="instruction">${words.copies.next.replace('$1', incidentForms[0]?.letter ?? letter)}</p>`;
}

const CARE = ['privacyCheck', 'selfCompleted', 'skippable', 'noNarrative', 'referralCard'] as const;

/** Whether the notes of a form already say everything that one of its crimes asks of the interviewer. */
function isSameCare(sensitive: Sensitive, ofForm: Sensitive | undefined): boolean {
  return CARE.every((key) => !sensitive[key] || ofForm?.[key]);
}

/** What a sensitive form asks of the interviewer. */
function sensitiveNotes({ words }: Paper, sensitive: Sensitive): Html {
  const notes = CARE.filter((key) => sensitive[key]).map((key) => words[key]);
  return html`<div class="sensitive"><b>${words.sensitive}.</b> ${notes.join(' ')}</div>`;
}

function printScreen(paper: Paper, form: PaperForm, screen: PaperScreen): Html {
  const { visibleIf, crime, template } = screen.screen;
  const title = crime ? paper.texts.crimes[crime.key]?.name : paper.texts.screens?.[template]?.title;
  const condition = paper.say(visibleIf, form.module.form);
  const [first, ...others] = rowsTogether(screen.items.map((item) => ({ item, row: item.question.row }))).map(
    (group) => {
      const placed = group.map(({ item }) => ({ paper, form, item }));
      return group[0].row ? printRows(placed) : printQuestion(placed[0]!, screen);
    },
  );
  const heading = html`${title !== undefined && html`<h3>${title}</h3>`}
${condition !== undefined && html`<p class="note gate">${paper.words.askIf.replace('$1', () => condition)}</p>`}
${crime?.sensitive && !isSameCare(crime.sensitive, form.module.sensitive) && sensitiveNotes(paper, crime.sensitive)}`;
  // The heading stays with the first question.
  return html`<div class="screen"><div class="together">${heading}${first}</div>${others}</div>
`;
}
