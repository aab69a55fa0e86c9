import { SurveyModel } from 'survey-core';
import type { Value } from '../instrument/answers.ts';

type Context = ReturnType<SurveyModel['getValueGetterContext']>;
type Asked = Parameters<Context['getValue']>[0];

/**
 * SurveyJS's model with two things taken out of its hands: its conditions read our answers (without the values of hidden
 * questions, with don't know folded in) instead of its own data, and nothing that it shows is HTML.
 */
export class FormModel extends SurveyModel {
  /** Answers that routing reaches, by question; a question without one is absent. Set once the questions are loaded. */
  readAnswers: (() => ReadonlyMap<string, Value>) | undefined;
  questionNames: ReadonlySet<string> | undefined;
  /** True from any change of the data until somebody has read it. */
  isStale: boolean | undefined;

  override setDataValueCore(values: unknown, key: string, value: unknown): void {
    this.isStale = true;
    super.setDataValueCore(values, key, value);
  }

  override deleteDataValueCore(values: unknown, key: string): void {
    this.isStale = true;
    super.deleteDataValueCore(values, key);
  }

  /** SurveyJS would run only the conditions that name the changed question; ours also read what that change hides or shows. */
  override getValueChangedKeys(): undefined {
    return undefined;
  }

  override getValueGetterContext(): Context {
    const inner = super.getValueGetterContext();
    const { readAnswers, questionNames } = this;
    if (!readAnswers || !questionNames) return inner;
    const getValue = (asked: Asked) => {
      const [item, ...rest] = asked.path;
      const isOurs = item && rest.length === 0 && item.index === undefined && questionNames.has(item.name);
      if (!isOurs) return inner.getValue(asked);
      return { isFound: true, value: readAnswers().get(item.name), context: inner };
    };
    return Object.assign(Object.create(inner) as Context, { getValue });
  }

  /** Statements are SurveyJS `html` elements. Their fills are in place when this is called, so neither they nor the text can be markup. */
  override processHtml(html: string): string {
    return html
      .split(/\n{2,}/)
      .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
      .join('');
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
