import { ConditionsParser, PageModel } from 'survey-core';
import { configureErrorWords } from './error-words.ts';
import { FormModel } from './form-model.ts';

type Parsed = ReturnType<ConditionsParser['parseExpression']>;

/** More conditions than all versions of a questionnaire have between them. */
const MOST_CONDITIONS = 20_000;

let isConfigured = false;

/** Sets SurveyJS up for our forms. Called where a form is made; only the first call does something. */
export function configureSurveyJs(): void {
  if (isConfigured) return;
  isConfigured = true;
  parseConditionsOnce();
  drawNothing();
  configureErrorWords();
}

/**
 * Lets SurveyJS parse each condition once, not again for every form that is opened: parsing took a quarter of
 * that time.
 * A parsed condition keeps no answers. Only functions that answer later would, and an instrument's
 * expressions have none.
 */
function parseConditionsOnce(): void {
  const parsedConditions = new Map<string, Parsed>();
  const { prototype } = ConditionsParser;
  const { parseExpression } = prototype;
  prototype.parseExpression = function parseOnce(this: ConditionsParser, text: string): Parsed {
    const parsed = parsedConditions.get(text);
    if (parsed) return parsed;
    const operand = parseExpression.call(this, text);
    // A condition that cannot be parsed is parsed again, so that its error is reported again.
    if (operand && parsedConditions.size < MOST_CONDITIONS) parsedConditions.set(text, operand);
    return operand;
  };
}

/**
 * Our forms are drawn by our own components: SurveyJS keeps no rows and no style classes of their screens, which it
 * would make when a screen comes up and again at each answer and each error.
 */
function drawNothing(): void {
  const { prototype } = PageModel;
  const { onFirstRendering } = prototype;
  prototype.onFirstRendering = function onlyOfOthers(this: PageModel): void {
    if (!(this.survey instanceof FormModel)) onFirstRendering.call(this);
  };
}
