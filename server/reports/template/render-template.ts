import { type Html, html } from '#questionnaires';
import type { TemplateBlock, TemplateCondition, TemplateName } from './known-names.ts';
import type { TemplateLine, TemplatePart } from './template-parts.ts';

/** What fills a template. Absent names and blocks are blank. */
export interface TemplateFill {
  readonly name: (name: TemplateName) => string;
  /** @param level of headings within the block */
  readonly block: (block: TemplateBlock, level: number) => Html | undefined;
  readonly holds: (condition: TemplateCondition) => boolean;
}

/** A template with everything filled in, all of it escaped. @param id of its first heading */
export function renderTemplate(parts: readonly TemplatePart[], fill: TemplateFill, id?: string): Html[] {
  const state = { level: 1, id };
  return rendered(parts, fill, state);
}

interface State {
  level: number;
  id: string | undefined;
}

function rendered(parts: readonly TemplatePart[], fill: TemplateFill, state: State): Html[] {
  return parts.flatMap((part): Html[] => {
    switch (part.kind) {
      case 'condition':
        return fill.holds(part.condition) === part.isWanted ? rendered(part.parts, fill, state) : [];
      case 'heading': {
        state.level = part.level;
        const { id } = state;
        state.id = undefined;
        return [headingOf(part.level, lineOf(part.line, fill), id)];
      }
      case 'paragraph':
        return [html`<p>${lineOf(part.line, fill)}</p>\n`];
      case 'list':
        return [html`<ul>${part.items.map((item) => html`<li>${lineOf(item, fill)}</li>`)}</ul>\n`];
      case 'terms':
        return [
          html`<dl class="terms">${part.items.map(
            ({ term, text }) => html`<div><dt>${lineOf(term, fill)}</dt><dd>${lineOf(text, fill)}</dd></div>`,
          )}</dl>\n`,
        ];
      default: {
        const made = fill.block(part.block, state.level + 1);
        return made === undefined ? [] : [made];
      }
    }
  });
}

/** A heading of a level. @param id by which it is found */
export function headingOf(level: number, words: Html | readonly Html[], id?: string): Html {
  const name = `h${Math.min(Math.max(level, 1), 6)}`;
  return html`${{ html: `<${name}` }}${id !== undefined && html` id="${id}"`}>${words}${{ html: `</${name}>\n` }}`;
}

/** The words of a line without marks. */
export function plainLine(line: TemplateLine, fill: Pick<TemplateFill, 'name'>): string {
  return line
    .map((piece) =>
      piece.kind === 'text' ? piece.text : piece.kind === 'name' ? fill.name(piece.name) : plainLine(piece.parts, fill),
    )
    .join('');
}

function lineOf(line: TemplateLine, fill: TemplateFill): Html[] {
  return line.map((piece) => {
    if (piece.kind === 'text') return html`${piece.text}`;
    if (piece.kind === 'name') return html`${fill.name(piece.name)}`;
    return html`<strong>${lineOf(piece.parts, fill)}</strong>`;
  });
}
