/** The languages in which figures are named, in the order of the interface. */
export const FIGURE_LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;

export type FigureLanguage = (typeof FIGURE_LANGUAGES)[number];

/** Texts in every language. A language or a text that is missing does not compile. */
export type InFigureLanguages<Texts> = Readonly<Record<FigureLanguage, Texts>>;
