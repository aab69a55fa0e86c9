import { readTokens, type XPathToken } from './read-tokens.ts';
import { XPathProblem, type XPathTree } from './xpath-tree.ts';

/** Operators, those that bind least first. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

/** Brackets inside each other; nobody follows more, and a far deeper one would exhaust the program's stack. */
const MOST_NESTED = 100;

/** Operators one after the other: each stands around the one before it. */
const MOST_OPERATORS = 500;

/**
 * Reads an expression of XLSForm.
 *
 * @throws XPathProblem when it cannot be read, or has what no condition of a questionnaire has, such as a predicate
 * @example parseXPath("selected(${fruit}, 'apple')")
 */
export function parseXPath(source: string): XPathTree {
  const tokens = readTokens(source);
  let at = 0;
  let nested = 0;
  let operatorsRead = 0;

  const isSign = (text: string) => tokens[at]?.kind === 'sign' && tokens[at]?.text === text;
  const expect = (text: string) => {
    if (!isSign(text)) throw new XPathProblem({ code: 'signMissing', sign: text, before: nextOf(tokens[at]) });
    at += 1;
  };
  const operatorOf = (level: readonly string[]) => {
    const token = tokens[at];
    const isOperator = token?.kind === 'sign' || token?.kind === 'word';
    return isOperator && level.includes(token.text) ? token.text : undefined;
  };

  const binary = (level: number): XPathTree => {
    const operators = LEVELS[level];
    if (!operators) return unary();
    let left = binary(level + 1);
    for (let operator = operatorOf(operators); operator !== undefined; operator = operatorOf(operators)) {
      at += 1;
      operatorsRead += 1;
      if (operatorsRead > MOST_OPERATORS) throw new XPathProblem({ code: 'tooManyOperators', most: MOST_OPERATORS });
      left = { kind: 'operator', operator, left, right: binary(level + 1) };
    }
    return left;
  };

  const unary = (): XPathTree => {
    if (!isSign('-')) return primary();
    at += 1;
    return { kind: 'negative', of: deeper(unary) };
  };

  const deeper = <T>(read: () => T): T => {
    nested += 1;
    if (nested > MOST_NESTED) throw new XPathProblem({ code: 'tooNested', most: MOST_NESTED });
    const result = read();
    nested -= 1;
    return result;
  };

  const primary = (): XPathTree => {
    const token = tokens[at];
    if (!token) throw new XPathProblem({ code: 'endsEarly' });
    at += 1;
    const read = readPrimary(token);
    if (isSign('[') || isSign('/')) throw new XPathProblem({ code: 'looksUpRecords' });
    return read;
  };

  const readPrimary = (token: XPathToken): XPathTree => {
    switch (token.kind) {
      case 'text':
        return { kind: 'text', value: token.text };
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'reference':
        return { kind: 'name', name: token.text };
      case 'path': {
        const steps = token.text.split('/');
        // Groups further out: as `..` below.
        if (steps.every((step) => step === '..')) return { kind: 'word', name: token.text };
        return { kind: 'name', name: steps.at(-1) ?? '' };
      }
      case 'word':
        return isSign('(') ? { kind: 'call', name: token.text, arguments: args() } : { kind: 'word', name: token.text };
      case 'sign':
        if (token.text === '.') return { kind: 'self' };
        // The group around: only position(..) says so.
        if (token.text === '..') return { kind: 'word', name: '..' };
        if (token.text !== '(') throw new XPathProblem({ code: 'noValueHere', sign: token.text });
        return deeper(() => {
          const inner = binary(0);
          expect(')');
          return inner;
        });
    }
  };

  const args = (): XPathTree[] => {
    expect('(');
    if (isSign(')')) {
      at += 1;
      return [];
    }
    const list = [deeper(() => binary(0))];
    while (isSign(',')) {
      at += 1;
      list.push(deeper(() => binary(0)));
    }
    expect(')');
    return list;
  };

  const tree = binary(0);
  if (at < tokens.length) throw new XPathProblem({ code: 'leftOver', before: nextOf(tokens[at]) });
  return tree;
}

/** What stands there instead; undefined at the end. */
function nextOf(token: XPathToken | undefined): string | undefined {
  return token?.text.slice(0, 40);
}
