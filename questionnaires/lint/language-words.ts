/** What the rules on spoken wording know of a language. */
export interface LanguageWords {
  /** Its name in English. */
  name: string;
  /** Words that negate; two of them in one sentence are hard to answer. */
  negations: RegExp;
  /** What is written for the interviewer and never said to the respondent. */
  instructions: RegExp;
  /** Words that may rightly stand twice in a row: “vous vous sentez”. */
  doubled: readonly string[];
}

/** Any of some words, whole: JavaScript's own `\b` takes an accented letter for the end of a word. */
function anyOf(words: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, flags);
}

const LANGUAGES: Record<string, LanguageWords> = {
  es: {
    name: 'Spanish',
    negations: anyOf('no', 'giu'),
    instructions: anyOf(
      '(?:encuestador|entrevistador)(?:a|es|as)?|no lea|lea en voz alta|lea las opciones|no leer|marque|anote|registre|muestre la tarjeta|acepte una sola|puede marcar',
    ),
    doubled: [],
  },
  en: {
    name: 'English',
    negations: /(?<![\p{L}])(not|never|cannot|nobody|no one)(?![\p{L}])|n['’]t(?![\p{L}])/giu,
    instructions: anyOf(
      'interviewer|do not read|read out|read aloud|read the options|probe|record without|mark all|mark only|tick|show card|circle one|code one',
    ),
    doubled: ['had', 'that'],
  },
  pt: {
    name: 'Portuguese',
    negations: anyOf('não', 'giu'),
    instructions: anyOf(
      'entrevistador(?:a|es|as)?|não leia|leia em voz alta|leia as opções|marque|anote|registre|mostre o cartão',
    ),
    doubled: [],
  },
  fr: {
    name: 'French',
    negations: /(?<![\p{L}])(ne(?![\p{L}])|n['’])/giu,
    instructions: anyOf(
      'enquêteurs?|enquêtrices?|ne pas lire|ne lisez pas|lisez à voix haute|lire à voix haute|cochez|notez|enregistrez|montrez la carte',
    ),
    doubled: ['nous', 'vous'],
  },
};

/** What is known of a language, `pt-br` like `pt`; nothing of others. */
export function languageWords(language: string): LanguageWords | undefined {
  const key = language.slice(0, 2);
  return Object.hasOwn(LANGUAGES, key) ? LANGUAGES[key] : undefined;
}
