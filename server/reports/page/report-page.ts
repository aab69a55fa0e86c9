import { createHash } from 'node:crypto';
import { sourceInWords } from '#contract';
import { type Html, html } from '#questionnaires';
import { PAGE_NUMBER } from '../../exports/contents-pages.ts';
import { REPORT_BLOCKS } from '../blocks/all-blocks.ts';
import type { ReportContext } from '../report-context.ts';
import { writtenLevel } from '../sentences/written-p.ts';
import type { TemplateBlock, TemplateCondition, TemplateName } from '../template/known-names.ts';
import type { ReportTemplate } from '../template/read-templates.ts';
import { plainLine, renderTemplate, type TemplateFill } from '../template/render-template.ts';
import type { TemplatePart } from '../template/template-parts.ts';
import { dayInWords } from './day-in-words.ts';
import { embeddedFonts } from './embedded-fonts.ts';
import { RELEASE_OF_REPORT } from './release-of-report.ts';
import { reportStyle } from './report-style.ts';

/** A report as one page that loads nothing and runs nothing. */
export function reportPage(template: ReportTemplate, context: ReportContext): string {
  const { words, facts, language, pictures, made } = context;
  const fill = fillOf(context);
  const sections = template.sections
    .map(({ name, parts }) => ({ name, made: renderTemplate(parts, fill, name) }))
    .filter(({ made }) => made.length > 0);
  // The office writes the title on the cover; it is the title of the document too.
  const title = firstHeading(template.cover.parts, fill) ?? facts.title;
  const style = `${embeddedFonts()}\n${reportStyle(title, words.table, pictures.styles)}`;
  // Only this very style is taken; there is no script, and nothing is fetched.
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${made.release === undefined ? [] : html`<meta name="${RELEASE_OF_REPORT}" content="${made.release}">\n`}<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#report">${words.skip}</a>
<div class="front">
<header class="cover">
${renderTemplate(template.cover.parts, fill)}</header>
${contentsOf(template, fill, words.contents)}
</div>
<main id="report" tabindex="-1">
${sections.map(({ name, made }) => html`<section aria-labelledby="${name}">\n${made}</section>\n`)}</main>
<footer><p>${title}. ${fill.name('source')}. ${words.madeWith(facts.program)}</p></footer>
</body>
</html>
`;
  return page.html;
}

function fillOf(context: ReportContext): TemplateFill {
  const { facts } = context;
  const conditions: Readonly<Record<Exclude<TemplateCondition, TemplateBlock>, boolean>> = {
    edition: !facts.isStudy,
    study: facts.isStudy,
    compared: facts.before !== undefined,
    period: facts.period !== undefined,
    office: facts.office !== undefined,
  };
  return {
    name: (name) => textsOf(context)[name],
    block: (name, level) => REPORT_BLOCKS[name](context, level),
    holds: (condition) =>
      isBlock(condition) ? REPORT_BLOCKS[condition](context, 3) !== undefined : conditions[condition],
  };
}

function isBlock(condition: TemplateCondition): condition is TemplateBlock {
  return Object.hasOwn(REPORT_BLOCKS, condition);
}

function textsOf({ facts, locale, standards, language }: ReportContext): Record<TemplateName, string> {
  const { period, questionnaire } = facts;
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthOf = (text: string) => new Date(`${text}-01T00:00:00Z`);
  return {
    title: facts.title,
    office: facts.office ?? '',
    source: sourceInWords(facts.source, language),
    period: period === undefined ? '' : month.formatRange(monthOf(period.from), monthOf(period.to)),
    date: dayInWords(facts.date, locale),
    before: facts.before ?? '',
    standard: standards.names[facts.standard],
    level: writtenLevel(facts.level, locale),
    questionnaire: questionnaire === undefined ? '' : `${questionnaire.id} ${questionnaire.version}`,
    language: new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language,
  };
}

/** The sections by their first headings. */
function contentsOf({ sections }: ReportTemplate, fill: TemplateFill, name: string): Html {
  const listed = sections.flatMap((section) => {
    const heading = firstHeading(section.parts, fill);
    return heading === undefined ? [] : [{ id: section.name, heading }];
  });
  return html`<nav class="contents" aria-labelledby="contents"><p id="contents" class="quiet">${name}</p><ol>${listed.map(
    ({ id, heading }) => html`<li><a href="#${id}"><span>${heading}</span>${PAGE_NUMBER}</a></li>`,
  )}</ol></nav>`;
}

function firstHeading(parts: readonly TemplatePart[], fill: TemplateFill): string | undefined {
  for (const part of parts) {
    if (part.kind === 'heading') return plainLine(part.line, fill);
    if (part.kind !== 'condition' || fill.holds(part.condition) !== part.isWanted) continue;
    const found = firstHeading(part.parts, fill);
    if (found !== undefined) return found;
  }
  return undefined;
}
