import type { SurveyModel } from 'survey-core';

/** For every field: nothing is kept to be filled in later, put back after a restart, or sent to be spelled. */
const KEPT_FROM_BROWSER = { autocomplete: 'off', autocorrect: 'off', spellcheck: 'false', writingsuggestions: 'false' };

/** Keeps what is answered out of the browser's own memory and services. */
export function keepFromBrowser(model: SurveyModel): void {
  model.onAfterRenderQuestion.add((_model, { htmlElement }) => {
    const keep = () => {
      for (const field of htmlElement.querySelectorAll('input, textarea'))
        for (const [name, value] of Object.entries(KEPT_FROM_BROWSER)) field.setAttribute(name, value);
    };
    keep();
    // Choices that are drawn later, or again, come without it.
    new MutationObserver(keep).observe(htmlElement, { childList: true, subtree: true });
  });
}
