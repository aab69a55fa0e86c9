import type { DesignConditionTexts } from './design-condition-texts.ts';

export const conditionsInSpanish: DesignConditionTexts = {
  none: 'Sin condición: se cumple siempre.',
  always: 'Se cumple siempre.',
  reading: 'Leyéndola…',
  askedWhen: (sentence) => `Se pregunta cuando ${sentence}`,
  computed: 'lo da el programa',
  problem: ({ code, what = '', value = '' }) => {
    switch (code) {
      case 'unknown-name':
        return `Aquí no hay {${what}}. Elija una pregunta de este formulario, de uno anterior que no se repita, o un nombre del programa.`;
      case 'unknown-code':
        return `{${what}} nunca es «${value}». Elija un código de su lista.`;
      case 'unknown-definition':
        return `@${what} no está definida. Elija otra definición o defínala en los ajustes.`;
      case 'unknown-function':
        return `${what} no es una función ni un operador. Use iif, sum, min o max.`;
      case 'refused-function':
        return `${what}() lee un reloj y la respuesta cambiaría después de la entrevista. Use {interview_started_at} o {window_end}.`;
      case 'negation':
        return 'La negación se escribe con un signo de exclamación delante del paréntesis: !(…).';
      case 'type-mismatch':
        if (what !== '') return `{${what}} es un número. Compárelo con un número, sin comillas.`;
        return 'Se compara un número con un texto, o hay un valor donde va una condición. Escriba los números sin comillas y los códigos entre comillas.';
      case 'too-long':
        return `Tiene más de ${value} letras. Acórtela o dé nombre a una parte en las definiciones.`;
      case 'too-nested':
        return 'Unas partes están dentro de otras demasiadas veces. Quite paréntesis o dé nombre a una parte en las definiciones.';
      default:
        return 'Desde aquí no se puede leer. Los nombres van entre llaves, los códigos entre comillas simples y los paréntesis se cierran.';
    }
  },
  whyNot: '¿Por qué no se muestra?',
  whyShown: '¿Por qué se muestra?',
  whyFalse: '¿Por qué no se cumple?',
  whyTrue: '¿Por qué se cumple?',
  whyOpen: '¿De qué depende todavía?',
  whyFor: 'Para quien responde en la vista previa',
  states: { true: 'Se cumple', false: 'No se cumple', open: 'Aún no se sabe' },
  kinds: { all: 'Todas estas:', any: 'Al menos una de estas:', not: 'Que no se cumpla esto:' },
  notYet: 'aún no se preguntó',
  noAnswer: 'sin respuesta',
};
