import {
  type PageModel,
  type PanelModel,
  type Question,
  QuestionHtmlModel,
  type QuestionSelectBase,
  type QuestionTextModel,
} from 'survey-core';
import type { OpenedForm, Value } from '#questionnaires';

/** A choice of a question, as it is drawn. */
export interface ShownChoice {
  readonly value: string;
  readonly text: string;
  readonly inputId: string;
  readonly isChosen: boolean;
  /** Can be chosen: as many as may be chosen are not chosen yet. */
  readonly isEnabled: boolean;
  /** A way of not answering: in reach and out of the way. */
  readonly isQuiet: boolean;
}

/** Where the parts of an element are found: what is read aloud refers to them, and the focus goes to them. */
interface ShownIds {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly errors: string;
  readonly input: string;
}

interface ShownElement {
  readonly name: string;
  readonly ids: ShownIds;
  readonly title: string;
  readonly description: string;
}

/** A question as it is drawn now. */
export type ShownQuestion = ShownElement & {
  readonly error: string;
  readonly isRequired: boolean;
  /** The question of don't know beside an input: its title is there already. */
  readonly hasTitle: boolean;
} & (
    | { readonly kind: 'radio' | 'checkbox'; readonly choices: readonly ShownChoice[] }
    | { readonly kind: 'text' | 'comment'; readonly text: string; readonly limits: ShownLimits }
  );

/** What an input takes. */
export interface ShownLimits {
  readonly type?: string;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly maxLength?: number;
}

/** A text to be read aloud; `html` is escaped. */
export interface ShownStatement {
  readonly kind: 'statement';
  readonly name: string;
  readonly id: string;
  readonly html: string;
  readonly instruction: string;
}

/** Questions that are answered line by line under one text. */
export type ShownRows = ShownElement & { readonly kind: 'rows'; readonly questions: readonly ShownQuestion[] };

export interface ShownScreen {
  readonly key: string;
  readonly title: string;
  readonly elements: readonly (ShownQuestion | ShownStatement | ShownRows)[];
}

const QUIET: readonly string[] = ['dk', 'refused', 'na'];

/**
 * What a screen of a form shows now: everything that is drawn, and nothing else.
 *
 * @param instructionOf the instruction that goes with a statement, empty where there is none
 * @param page the screen, which is the one that is up unless another one is named
 */
export function shownScreen(
  { model }: OpenedForm,
  instructionOf: (name: string) => string,
  page = model.currentPage as PageModel | null,
): ShownScreen {
  if (!page) return { key: '', title: '', elements: [] };
  const elements = page.elements
    .filter(({ isVisible }) => isVisible)
    .map((element) => (element.isPanel ? rowsOf(element as PanelModel) : partOf(element as Question, instructionOf)));
  return { key: page.name, title: page.locTitle.renderedHtml, elements };
}

function rowsOf(panel: PanelModel): ShownRows {
  const questions = panel.elements
    .filter(({ isVisible }) => isVisible)
    .map((element) => questionOf(element as Question));
  return { kind: 'rows', ...elementOf(panel), questions };
}

function partOf(question: Question, instructionOf: (name: string) => string): ShownQuestion | ShownStatement {
  if (!(question instanceof QuestionHtmlModel)) return questionOf(question);
  const { name, renderedId: id } = question;
  return { kind: 'statement', name, id, html: question.locHtml.renderedHtml, instruction: instructionOf(name) };
}

function elementOf(element: PanelModel | Question): ShownElement {
  const { renderedId: id, name } = element;
  return {
    name,
    ids: {
      id,
      title: `${id}_ariaTitle`,
      description: `${id}_ariaDescription`,
      errors: `${id}_errors`,
      input: `${id}i`,
    },
    title: element.locTitle.renderedHtml,
    description: element.locDescription.renderedHtml,
  };
}

function questionOf(question: Question): ShownQuestion {
  const shared = {
    ...elementOf(question),
    error: question.errors[0]?.getText() ?? '',
    isRequired: question.isRequired,
    hasTitle: question.hasTitle,
  };
  const kind = question.getType();
  if (kind === 'radiogroup' || kind === 'checkbox')
    return {
      ...shared,
      kind: kind === 'checkbox' ? 'checkbox' : 'radio',
      choices: choicesOf(question as QuestionSelectBase, `${question.renderedId}i`),
    };
  const text = question as QuestionTextModel;
  const maxLength = text.getMaxLength();
  const limits: ShownLimits = {
    ...(kind === 'text' && {
      type: text.inputType,
      min: text.renderedMin,
      max: text.renderedMax,
      ...(text.renderedStep && { step: text.renderedStep }),
    }),
    ...(typeof maxLength === 'number' && { maxLength }),
  };
  return { ...shared, kind: kind === 'comment' ? 'comment' : 'text', text: textOf(text.value as Value), limits };
}

function choicesOf(question: QuestionSelectBase, inputId: string): ShownChoice[] {
  const chosen: unknown = question.renderedValue;
  return question.visibleChoices.map((item, place) => {
    const value = String(item.value);
    return {
      value,
      text: item.locText.renderedHtml,
      inputId: `${inputId}_${place}`,
      isChosen: Array.isArray(chosen) ? chosen.includes(item.value) : chosen === item.value,
      isEnabled: item.isEnabled,
      isQuiet: QUIET.includes(value),
    };
  });
}

function textOf(value: Value | undefined | null): string {
  return value === undefined || value === null ? '' : String(value);
}
