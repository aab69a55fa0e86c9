import { XPathProblem } from './xpath-tree.ts';

export interface XPathToken {
  readonly kind: 'text' | 'number' | 'reference' | 'path' | 'word' | 'sign';
  readonly text: string;
}

/** Longer ones are no conditions that somebody wrote. */
const MOST_LETTERS = 8_000;

const TOKENS: readonly { kind: XPathToken['kind']; pattern: RegExp }[] = [
  { kind: 'text', pattern: /"([^"]*)"|'([^']*)'/y },
  { kind: 'reference', pattern: /\$\{\s*(?:last-saved#)?([^{}]*?)\s*\}/y },
  { kind: 'number', pattern: /(\d+(?:\.\d+)?|\.\d+)/y },
  { kind: 'path', pattern: /((?:\.\.\/|\.\/|\/)(?:[\w.-]+\/|\.\.\/)*[\w.-]+)/y },
  { kind: 'sign', pattern: /(\.\.|<=|>=|!=|[=<>+\-*|(),.[\]/])/y },
  { kind: 'word', pattern: /([\p{L}_][\p{L}\p{N}_-]*(?::[\p{L}_][\p{L}\p{N}_-]*)?)/uy },
];

/** Quotation marks that a word processor puts in place of straight ones. */
const STRAIGHT: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '„': '"' };

/**
 * The words of an expression.
 *
 * @throws XPathProblem with the position of what cannot be read
 */
export function readTokens(written: string): XPathToken[] {
  if (written.length > MOST_LETTERS)
    throw new XPathProblem({ code: 'tooManyLetters', letters: written.length, most: MOST_LETTERS });
  const source = written.replace(/[‘’“”„]/g, (mark) => STRAIGHT[mark] ?? mark);
  const tokens: XPathToken[] = [];
  let at = 0;
  while (at < source.length) {
    if (/\s/.test(source[at]!)) {
      at += 1;
      continue;
    }
    const found = tokenAt(source, at);
    if (!found) throw new XPathProblem({ code: 'unreadableFrom', letter: at + 1 });
    tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

function tokenAt(source: string, at: number): { token: XPathToken; end: number } | undefined {
  for (const { kind, pattern } of TOKENS) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { token: { kind, text: match[1] ?? match[2] ?? '' }, end: pattern.lastIndex };
  }
  return undefined;
}
