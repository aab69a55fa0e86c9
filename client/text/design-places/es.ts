import type { DesignPlaceTexts } from './design-place-texts.ts';

export const placesInSpanish: DesignPlaceTexts = {
  things: {
    form: (name) => `Formulario ${name}`,
    screen: (name) => `Pantalla ${name}`,
    question: (name) => `Pregunta ${name}`,
    edit: (name) => `Validación ${name}`,
    crime: (name) => `Delito ${name}`,
    list: (name) => `Lista ${name}`,
    code: (name) => `Opción ${name}`,
    definition: (name) => `Condición ${name}`,
    pack: (name) => `Paquete ${name}`,
    authority: (name) => `Autoridad ${name}`,
    scenario: (title) => `Escenario «${title}»`,
    mapping: (version) => `Correspondencia con ${version}`,
  },
  settings: 'Ajustes',
  comment: 'Comentario',
  stateOf: (text) => `Estado de la traducción: ${text}`,
  of: ({ thing, part }) => `${thing}: ${part}`,
  inLanguage: ({ text, language }) => `${text} (${language})`,
  inside: ({ thing, holder }) => `${thing} (${holder})`,
};
