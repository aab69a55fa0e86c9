import { InstrumentError } from '../../expression/errors.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { writeExpression } from '../../expression/write-expression.ts';
import type { NoteRemark, WorkbookPlace } from '../report.ts';
import type { Instead } from '../words/carried-values.ts';
import type { XPathReason } from '../words/reason-values.ts';
import { alwaysHolds } from '../xpath/cifra-value.ts';
import type { XPathScope } from '../xpath/known-name.ts';
import { parseXPath } from '../xpath/parse-xpath.ts';
import { asCondition, translateXPath } from '../xpath/translate-xpath.ts';
import { XPathProblem, type XPathTree } from '../xpath/xpath-tree.ts';

/** The longest condition that the files may have. */
export const MOST_LETTERS = 2000;

/** A condition that always holds; where it stands it may as well be left out. */
export const ALWAYS = '1 = 1';

/** Reads a cell as an expression; undefined, and reported, when it cannot be read. */
export function readXPath(
  written: string,
  place: WorkbookPlace,
  remark: NoteRemark,
  instead: Instead,
): XPathTree | undefined {
  try {
    return parseXPath(asExpression(written));
  } catch (error) {
    remark('lost', place, { code: 'conditionLost', why: whyOf(error), instead });
    return undefined;
  }
}

/** Without the sign of a formula; TRUE and FALSE of a spreadsheet are `true()` and `false()`. */
function asExpression(written: string): string {
  const expression = written.replace(/^=/, '').trim();
  return /^(true|false)$/i.test(expression) ? `${expression.toLowerCase()}()` : expression;
}

/**
 * A condition in Cifra's language; undefined, and reported, where it cannot be said.
 *
 * @param about.instead what happens without it
 */
export function conditionFrom(
  tree: XPathTree,
  scope: XPathScope,
  { place, remark, instead }: { place: WorkbookPlace; remark: NoteRemark; instead: Instead },
): string | undefined {
  try {
    const value = asCondition(translateXPath(tree, scope));
    if (alwaysHolds(value)) return ALWAYS;
    const condition = writeExpression(value.tree);
    if (condition.length > MOST_LETTERS)
      throw new XPathProblem({ code: 'wouldBeTooLong', letters: condition.length, most: MOST_LETTERS });
    parseExpression(condition);
    return condition;
  } catch (error) {
    remark('lost', place, { code: 'conditionLost', why: whyOf(error), instead });
    return undefined;
  }
}

/** Why an expression cannot be said in Cifra's language; undefined when it can. */
export function whyNotSaid(tree: XPathTree, scope: XPathScope): XPathReason | undefined {
  try {
    translateXPath(tree, scope);
    return undefined;
  } catch (error) {
    return whyOf(error);
  }
}

function whyOf(error: unknown): XPathReason {
  if (error instanceof XPathProblem) return error.reason;
  if (error instanceof InstrumentError) return { code: 'unreadableHere' };
  throw error;
}
