import type { DesignPlaceTexts } from './design-place-texts.ts';

export const placesInEnglish: DesignPlaceTexts = {
  things: {
    form: (name) => `Form ${name}`,
    screen: (name) => `Screen ${name}`,
    question: (name) => `Question ${name}`,
    edit: (name) => `Edit ${name}`,
    crime: (name) => `Crime ${name}`,
    list: (name) => `List ${name}`,
    code: (name) => `Item ${name}`,
    definition: (name) => `Condition ${name}`,
    pack: (name) => `Pack ${name}`,
    authority: (name) => `Authority ${name}`,
    scenario: (title) => `Scenario “${title}”`,
    mapping: (version) => `Mapping of ${version}`,
  },
  settings: 'Settings',
  comment: 'Comment',
  stateOf: (text) => `State of the translation: ${text}`,
  of: ({ thing, part }) => `${thing}: ${part}`,
  inLanguage: ({ text, language }) => `${text} (${language})`,
  inside: ({ thing, holder }) => `${thing} (${holder})`,
};
