import type { DesignPublishTexts } from './design-publish-texts.ts';

export const designPublishInSpanish: DesignPublishTexts = {
  title: 'Publicar este borrador',
  lead: 'Pasa a ser una versión que no cambia nunca. Léalo como se lee un recibo antes de firmarlo.',
  button: ({ errors, warnings }) => {
    const parts = [
      errors > 0 && (errors === 1 ? '1 error' : `${errors} errores`),
      warnings > 0 && (warnings === 1 ? '1 aviso' : `${warnings} avisos`),
    ].filter(Boolean);
    return parts.length > 0 ? `Publicar (${parts.join(', ')})` : 'Publicar';
  },
  number: {
    title: 'Número',
    label: 'Número de la versión',
    because: {
      major: (before) => `Propuesto porque algo rompe la comparabilidad con ${before}: sube la primera parte.`,
      minor: (before) => `Propuesto porque cambió más que textos desde ${before}: sube la segunda parte.`,
      patch: (before) => `Propuesto porque solo cambiaron textos desde ${before}: sube la última parte.`,
    },
    instead: (proposed) => `Usted escribió un número distinto del propuesto, ${proposed}.`,
    first: 'La primera versión de este cuestionario.',
    waits: 'Se propone en cuanto se sepa qué hay de nuevo.',
    wrong: 'Escriba tres números enteros con puntos en medio y sin ceros delante, como 1.2.0, de 9 cifras como máximo.',
    notHigher: (highest) =>
      `Ya está publicada la ${highest}. Una versión menor no la usaría nadie: elija un número mayor.`,
    taken: (version) => `La ${version} ya está publicada. Elija otro número.`,
  },
  note: {
    title: 'Nota',
    label: 'Qué hay de nuevo, con sus palabras',
    hint: 'Es lo primero que lee quien usa la versión. Como máximo 2000 caracteres.',
  },
  changes: {
    title: (before) => `Qué hay de nuevo desde ${before}`,
    waits: 'Comparando con la versión anterior…',
    unusable: 'Se puede comparar cuando se corrijan los errores.',
    none: 'Nada: la entrevista es la misma.',
    count: ({ n, count }) => (n === 1 ? '1 cambio' : `${count} cambios`),
    more: (count) => (count === '1' ? 'Mostrar el otro' : `Mostrar los otros ${count}`),
    newer: ({ began, newest }) =>
      `Este borrador empezó como ${began}. Entretanto se publicó ${newest}; lo nuevo de esa versión no está en este borrador.`,
  },
  findings: {
    title: 'Hallazgos',
    waits: 'Revisando el cuestionario…',
    none: 'Nada que corregir.',
    errors: ({ n, count }) =>
      n === 1 ? '1 error impide publicar el borrador.' : `${count} errores impiden publicar el borrador.`,
    warnings: ({ n, count }) =>
      n === 1 ? '1 aviso necesita un motivo.' : `${count} avisos necesitan un motivo cada uno.`,
    reason: 'Por qué está bien así',
    reasonOf: (place) => `Por qué está bien así: ${place}`,
    forAll: ({ n, count }) =>
      n === 1 ? 'Motivo para el que no lo tiene' : `El mismo motivo para los ${count} de este tipo que no lo tienen`,
    useForAll: 'Usarlo',
    given: ({ given, all }) => `${given} de ${all} tienen motivo`,
    more: (count) => (count === '1' ? 'Mostrar el otro' : `Mostrar los otros ${count}`),
    changedOnServer:
      'El servidor encontró otra cosa en el borrador tal como está allí. Mire los hallazgos una vez más.',
  },
  translations: {
    title: 'Traducciones',
    none: 'Cada texto dice en cada idioma lo que dice hoy el original.',
    behind:
      'En estos idiomas se preguntará a algunas personas lo que el original decía antes, o leerán un texto que nadie tradujo. Se puede publicar así; la versión guarda qué textos son.',
    language: ({ language, stale, missing }) => `${language}: atrasados ${stale}, faltan ${missing}`,
    translate: 'Traducir',
  },
  scenarios: {
    title: 'Escenarios',
    waits: 'Se están entrevistando los escenarios…',
    none: 'No hay ninguno.',
    unusable: 'Se entrevistan cuando se corrijan los errores.',
    pass: ({ passed, all }) => `Pasan ${passed} de ${all}.`,
    despite: 'Por qué publica de todos modos',
    despiteHint: 'Se añade a la nota.',
    inNote: ({ failed, reason }) => `Publicada con escenarios que fallan (${failed}): ${reason}`,
  },
  missing: 'Antes de publicar',
  obstacles: {
    'not-saved': 'Espere hasta que todos los cambios estén guardados.',
    looking: 'Espere hasta que se revise el borrador y se entrevisten los escenarios.',
    errors: 'Corrija los errores.',
    id: 'Su nombre (id en manifest.json) debe ser de minúsculas, cifras y guiones, 64 como máximo: cámbielo en JSON.',
    version: 'Dele un número.',
    note: 'Escriba una nota.',
    reasons: 'Dé un motivo para cada aviso.',
    despite: 'Diga por qué publica aunque fallen escenarios.',
  },
  goThere: 'Ir ahí',
  publish: (version) => `Publicar ${version}`,
  publishing: 'Publicando. El servidor revisa otra vez todo el cuestionario; tarda unos segundos…',
  forGood: 'Una versión publicada no se puede retirar.',
  changed: 'Entretanto alguien cambió el borrador. Mire qué hay de nuevo y publique otra vez.',
  noteTooLong: 'La nota y el motivo tienen juntos más de 2000 caracteres. Escriba menos.',
  receipt: {
    title: (name) => `${name} está publicada`,
    waits: 'Leyendo lo que se publicó…',
    rows: { version: 'Versión', hash: 'SHA-256', published: 'Fecha', author: 'Autor', note: 'Nota' },
    version: ({ version, number }) => `${version} (número ${number})`,
    next: 'Qué sigue',
    toChanges: 'Leer qué cambió, su impacto y el informe de comparabilidad',
    toVersions: 'Verla entre las versiones y empezar la siguiente',
    rollOut:
      'Una edición la usa desde el día que elija la administración (Ediciones, «Versiones»). Pídaselo a ella: hasta entonces ninguna tableta la usa.',
    discarded: 'Este borrador se abandonó. No se puede publicar.',
  },
};
