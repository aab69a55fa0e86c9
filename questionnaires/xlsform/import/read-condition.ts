import { InstrumentError } from '../../expression/errors.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { writeExpression } from '../../expression/write-expression.ts';
import type { NoteRemark, WorkbookPlace } from '../report.ts';
import { sentences } from '../sentences.ts';
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
  instead: string,
): XPathTree | undefined {
  try {
    return parseXPath(written.replace(/^=/, ''));
  } catch (error) {
    remark('lost', place, sentences.conditionLost(whyOf(error), instead));
    return undefined;
  }
}

/**
 * A condition in Cifra's language; undefined, and reported, where it cannot be said.
 *
 * @param about.instead what happens without it, as a sentence
 */
export function conditionFrom(
  tree: XPathTree,
  scope: XPathScope,
  { place, remark, instead }: { place: WorkbookPlace; remark: NoteRemark; instead: string },
): string | undefined {
  try {
    const value = asCondition(translateXPath(tree, scope));
    if (alwaysHolds(value)) return ALWAYS;
    const condition = writeExpression(value.tree);
    if (condition.length > MOST_LETTERS)
      throw new XPathProblem(`it would have ${condition.length} letters, and at most ${MOST_LETTERS} are possible`);
    parseExpression(condition);
    return condition;
  } catch (error) {
    remark('lost', place, sentences.conditionLost(whyOf(error), instead));
    return undefined;
  }
}

/** Why an expression cannot be said in Cifra's language; undefined when it can. */
export function whyNotSaid(tree: XPathTree, scope: XPathScope): string | undefined {
  try {
    translateXPath(tree, scope);
    return undefined;
  } catch (error) {
    return whyOf(error);
  }
}

function whyOf(error: unknown): string {
  if (error instanceof XPathProblem) return error.message;
  if (error instanceof InstrumentError) return 'Cifra cannot read what it would become';
  throw error;
}
