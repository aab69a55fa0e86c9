import type { TemplateBlock, TemplateCondition, TemplateName } from './known-names.ts';

/** A piece of a line: words, words that weigh more, or a text that is filled in. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly parts: readonly Inline[] }
  | { readonly kind: 'name'; readonly name: TemplateName };

export type TemplateLine = readonly Inline[];

/** A piece of a template, from top to bottom. */
export type TemplatePart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly line: TemplateLine }
  | { readonly kind: 'paragraph'; readonly line: TemplateLine }
  | { readonly kind: 'list'; readonly items: readonly TemplateLine[] }
  | { readonly kind: 'terms'; readonly items: readonly { readonly term: TemplateLine; readonly text: TemplateLine }[] }
  | { readonly kind: 'block'; readonly block: TemplateBlock }
  | {
      readonly kind: 'condition';
      readonly condition: TemplateCondition;
      readonly isWanted: boolean;
      readonly parts: readonly TemplatePart[];
    };

/** One file of a template. */
export interface TemplateSection {
  /** Its file's name without the ending; names the section in addresses. */
  readonly name: string;
  readonly parts: readonly TemplatePart[];
}
