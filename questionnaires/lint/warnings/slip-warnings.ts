import type { FindingText } from '../../authoring/finding.ts';
import { namedSentences } from '../../expression/named-sentences.ts';

const untidy = (message: string, remedy: string) => (): FindingText => ({ code: 'untidy-text', message, remedy });

/** Sentences about slips of the pen. */
export const slipWarnings = namedSentences({
  spaceAtEdge: untidy('it begins or ends with a space', 'remove the space'),
  invisibleCharacter: untidy('it contains an invisible character', 'remove the character'),
  codeForWords: untidy('it is a code, not words', 'write what is shown'),
  numberOfItsOwn: untidy('it begins with a number of its own', 'remove the number'),
  twoSpaces: untidy('it has two spaces in a row', 'keep one'),
  spaceBeforeMark: untidy('it has a space before a comma or a full stop', 'remove the space'),
  markTwice: untidy('it has a mark twice in a row', 'keep one'),
  markUp: untidy('it contains mark-up, which would be shown as it is written', 'write plain text'),
  unfinished: untidy('it is not finished', 'write the text'),
  brokenCharacters: untidy('it contains broken characters', 'write them again and save the file as UTF-8'),
});

const slip = (pattern: RegExp, sentence: keyof typeof slipWarnings) => ({ pattern, problem: slipWarnings[sentence]() });

/** Slips of the pen, each with the pattern that finds it; the first one that is found is reported. */
export const SLIPS: readonly { pattern: RegExp; problem: FindingText }[] = [
  slip(/^\s|\s$/u, 'spaceAtEdge'),
  slip(/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/u, 'invisibleCharacter'),
  slip(/^[a-z]+(_[a-z0-9]+)+$/u, 'codeForWords'),
  slip(/^\d+[.)] /u, 'numberOfItsOwn'),
  slip(/ {2}/u, 'twoSpaces'),
  slip(/ [,.](?!\p{N})/u, 'spaceBeforeMark'),
  slip(/,,|;;|(?<!\.)\.\.(?!\.)|\?\?(?!\?)|¿¿/u, 'markTwice'),
  slip(/<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;/iu, 'markUp'),
  slip(/(?<![\p{L}\p{N}])(TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)(?![\p{L}\p{N}])|\?\?\?/u, 'unfinished'),
  slip(/\ufffd|[ÃÂ][\u0080-\u00bf]|â€/u, 'brokenCharacters'),
];
