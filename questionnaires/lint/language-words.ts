/** What the rules on spoken wording know of a language. */
export interface LanguageWords {
  /** Its name in English. */
  name: string;
  /** Words that negate; two of them in one sentence are hard to answer. */
  negations: RegExp;
  /** What is written for the interviewer and never said to the respondent. */
  instructions: RegExp;
}

const LANGUAGES: Record<string, LanguageWords> = {
  es: {
    name: 'Spanish',
    negations: /(?<![\p{L}])no(?![\p{L}])/giu,
    instructions:
      /\b(encuestador|entrevistador)(a|es|as)?\b|\b(no lea|lea en voz alta|lea las opciones|no leer|marque|anote|registre|muestre la tarjeta|acepte una sola|puede marcar)\b/iu,
  },
  en: {
    name: 'English',
    negations: /\b(not|never|cannot|nobody|no one)\b|n['’]t\b/giu,
    instructions:
      /\binterviewer\b|\b(do not read|read out|read aloud|read the options|probe|record without|mark all|mark only|tick|show card|circle one|code one)\b/iu,
  },
  pt: {
    name: 'Portuguese',
    negations: /(?<![\p{L}])não(?![\p{L}])/giu,
    instructions:
      /\bentrevistador(a|es|as)?\b|\b(não leia|leia em voz alta|leia as opções|marque|anote|registre|mostre o cartão)\b/iu,
  },
  fr: {
    name: 'French',
    negations: /(?<![\p{L}])(ne(?![\p{L}])|n['’])/giu,
    instructions:
      /\b(enquêteur|enquêtrice|enquêteurs)\b|(?<![\p{L}])(ne pas lire|ne lisez pas|lisez à voix haute|lire à voix haute|cochez|notez|enregistrez|montrez la carte)(?![\p{L}])/iu,
  },
};

/** What is known of a language, `pt-br` like `pt`; nothing of others. */
export function languageWords(language: string): LanguageWords | undefined {
  const key = language.slice(0, 2);
  return Object.hasOwn(LANGUAGES, key) ? LANGUAGES[key] : undefined;
}
