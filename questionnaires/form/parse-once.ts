import { ConditionsParser } from 'survey-core';

type Parsed = ReturnType<ConditionsParser['parseExpression']>;

/** Conditions already parsed, by their text. */
const parsed = new Map<string, Parsed>();

/** More conditions than all versions of a questionnaire have between them. */
const MOST = 20_000;

/**
 * Lets SurveyJS parse each condition once, not again for every form that is opened: parsing was a quarter of that time. A parsed
 * condition keeps no answers; only functions that answer later would, and the instruments' expressions have none.
 */
export function parseConditionsOnce(): void {
  const { prototype } = ConditionsParser;
  const { parseExpression } = prototype;
  prototype.parseExpression = function parseOnce(this: ConditionsParser, text: string): Parsed {
    const known = parsed.get(text);
    if (known) return known;
    const operand = parseExpression.call(this, text);
    // What cannot be parsed is parsed again, so that its error is told again.
    if (operand && parsed.size < MOST) parsed.set(text, operand);
    return operand;
  };
}
